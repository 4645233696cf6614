"""What the family pages say, in one language: the content of ``flyers/texts/<language>/family.yml``.

Sentences may hold ``{of}`` (« du Tarn »), ``{located}`` (« dans le Tarn »), ``{name}`` (« Tarn ») and ``{territory}``
(« Albigeois »); an unknown brace is refused, so that no family ever reads one.
"""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from generator.model.base import Count, Frozen, Label, Line, refuse
from generator.model.language_texts import LanguageTexts, PerFlyer
from generator.model.languages import Language

PLACEHOLDERS = ("of", "located", "name", "of_authority", "territory", "language")


def _braces(text: str) -> str:
    for name in re.findall(r"\{([^}]*)\}?", text):
        if name not in PLACEHOLDERS:
            raise refuse(
                "placeholder",
                "« {{{name}}} » n’est pas un repère connu",
                "Les repères sont {{of}}, {{located}}, {{name}}, {{of_authority}}, {{territory}} et, dans le message, {{language}}.",
                name=name[:30],
            )
    return text


Sentence = Annotated[Line, AfterValidator(_braces)]
"""One line for families; may hold placeholders."""


class CommonTexts(Frozen):
    """What every page says."""

    pmi: Sentence = Field(title="Service", description="« PMI {of} ».")
    skip: Label = Field(title="Lien d’évitement", description="Pour les lecteurs d’écran et le clavier.")
    free: Label = Field(title="Pastille", description="Deux ou trois mots : c’est gratuit.")
    call: Label = Field(title="Appel", description="Invite à appeler, au-dessus du numéro.")
    write: Label = Field(title="Écrire", description="Invite à écrire, quand le territoire n’a pas de numéro.")
    say: Line | None = Field(None, title="Premiers mots", description="Ce qu’on peut dire en français en appelant.")
    explain: Sentence = Field(title="La PMI", description="Ce que veut dire PMI, en une phrase.")
    team: Line | None = Field(None, title="Équipe", description="Qui écoute, là où l’équipe n’est pas l’habituelle.")
    languages: Label = Field(title="Langues", description="Titre du choix de langue.")
    privacy: Line = Field(title="Vie privée", description="La page ne garde rien.")
    legal: Label = Field(title="Mentions légales", description="Texte du lien.")
    accessibility: Label = Field(title="Accessibilité", description="Texte du lien.")


class PageTexts(Frozen):
    """What one flyer's page says."""

    title: Label = Field(title="Titre", description="Le titre du flyer.")
    intro: Line = Field(title="Accroche", description="Les questions des familles.")
    offers_title: Label = Field(title="Titre des missions", description="Au-dessus de la liste.")
    offers: tuple[Line, ...] = Field(title="Missions", description="Une phrase courte par mission.", min_length=1)
    team_line: Count = Field(
        0, title="Ligne de l’équipe", description="Le rang, à partir de 1, de la mission qui nomme l’équipe habituelle."
    )
    link: Label = Field(title="Lien", description="Vers cette page, depuis celle du département.")
    note: Line = Field(title="Note légale", description="L’article du Code de la santé publique, cité exactement.")


class BookletTexts(Frozen):
    """How to order the carnet de santé maternité."""

    title: Label = Field(title="Titre", description="Commander le carnet.")
    text: Line = Field(title="Texte", description="Gratuit, et son nom courant.")
    form: Label = Field(title="Bouton, formulaire", description="Ouvre le formulaire du département.")
    form_note: Line = Field(title="Note, formulaire", description="Où mène le bouton.")
    mail: Label = Field(title="Bouton, e-mail", description="Ouvre un message prêt.")
    mail_note: Line = Field(title="Note, e-mail", description="Ce qui se passe.")
    phone: Label = Field(title="Bouton, téléphone", description="Appelle la PMI.")
    phone_note: Line = Field(title="Note, téléphone", description="Ce qu’il faut demander.")
    sms: Label = Field(title="Bouton, SMS", description="Ouvre un message prêt, quand le numéro est un mobile.")
    copy_address: Line = Field(title="Adresse à copier", description="Pour qui n’a pas d’application.")


class WorkshopTexts(Frozen):
    """The parent-child workshops."""

    title: Label = Field(title="Titre", description="Les ateliers.")
    ask: Line = Field(title="Sans dates", description="Une phrase parmi les missions, quand aucun atelier n’est saisi.")
    audience: Label = Field(title="Public", description="« Pour ».")
    place: Label = Field(title="Lieu", description="« Où ».")
    add: Label = Field(title="Agenda", description="Lien vers le fichier d’agenda.")
    updated: Label = Field(title="Mise à jour", description="Devant le jour à partir duquel les séances sont montrées.")


class VisitTexts(Frozen):
    """The home visit."""

    title: Label = Field(title="Titre", description="Chez vous ou chez nous.")
    text: Line = Field(title="Texte", description="Comment la demander.")


class CentreTexts(Frozen):
    """Where to come."""

    title: Label = Field(title="Titre", description="Où nous trouver.")
    hours: Label = Field(title="Horaires", description="« Horaires ».")
    map: Label = Field(title="Plan", description="Lien vers la carte.")
    access: Label = Field(title="Accès", description="« Pour venir ».")
    spoken: Label = Field(title="Langues", description="« Langues parlées ».")


class TerritoryTexts(Frozen):
    """The other territories."""

    title: Sentence = Field(title="Titre", description="La PMI dans tout le département.")
    here: Label = Field(title="Ici", description="Marque le territoire de la page.")


class ReachTexts(Frozen):
    """How to reach the PMI without a telephone."""

    title: Label = Field(title="Titre", description="Sans téléphone.")
    mail: Label = Field(title="E-mail", description="« Par e-mail ».")
    post: Label = Field(title="Courrier", description="« Par courrier ».")
    web: Label = Field(title="Site", description="« Site du département ».")
    visit: Label = Field(title="Sur place", description="« Venez nous voir », lien vers les lieux.")


class HubTexts(Frozen):
    """The département's page for families."""

    title: Sentence = Field(title="Titre", description="Trouver sa PMI.")
    intro: Sentence = Field(title="Texte", description="Choisir son territoire.")
    lost: Line = Field(title="Page introuvable", description="Que faire quand l’adresse d’un flyer ne mène nulle part.")


class CommuneTexts(Frozen):
    """Which territory serves which commune."""

    title: Label = Field(title="Titre", description="C’est quelle PMI ?")
    intro: Line = Field(title="Texte", description="Comment trouver sa commune.")
    link: Label = Field(title="Lien", description="Vers cette page, depuis les autres.")
    letters: Label = Field(title="Lettres", description="Nomme l’alphabet, pour les lecteurs d’écran.")
    postcodes: Label = Field(title="Codes postaux", description="Titre de leur liste.")
    find: Label = Field(title="Recherche", description="Au-dessus du champ.")
    none: Line = Field(title="Rien trouvé", description="Quand aucune commune ne répond.")


class CallingTexts(Frozen):
    """What happens when a family calls."""

    title: Label = Field(title="Titre", description="Quand vous appelez.")
    steps: tuple[Line, ...] = Field(title="Étapes", description="Quatre lignes courtes.", min_length=1, max_length=4)
    interpreter: Line = Field(title="Interprète", description="Quand le territoire peut faire appel à un interprète.")
    booking: Label = Field(title="Rendez-vous", description="Lien vers la prise de rendez-vous en ligne.")


class ClosedTexts(Frozen):
    """A closure, above the number to call."""

    title: Label = Field(title="Titre", description="Nous sommes fermés.")
    instead: Label = Field(title="À la place", description="Avant le numéro à appeler pendant ce temps.")


class ShareTexts(Frozen):
    """Passing the page on."""

    title: Label = Field(title="Titre", description="Partager avec l’autre parent.")
    sms: Label = Field(title="SMS", description="« Par SMS ».")
    mail: Label = Field(title="E-mail", description="« Par e-mail ».")
    text: Line = Field(title="Message", description="Avant l’adresse de la page.")
    card: Label = Field(title="Contact", description="Lien vers la fiche de contact.")


class EmergencyTexts(Frozen):
    """The numbers that are not the PMI's."""

    title: Label = Field(title="Titre", description="Une urgence ?")
    doctor: Label = Field(title="15", description="Urgence médicale.")
    europe: Label = Field(title="112", description="Toutes les urgences.")
    child: Label = Field(title="119", description="Enfant en danger.")


class BookletMessage(Frozen):
    """The message that orders the booklet: in French, for the PMI reads it, and in the family's language beside it."""

    subject: Sentence | None = Field(None, title="Objet", description="En français seulement.")
    hello: Line = Field(title="Bonjour", description="Le premier mot.")
    ask: Line = Field(title="Demande", description="Une phrase que chaque parent peut envoyer.")
    territory: Sentence | None = Field(None, title="Territoire", description="En français seulement.")
    language: Sentence | None = Field(None, title="Langue", description="En français seulement : « Je parle … ».")
    name: Label = Field(title="Nom", description="Que la famille complète.")
    post: Label = Field(title="Adresse", description="Que la famille complète.")
    phone: Label = Field(title="Téléphone", description="Que la famille complète si elle le veut.")
    thanks: Line = Field(title="Merci", description="Le dernier mot.")


class FamilyTexts(LanguageTexts):
    """One language's texts for the family pages."""

    common: CommonTexts = Field(title="Commun", description="Ce que disent toutes les pages.")
    pages: PerFlyer[PageTexts] = Field(title="Pages", description="La page de chaque flyer, sous son nom.")
    booklet: BookletTexts = Field(title="Carnet", description="Commander le carnet de santé maternité.")
    workshops: WorkshopTexts = Field(title="Ateliers", description="Les ateliers parents-enfants.")
    visit: VisitTexts = Field(title="Visite", description="La visite à domicile.")
    centres: CentreTexts = Field(title="Lieux", description="Où venir.")
    territories: TerritoryTexts = Field(title="Territoires", description="Toute la PMI du département.")
    reach: ReachTexts = Field(title="Sans téléphone", description="Les autres façons de joindre la PMI.")
    hub: HubTexts = Field(title="Page du département", description="Trouver son territoire.")
    communes: CommuneTexts = Field(title="Communes", description="Trouver son territoire par sa commune.")
    calling: CallingTexts = Field(title="Appel", description="Ce qui se passe quand on appelle.")
    closed: ClosedTexts = Field(title="Fermeture", description="Pendant une fermeture.")
    share: ShareTexts = Field(title="Partage", description="Passer la page à quelqu’un.")
    emergency: EmergencyTexts = Field(title="Urgences", description="Les numéros qui ne sont pas ceux de la PMI.")
    message: BookletMessage = Field(title="Message", description="Commander le carnet par e-mail ou par SMS.")

    @model_validator(mode="after")
    def _message_of_the_reference(self) -> Self:
        message = self.message
        if self.language is Language.FRENCH and not (message.subject and message.territory and message.language):
            raise refuse(
                "message-missing",
                "le message qui commande le carnet n’a pas son objet, son territoire ou sa langue",
                "Ajoutez subject, territory et language sous message.",
            )
        return self

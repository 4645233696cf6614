"""What the family pages say, in one language: the content of ``flyers/texts/<language>/family.yml``.

Sentences may hold ``{of}`` (« du Tarn »), ``{located}`` (« dans le Tarn »), ``{name}`` (« Tarn ») and ``{territory}``
(« Albigeois »); an unknown brace is refused, so that no family ever reads one.
"""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from generator.model.base import Frozen, Label, Line, Prose, refuse
from generator.model.language_texts import LanguageTexts, PerFlyer
from generator.model.languages import Language

PLACEHOLDERS = ("of", "located", "name", "territory", "language")


def _braces(text: str) -> str:
    for name in re.findall(r"\{([^}]*)\}?", text):
        if name not in PLACEHOLDERS:
            raise refuse(
                "placeholder",
                "« {{{name}}} » n’est pas un repère connu",
                "Les repères sont {{of}}, {{located}}, {{name}}, {{territory}} et, dans le message, {{language}}.",
                name=name[:30],
            )
    return text


Sentence = Annotated[Line, AfterValidator(_braces)]
"""One line for families; may hold placeholders."""

Message = Annotated[Prose, AfterValidator(_braces)]
"""Several lines of plain text; may hold placeholders."""


class CommonTexts(Frozen):
    """What every page says."""

    pmi: Sentence = Field(title="Service", description="« PMI {of} ».")
    skip: Label = Field(title="Lien d’évitement", description="Pour les lecteurs d’écran et le clavier.")
    free: Label = Field(title="Pastille", description="Deux ou trois mots : c’est gratuit.")
    call: Label = Field(title="Appel", description="Invite à appeler, au-dessus du numéro.")
    write: Label = Field(title="Écrire", description="Invite à écrire, quand le territoire n’a pas de numéro.")
    say: Line | None = Field(None, title="Premiers mots", description="Ce qu’on peut dire en français en appelant.")
    explain: Sentence = Field(title="La PMI", description="Ce que veut dire PMI, en une phrase.")
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


class CommuneTexts(Frozen):
    """Which territory serves which commune."""

    title: Label = Field(title="Titre", description="C’est quelle PMI ?")
    intro: Line = Field(title="Texte", description="Comment trouver sa commune.")
    link: Label = Field(title="Lien", description="Vers cette page, depuis les autres.")
    letters: Label = Field(title="Lettres", description="Nomme l’alphabet, pour les lecteurs d’écran.")
    postcodes: Label = Field(title="Codes postaux", description="Titre de leur liste.")
    find: Label = Field(title="Recherche", description="Au-dessus du champ.")
    none: Line = Field(title="Rien trouvé", description="Quand aucune commune ne répond.")


class BookletMessage(Frozen):
    """The e-mail that orders the booklet: always in French, for the PMI reads it."""

    subject: Sentence = Field(title="Objet", description="L’objet du message.")
    body: Message = Field(title="Message", description="Le texte prêt, que la famille complète.")
    language: Sentence = Field(title="Langue", description="Ligne ajoutée quand la famille lit une autre langue.")


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
    message: BookletMessage | None = Field(None, title="Message", description="En français seulement.")

    @model_validator(mode="after")
    def _message_of_the_reference(self) -> Self:
        if self.language is Language.FRENCH and self.message is None:
            raise refuse(
                "message-missing",
                "le message qui commande le carnet par e-mail manque",
                "Ajoutez la clé message avec subject, body et language.",
            )
        return self

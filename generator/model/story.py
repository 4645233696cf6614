"""The story that a case study tells, section by section. Figures stay as published; a doubt is a note beside them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.base import Count, Doubt, Frozen, Label, Line, Prose, Share, Source, WebUrl, YesNo, refuse
from generator.model.contacts import Person
from generator.model.periods import Moment
from generator.model.pictures import Picture
from generator.model.quantities import Amount


class Story(Frozen):
    """The study in three sentences, each said again in its section with its source and its doubts."""

    problem: Line | None = Field(
        None, title="Le problème", description="Ce qui n’allait pas, tel que la source le dit."
    )
    done: Line | None = Field(None, title="Ce qui a été fait", description="L’essentiel de l’action.")
    changed: Line | None = Field(None, title="Ce qui a changé", description="Un résultat, avec le nombre de réponses.")


class Programme(Frozen):
    """The démarche in this département: when it ran and in which framework."""

    launch: Moment | None = Field(None, title="Lancement", description="Comme 2023-05-16.")
    end: Moment | None = Field(
        None, title="Fin", description="Comme 2024-12-04. Sans cette ligne, la démarche est dite en cours."
    )
    ended: YesNo = Field(
        False, title="Terminée", description="oui si la démarche est terminée sans que la source dise quand."
    )
    framework: Line | None = Field(None, title="Cadre", description="Par exemple la SNPPE, en toutes lettres.")
    text: Prose | None = Field(None, title="Texte", description="Le contexte, en Markdown.")
    source: Source = None
    doubt: Doubt = None


class Organisation(Frozen):
    """How the PMI is organised."""

    territories: Count | None = Field(None, title="Territoires", description="Nombre de territoires de PMI.")
    houses: Count | None = Field(None, title="Maisons du département", description="Nombre de lieux.")
    text: Prose | None = Field(None, title="Texte", description="Présentation, en Markdown.")
    source: Source = None
    doubt: Doubt = None


class EventKind(StrEnum):
    """What an event of the timeline is; the page marks each kind with its own shape."""

    MILESTONE = "milestone"
    PROJECT = "project"
    TRAINING = "training"
    SURVEY = "survey"
    OTHER = "other"


class Event(Frozen):
    """One entry of the timeline, in the source's order."""

    date: Moment = Field(title="Date", description="Jour, période, mois, « début 2023 » ou année.")
    title: Line = Field(title="Étape", description="Quelques mots.")
    kind: EventKind = Field(
        EventKind.OTHER, title="Type", description="milestone (début, fin), project, training, survey ou other."
    )
    source: Source = None
    doubt: Doubt = None


class Theme(Frozen):
    """What one audience says on one subject."""

    title: Line = Field(title="Thème", description="Par exemple « Trois priorités ».")
    items: tuple[Line, ...] = Field((), title="Points", description="Un point par ligne.")


class Audience(Frozen):
    """One voice of the survey."""

    name: Label = Field(title="Public", description="« Professionnels », « Usagers ».")
    respondents: Count | None = Field(None, title="Répondants", description="Nombre de personnes qui ont répondu.")
    themes: tuple[Theme, ...] = Field((), title="Thèmes", description="Ce que ce public a dit.")


class Axis(Frozen):
    """What the survey asked for, and what came of it: nothing given means that the source does not say."""

    asked: Line = Field(title="Demande", description="Ce qui a été demandé.")
    done: Line | None = Field(None, title="Fait", description="Ce que la source dit avoir été fait ; rien sinon.")
    pending: YesNo = Field(False, title="Pas encore", description="oui si la source dit que rien n’est encore fait.")
    source: Source = None
    doubt: Doubt = None

    @model_validator(mode="after")
    def _done_or_pending(self) -> Self:
        if self.done and self.pending:
            raise refuse(
                "done-and-pending",
                "une demande ne peut pas être à la fois faite et pas encore",
                "Gardez done si quelque chose a été fait, sinon pending: oui.",
            )
        return self


def _asked_alone(value: Any) -> Any:
    return {"asked": value} if isinstance(value, str) else value


AskedFor = Annotated[
    Axis,
    BeforeValidator(_asked_alone, json_schema_input_type=Axis | str),
]
"""A request; one line of text is a request alone."""


class Survey(Frozen):
    """The survey of the démarche's first activity."""

    text: Prose | None = Field(None, title="Texte", description="Présentation, en Markdown.")
    audiences: tuple[Audience, ...] = Field((), title="Publics", description="Une voix par public.")
    axes: tuple[AskedFor, ...] = Field(
        (), title="Axes d’amélioration", description="Un axe par ligne ; asked et done quand on sait ce qui a été fait."
    )
    source: Source = None
    doubt: Doubt = None


class Communication(Frozen):
    """The work on materials given to families."""

    text: Prose | None = Field(None, title="Texte", description="Ce qui a été fait, en Markdown.")
    points: tuple[Line, ...] = Field((), title="Points clés", description="Un point par ligne.")
    before: Picture | None = Field(None, title="Avant", description="Un support tel qu’il était.")
    after: Picture | None = Field(None, title="Après", description="Le support qui le remplace.")
    source: Source = None
    doubt: Doubt = None


class Training(Frozen):
    """The training in the APR."""

    text: Prose | None = Field(None, title="Texte", description="Déroulé, en Markdown.")
    face_to_face: Count | None = Field(None, title="Formés en présentiel", description="Nombre de personnes.")
    elearning: Line | None = Field(None, title="E-learning", description="Titre exact du module.")
    trainers: tuple[Person, ...] = Field((), title="Formatrices et formateurs", description="Nom et fonction.")
    pillars: tuple[Label, ...] = Field((), title="Piliers", description="Les piliers de la méthode.")
    intervisions: Prose | None = Field(
        None, title="Intervisions", description="Les temps d’échange entre pairs après la formation, en Markdown."
    )
    source: Source = None
    doubt: Doubt = None


class Testimonial(Frozen):
    """What somebody said: ``quote`` only when who leads the démarche holds the exact words, else ``reported`` speech."""

    role: Line = Field(title="Qui", description="Rôle, sans rendre la personne reconnaissable.")
    name: Label | None = Field(None, title="Nom", description="Seulement si la personne est d’accord pour être nommée.")
    topic: Line | None = Field(None, title="Sujet", description="Par exemple « Savoir différer ».")
    about: Line | None = Field(
        None,
        title="À côté de",
        description="Ce que ces propos illustrent : une section (training, intervisions, adoption…), l’énoncé ou le groupe d’un résultat.",
    )
    portrait: Picture | None = Field(None, title="Portrait", description="Seulement avec l’accord de la personne.")
    when: Moment | None = Field(None, title="Quand", description="Date des propos, si elle est connue.")
    quote: Prose | None = Field(None, title="Propos exacts", description="Mot pour mot, tels que vous les détenez.")
    reported: Prose | None = Field(
        None, title="Propos rapportés", description="À la troisième personne, sans guillemets."
    )
    source: Source = None
    doubt: Doubt = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.quote is None) == (self.reported is None):
            raise refuse(
                "quote-or-reported",
                "un témoignage porte soit quote, soit reported, jamais les deux ni aucun",
                "Gardez quote si les mots sont exacts, sinon reported.",
            )
        return self


class Ariane(Frozen):
    """« Ariane : le contact universel »: calls to every pregnant woman whose declaration gives a number."""

    text: Prose | None = Field(None, title="Texte", description="Présentation, en Markdown.")
    trained: Count | None = Field(None, title="Personnes formées", description="Nombre de personnes.")
    trained_on: Moment | None = Field(None, title="Formation", description="Date de la formation.")
    trainer: Person | None = Field(None, title="Formatrice ou formateur", description="Nom et fonction.")
    since: Moment | None = Field(None, title="Décompte depuis", description="Début de la période.")
    until: Moment | None = Field(None, title="Décompte jusqu’à", description="Fin de la période ; rien si inconnue.")
    declarations: Amount | None = Field(None, title="Déclarations de grossesse", description="Nombre reçu.")
    with_phone: Amount | None = Field(None, title="Avec téléphone", description="Déclarations qui donnent un numéro.")
    interviews: Amount | None = Field(None, title="Entretiens", description="« près de 800 » si c’est approché.")
    share: Share | None = Field(None, title="Part publiée", description="Entretiens sur déclarations avec téléphone.")
    source: Source = None
    doubt: Doubt = None


class Figure(Frozen):
    """A figure that the study announces; ``value`` absent means that it was not given, and the page says so."""

    label: Line = Field(title="Libellé", description="Ce que le chiffre compte.")
    value: Amount | None = Field(None, title="Valeur", description="Laissez vide si elle n’est pas connue.")
    unit: Label | None = Field(None, title="Unité", description="Par exemple %.")
    respondents: Count | None = Field(
        None, title="Répondants", description="Pour un pourcentage : sur combien de réponses il porte."
    )
    source: Source = None
    doubt: Doubt = None


class Reference(Frozen):
    """A publication that the study or the method rests on."""

    title: Line = Field(title="Titre", description="Titre de la publication.")
    authors: Line | None = Field(None, title="Auteurs", description="Comme la publication les nomme.")
    year: Annotated[str, Field(pattern=r"^[0-9]{4}$")] | None = Field(None, title="Année", description="Comme 2021.")
    doi: Annotated[str, Field(pattern=r"^10\.[0-9]{4,9}/[^\s<>\"]+$", max_length=200)] | None = Field(
        None, title="DOI", description="Sans https:// : 10.1371/journal.pone.0183591."
    )
    web: WebUrl | None = Field(None, title="Adresse", description="L’adresse, s’il n’y a pas de DOI.")

"""A département's file, as its editor writes it: every section is optional, only ``code`` is required.

Titles and descriptions are French: they become the help that an editor sees while typing (``ppgp schema``).
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.base import Count, Day, Doubt, Frozen, Label, Line, Prose, Source, YesNo
from generator.model.brand import Brand
from generator.model.contacts import Contacts, Families, Territory
from generator.model.people import People
from generator.model.places import DepartmentCode
from generator.model.quantities import Amount
from generator.model.results import Results
from generator.model.story import (
    Ariane,
    Communication,
    Event,
    Figure,
    Organisation,
    Programme,
    Reference,
    Story,
    Survey,
    Testimonial,
    Training,
)


class Status(StrEnum):
    """Whether the public sees the study."""

    DRAFT = "draft"
    PUBLISHED = "published"


class ProgrammeKind(StrEnum):
    """What is led with a département."""

    PPGP = "ppgp"
    ARIANE = "ariane"


class Role(Frozen):
    """People of one profession."""

    name: Label = Field(title="Métier", description="Au pluriel si besoin : « sages-femmes ».")
    count: Count = Field(title="Effectif", description="Nombre exact de personnes.")


class Staff(Frozen):
    """The PMI professionals of the département."""

    total: Amount | None = Field(None, title="Effectif total", description="80, ou « environ 60 » si c’est approché.")
    exhaustive: YesNo = Field(
        False, title="Liste complète", description="oui si les métiers ci-dessous font tout l’effectif, sinon non."
    )
    roles: tuple[Role, ...] = Field((), title="Métiers", description="Un métier par ligne, avec son effectif.")
    text: Prose | None = Field(None, title="Texte", description="Présentation de l’équipe, en Markdown.")
    source: Source = None
    doubt: Doubt = None


class Acknowledgement(Frozen):
    """A warning that a named person has read and accepts, with the reason."""

    finding: Label = Field(title="Alerte", description="Le code de l’alerte, par exemple share-impossible.")
    at: Line = Field(
        title="Endroit",
        description="Le chemin affiché avec l’alerte, par exemple results.items.3.share (le troisième).",
    )
    reason: Line = Field(title="Raison", description="Pourquoi le texte reste tel quel.")
    by: Label = Field(title="Par", description="Nom de la personne qui répond de ce choix.")
    value: Line | None = Field(
        None,
        title="Valeur acceptée",
        description="La valeur telle qu’elle est écrite aujourd’hui : si elle change, l’alerte revient.",
    )
    on: Day | None = Field(None, title="Le", description="Date de la décision.")
    confirmed: YesNo = Field(
        False,
        title="Donnée confirmée",
        description="oui si la donnée a été vérifiée : la page n’en dit rien. Sinon le lecteur voit le doute à côté d’elle.",
    )


class DepartmentFile(Frozen):
    """One file of ``departments/``."""

    code: DepartmentCode
    status: Status = Field(Status.DRAFT, title="État", description="draft (brouillon) ou published (publié).")
    updated: Day | None = Field(None, title="Mis à jour le", description="Date de la dernière modification de fond.")
    data_licence: Label | None = Field(
        None, title="Licence des données", description="Celle que le département a choisie, par son nom."
    )
    summary: Line | None = Field(None, title="Résumé", description="Une phrase qui présente l’étude de cas.")
    people: People = Field(
        default_factory=People,
        title="Mots pour les personnes",
        description="Ceux du document d’origine, par exemple « répondantes » ; au masculin sans cette ligne.",
    )
    programmes: tuple[ProgrammeKind, ...] = Field(
        (),
        title="Programmes",
        description="ppgp, ariane ou les deux ; sans cette ligne, ce que disent les sections du fichier.",
    )
    story: Story | None = Field(
        None,
        title="En bref",
        description="Trois phrases en tête de l’étude : le problème, ce qui a été fait, ce qui a changé.",
    )
    brand: Brand = Field(default_factory=Brand, title="Marque", description="Logo, couleurs et signature.")
    contacts: Contacts = Field(
        default_factory=Contacts, title="Contacts", description="Le service de PMI et qui mène la démarche."
    )
    territories: tuple[Territory, ...] = Field(
        (), title="Territoires de PMI", description="Un flyer et une page famille par territoire."
    )
    families: Families = Field(
        default_factory=Families, title="Familles", description="Carnet de santé maternité, langues, flyers."
    )
    programme: Programme | None = Field(None, title="Démarche", description="Dates, cadre et objectif.")
    organisation: Organisation | None = Field(None, title="Organisation", description="Territoires et lieux.")
    staff: Staff | None = Field(None, title="Équipe", description="Effectifs de la PMI.")
    timeline: tuple[Event, ...] = Field((), title="Chronologie", description="Les étapes, dans l’ordre.")
    surveys: Survey | None = Field(None, title="Enquête", description="Ce que disent la PMI et son public.")
    communication: Communication | None = Field(None, title="Communication", description="Supports et relectures.")
    training: Training | None = Field(
        None, title="Formation", description="Personnes formées, formatrices, e-learning."
    )
    results: Results | None = Field(None, title="Résultats", description="Ce qui a changé après la formation.")
    testimonials: tuple[Testimonial, ...] = Field((), title="Témoignages", description="Propos exacts ou rapportés.")
    ariane: Ariane | None = Field(None, title="Ariane", description="Le contact universel.")
    figures: tuple[Figure, ...] = Field(
        (), title="En chiffres", description="Chiffres mis en avant ; sans valeur, ils sont dits « non communiqué »."
    )
    references: tuple[Reference, ...] = Field(
        (), title="Références", description="Les publications sur lesquelles l’étude s’appuie."
    )
    acknowledged: tuple[Acknowledgement, ...] = Field(
        (), title="Alertes acceptées", description="Alertes lues et assumées, chacune avec sa raison."
    )

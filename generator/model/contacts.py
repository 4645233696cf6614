"""Who families call, where they go, and who signs: the PMI service, its territories, centres and workshops."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.base import (
    Count,
    Day,
    Email,
    Frozen,
    HostUrl,
    Label,
    Line,
    PhoneText,
    Prose,
    WebUrl,
    YesNo,
    refuse,
)
from generator.model.flyer_kinds import FlyerKind, Section
from generator.model.languages import Language
from generator.model.periods import Moment, Precision
from generator.model.professions import USUAL, Profession


class Address(Frozen):
    """A postal address in France."""

    lines: tuple[Line, ...] = Field((), title="Lignes", description="Bâtiment, rue, boîte postale.")
    postcode: Annotated[str, Field(pattern=r"^[0-9]{5}$")] = Field(
        title="Code postal", description="Cinq chiffres ; les zéros du début restent."
    )
    city: Label = Field(title="Ville", description="Avec CEDEX s’il y en a un.")


class PmiService(Frozen):
    """The département's PMI service, as it signs flyers and pages."""

    mark: Line | None = Field(None, title="Nom du service", description="Tel qu’il est écrit sur les documents.")
    directions: tuple[Line, ...] = Field(
        (), title="Directions", description="Une ligne par niveau, du haut vers le bas."
    )
    address: Address | None = Field(None, title="Adresse", description="Adresse postale du service.")
    phone: PhoneText | None = Field(None, title="Téléphone", description="Numéro du service.")
    email: Email | None = Field(None, title="E-mail", description="Adresse e-mail du service.")
    web: WebUrl | None = Field(None, title="Site web", description="Commence par https://.")


class Person(Frozen):
    """Somebody who agreed to be named."""

    name: Label = Field(title="Nom", description="Prénom et nom.")
    role: Line | None = Field(None, title="Fonction", description="En minuscules : « psychologue ».")
    phone: PhoneText | None = Field(None, title="Téléphone", description="Numéro direct.")
    email: Email | None = Field(None, title="E-mail", description="Adresse directe.")


class Contacts(Frozen):
    """Who answers: the PMI service for families, who leads the démarche for other départements."""

    pmi: PmiService | None = Field(None, title="Service de PMI", description="Expéditeur des flyers.")
    lead: Person | None = Field(
        None,
        title="Contact de la démarche",
        description="Qui répond aux autres départements, à la fin de l’étude de cas.",
    )


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) or len(text) > 30:
        raise refuse(
            "identifier",
            "« {value} » n’est pas un identifiant",
            "Écrivez 30 lettres minuscules sans accent, chiffres ou traits d’union au plus : il sera dans l’adresse imprimée.",
            value=text[:40],
        )
    return text


TerritoryId = Annotated[str, AfterValidator(_identifier), WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"})]
"""Permanent: it stands in printed addresses."""


def _clock(value: Any) -> Any:
    if isinstance(value, str):
        found = re.fullmatch(r"([01]?[0-9]|2[0-3])[:h]([0-5][0-9])?", value)
        if not found:
            raise refuse("clock", "« {value} » n’est pas une heure", "Écrivez 9:30 ou 14h.", value=value[:20])
        return time(int(found[1]), int(found[2] or 0))
    return value


Clock = Annotated[time, BeforeValidator(_clock), WithJsonSchema({"type": "string", "examples": ["9:30"]})]
"""A time of day, legal time of the place."""


class WorkshopDate(Frozen):
    """One sitting of a workshop."""

    day: Day = Field(title="Jour", description="Comme 2026-12-03.")
    start: Clock = Field(title="Début", description="Comme 9:30.")
    end: Clock | None = Field(None, title="Fin", description="Comme 11:00.")


class Workshop(Frozen):
    """A group workshop offered to families."""

    title: Label = Field(title="Titre", description="Le nom de l’atelier.")
    audience: Line | None = Field(None, title="Public", description="Pour qui : « futurs parents ».")
    place: Line | None = Field(None, title="Lieu", description="Où il se tient.")
    recurrence: Line | None = Field(
        None, title="Rythme", description="Par exemple « le premier mardi du mois, à 14h »."
    )
    dates: tuple[WorkshopDate, ...] = Field((), title="Dates", description="Les séances, une par ligne.")


def _degrees(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,7})?", value):
            raise refuse(
                "degrees", "« {value} » n’est pas une coordonnée", "Écrivez par exemple 43.9289.", value=value[:20]
            )
        return Decimal(value)
    return value


Degrees = Annotated[Decimal, BeforeValidator(_degrees), WithJsonSchema({"type": "number"})]
"""Decimal degrees, WGS 84."""


class Centre(Frozen):
    """A place that receives families."""

    name: Label = Field(title="Nom", description="Le nom écrit sur la porte.")
    address: Address = Field(title="Adresse", description="Adresse où venir.")
    hours: tuple[Line, ...] = Field((), title="Horaires", description="Une ligne par plage : « lundi, 9h–12h ».")
    phone: PhoneText | None = Field(None, title="Téléphone", description="S’il diffère de celui du territoire.")
    access: Line | None = Field(None, title="Accès", description="Bus, étage, entrée : ce qui aide à venir.")
    languages: tuple[Label, ...] = Field((), title="Langues parlées", description="En français : « arabe », « turc ».")
    latitude: Annotated[Degrees, Field(ge=-90, le=90)] | None = Field(None, title="Latitude", description="En degrés.")
    longitude: Annotated[Degrees, Field(ge=-180, le=180)] | None = Field(
        None, title="Longitude", description="En degrés."
    )


class Closure(Frozen):
    """A time when nobody answers; families read of it above the number, until its last day is past."""

    start: Day = Field(title="Premier jour", description="Comme 2026-12-24.")
    end: Day = Field(title="Dernier jour", description="Comme 2027-01-01 ; le même pour un seul jour.")
    phone: PhoneText | None = Field(None, title="Téléphone", description="Le numéro à appeler pendant ce temps.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise refuse(
                "span-order", "cette fermeture finit avant de commencer", "Échangez start et end, ou corrigez l’année."
            )
        return self


class OtherPhone(Frozen):
    """One more number of a territory, and what it is for."""

    number: PhoneText = Field(title="Numéro", description="Comme 05 63 00 00 00, ou court comme 3919.")
    label: Label = Field(title="Pour quoi", description="En peu de mots : « Sages-femmes », « Le soir ».")


class Orders(Frozen):
    """The booklets ordered in one month, as the PMI counted them."""

    month: Moment = Field(title="Mois", description="Comme 2026-03.")
    count: Count = Field(title="Nombre", description="Carnets commandés ce mois-là.")

    @model_validator(mode="after")
    def _a_month(self) -> Self:
        if self.month.precision is not Precision.MONTH:
            raise refuse("when", "les commandes se comptent par mois", "Écrivez l’année et le mois, comme 2026-03.")
        return self


class Territory(Frozen):
    """A PMI territory: its number or e-mail address, its own flyers and family pages."""

    id: TerritoryId = Field(
        title="Identifiant", description="Permanent : il est dans l’adresse imprimée. Minuscules et traits d’union."
    )
    name: Label = Field(title="Nom", description="Le nom du territoire, comme sur le flyer.")
    phone: PhoneText | None = Field(
        None,
        title="Téléphone",
        description="Le numéro que les familles appellent ; rien si families.phone répond pour tous.",
    )
    other_phones: Annotated[tuple[OtherPhone, ...], Field(max_length=2)] = Field(
        (), title="Autres numéros", description="Deux au plus, chacun avec ce à quoi il sert : au verso et sur la page."
    )
    email: Email | None = Field(
        None, title="E-mail", description="L’adresse du territoire ; sans téléphone, c’est elle que le flyer montre."
    )
    hours: tuple[Line, ...] = Field((), title="Horaires du téléphone", description="Une ligne par plage.")
    closures: tuple[Closure, ...] = Field((), title="Fermetures", description="Et qui appeler à la place.")
    booking: WebUrl | None = Field(None, title="Rendez-vous", description="La page publique de prise de rendez-vous.")
    interpreter: YesNo = Field(False, title="Interprète", description="oui si la PMI peut faire appel à un interprète.")
    former_ids: tuple[TerritoryId, ...] = Field(
        (), title="Anciens identifiants", description="Territoires renommés, fusionnés ou fermés que celui-ci reprend."
    )
    former_names: tuple[Label, ...] = Field(
        (), title="Anciens noms", description="Les noms que ce territoire portait sur des flyers déjà imprimés."
    )
    communes: tuple[Line, ...] = Field(
        (),
        title="Communes",
        description="Celles du territoire : noms ou codes INSEE, un EPCI (nom ou SIREN), ou « les autres ».",
    )
    orders: tuple[Orders, ...] = Field((), title="Commandes", description="Carnets commandés, mois par mois.")
    centres: tuple[Centre, ...] = Field((), title="Lieux d’accueil", description="Adresse, horaires, téléphone.")
    workshops: tuple[Workshop, ...] = Field((), title="Ateliers", description="Ateliers proposés aux familles.")


class Booklet(Frozen):
    """How a family orders the carnet de santé maternité (CSP art. L. 2122-2): form, else e-mail, else phone."""

    form: WebUrl | None = Field(None, title="Formulaire", description="Le formulaire en ligne du département.")
    territory_field: Line | None = Field(
        None, title="Champ du territoire", description="Paramètre à préremplir, comme champ_Q2hhbXAtMQ."
    )
    email: Email | None = Field(None, title="E-mail", description="À défaut, celui du territoire.")


class Families(Frozen):
    """What families are offered on the flyers and pages."""

    phone: PhoneText | None = Field(
        None, title="Numéro unique", description="Celui de tout le département, pour les territoires sans le leur."
    )
    address: HostUrl | None = Field(
        None,
        title="Adresse imprimée",
        description="Le début de l’adresse des flyers, chez le département ; à défaut, celle du site.",
    )
    booklet: Booklet = Field(default_factory=Booklet, title="Carnet", description="Comment le commander.")
    languages: tuple[Language, ...] = Field(
        (Language.FRENCH,), title="Langues", description=f"{', '.join(Language)} ; le français est la référence."
    )
    flyers: tuple[FlyerKind, ...] = Field(
        (FlyerKind.PRENATAL, FlyerKind.BIRTH), title="Flyers", description=f"{' et '.join(FlyerKind)}."
    )
    professions: Annotated[tuple[Profession, ...], Field(min_length=2, max_length=4)] = Field(
        USUAL, title="Métiers", description=f"L’équipe que montrent les flyers, 2 à 4 parmi {', '.join(Profession)}."
    )
    without: tuple[Section, ...] = Field(
        (),
        title="Non proposé",
        description="workshops, visit : ce que le service n’offre pas ; rien ne le promet alors.",
    )
    bilingual: YesNo = Field(
        False,
        title="Flyers bilingues",
        description="oui : les flyers dans une autre langue gardent leur verso en français.",
    )
    note: Prose | None = Field(None, title="Note", description="Précision pour les familles, en français.")

"""Rating a flyer with the PEMAT grid: people answer, the program only counts. It never rates by itself.

The grid's 24 items for printed materials keep the numbers of AHRQ's PEMAT-P (13 and 14 are for audiovisual material);
their words stand in a file, so that the programme's own wording can take their place.
Score of a domain = items agreed ÷ items that apply × 100 (AHRQ's user's guide). 70 % is a convention, not a norm.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.base import Day, Frozen, Label, Line, YesNo, refuse
from generator.model.flyer_kinds import FlyerKind, either
from generator.model.languages import Language

NUMBERS = (*range(1, 13), *range(15, 27))
"""The items of the grid for printed materials."""


class Domain(StrEnum):
    """What an item looks at."""

    UNDERSTAND = "comprendre"
    ACT = "agir"


class Answer(StrEnum):
    """What a rater answers."""

    YES = "oui"
    NO = "non"
    NOT_APPLICABLE = "sans objet"


def _item_number(value: Any) -> Any:
    if isinstance(value, str):
        if not value.isdigit() or int(value) not in NUMBERS:
            raise refuse(
                "pemat-number",
                "« {value} » n’est pas un numéro de la grille",
                "La grille va de 1 à 12, puis de 15 à 26.",
                value=value[:20],
            )
        return int(value)
    return value


ItemNumber = Annotated[int, BeforeValidator(_item_number), WithJsonSchema({"type": "string", "pattern": "^[0-9]+$"})]
"""1 to 12 or 15 to 26."""


class Item(Frozen):
    """One statement that a rater agrees with or not."""

    number: ItemNumber = Field(title="Numéro", description="Celui de la grille PEMAT-P.")
    domain: Domain = Field(title="Domaine", description="comprendre ou agir.")
    text: Line = Field(title="Énoncé", description="Une phrase que l’on approuve ou non.")
    optional: YesNo = Field(False, title="Sans objet permis", description="oui si l’on peut répondre « sans objet ».")


class Grid(Frozen):
    """The grid: its name and its 24 items."""

    name: Label = Field(title="Nom", description="Le nom de la grille.")
    source: Line = Field(title="Source", description="D’où elle vient.")
    items: tuple[Item, ...] = Field(title="Énoncés", description="Les 24, dans l’ordre.")

    @model_validator(mode="after")
    def _all_items(self) -> Self:
        if tuple(item.number for item in self.items) != NUMBERS:
            raise refuse(
                "pemat-items",
                "la grille n’a pas ses 24 énoncés dans l’ordre",
                "Gardez les numéros 1 à 12 puis 15 à 26 ; changez seulement les phrases.",
            )
        return self

    def of(self, domain: Domain) -> tuple[Item, ...]:
        """The items of one domain."""
        return tuple(item for item in self.items if item.domain is domain)


class Rater(Frozen):
    """One person's answers; an unanswered item is simply absent."""

    name: Label = Field(title="Lecteur", description="Un prénom, des initiales ou un numéro.")
    role: Line | None = Field(None, title="Rôle", description="Parent, sage-femme, chargée de communication…")
    answers: dict[ItemNumber, Answer] = Field(
        default_factory=dict, title="Réponses", description="oui, non ou sans objet, par numéro."
    )


class PematSheet(Frozen):
    """One session: several people rate one flyer, each alone, then compare."""

    flyer: FlyerKind = Field(title="Flyer", description=f"{either(list(FlyerKind))}.")
    language: Language = Field(Language.FRENCH, title="Langue", description=f"{either(list(Language))}.")
    date: Day = Field(title="Date", description="Jour de la séance.")
    version: Label | None = Field(None, title="Version", description="Celle de la ligne d’impression du flyer.")
    raters: tuple[Rater, ...] = Field(title="Lecteurs", description="Deux au moins.", min_length=1)


@dataclass(frozen=True)
class DomainScore:
    """A domain's score: one percentage a rater (None while an answer is missing, or when nothing applies)."""

    domain: Domain
    by_rater: tuple[float | None, ...]

    @property
    def known(self) -> tuple[float, ...]:
        """The scores that could be counted."""
        return tuple(score for score in self.by_rater if score is not None)

    @property
    def mean(self) -> float | None:
        """Mean of the raters' scores, None without any."""
        return statistics.fmean(self.known) if self.known else None

    @property
    def spread(self) -> tuple[float, float] | None:
        """Lowest and highest score, None without any."""
        return (min(self.known), max(self.known)) if self.known else None


@dataclass(frozen=True)
class SheetScore:
    """What a session gives: both domains, the items that raters answered differently, those not answered by all."""

    sheet: PematSheet
    domains: tuple[DomainScore, ...]
    disputed: tuple[Item, ...]
    unanswered: tuple[Item, ...]
    refused: tuple[Item, ...]
    """Items that at least half of those who answered « oui » or « non » did not agree with."""


def score_sheet(sheet: PematSheet, grid: Grid) -> SheetScore:
    """The scores of a session; nothing is guessed for a missing answer."""

    def answers(item: Item) -> list[Answer]:
        return [rater.answers[item.number] for rater in sheet.raters if item.number in rater.answers]

    return SheetScore(
        sheet,
        tuple(
            DomainScore(domain, tuple(_score(rater, grid.of(domain)) for rater in sheet.raters)) for domain in Domain
        ),
        disputed=tuple(item for item in grid.items if len(set(answers(item))) > 1),
        unanswered=tuple(item for item in grid.items if len(answers(item)) < len(sheet.raters)),
        refused=tuple(item for item in grid.items if _mostly_no(answers(item))),
    )


def _score(rater: Rater, items: Sequence[Item]) -> float | None:
    given = [rater.answers.get(item.number) for item in items]
    if None in given:
        return None
    applicable = [answer for answer in given if answer is not Answer.NOT_APPLICABLE]
    return 100 * applicable.count(Answer.YES) / len(applicable) if applicable else None


def _mostly_no(answers: Sequence[Answer]) -> bool:
    counted = [answer for answer in answers if answer is not Answer.NOT_APPLICABLE]
    return bool(counted) and 2 * counted.count(Answer.NO) >= len(counted)

"""What every file of ``flyers/texts/`` has: its language, its review state, and words for each flyer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from generator.model.base import Frozen, refuse
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language

T = TypeVar("T")


@dataclass(frozen=True)
class ReviewState:
    """Who has read a text again: the reference (French), a translation to review, or one reviewed by somebody."""

    state: str
    """``reference``, ``to review`` or ``reviewed``."""
    reviewer: str = ""

    @property
    def reviewed(self) -> bool:
        """False only while a translation waits for its reader."""
        return self.state != "to review"


def _review(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value in ("reference", "to review"):
        return ReviewState(value)
    if found := re.fullmatch(r"reviewed by (\S.{1,80})", value):
        return ReviewState("reviewed", found[1])
    raise refuse(
        "review-state",
        "« {value} » n’est pas un état de relecture",
        "Écrivez reference, to review, ou reviewed by suivi du nom de la personne qui a relu.",
        value=value[:40],
    )


Review = Annotated[
    ReviewState,
    BeforeValidator(_review),
    WithJsonSchema({"type": "string", "pattern": "^(reference|to review|reviewed by .+)$"}),
]
"""``reference``, ``to review`` or ``reviewed by …``, as typed."""


class LanguageTexts(Frozen):
    """The texts of one language, whose folder bears its code."""

    language: Language = Field(title="Langue", description="Code de la langue, comme le nom du dossier.")
    review: Review = Field(title="Relecture", description="reference, to review, ou reviewed by suivi d’un nom.")

    @property
    def reviewed(self) -> bool:
        """True when somebody who reads the language answers for it; the press edition says so otherwise."""
        return self.review.reviewed


def _every_flyer(texts: dict[FlyerKind, T]) -> dict[FlyerKind, T]:
    if missing := [kind.value for kind in FlyerKind if kind not in texts]:
        raise refuse(
            "flyer-missing",
            "les mots de « {value} » manquent",
            "Ajoutez une clé de ce nom avec les textes de ce flyer.",
            value=", ".join(missing),
        )
    return texts


PerFlyer = Annotated[dict[FlyerKind, T], AfterValidator(_every_flyer)]
"""Words for each flyer of the house; one without is refused."""

"""The flyers of the house: each model one entry, whose art stands in ``flyers/<value>/`` and its words in the texts.

Nothing else asks which flyer it is: what differs between them is a field here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from generator.model.editions import Edition


class Section(StrEnum):
    """What only some flyers' family pages offer."""

    BOOKLET = "booklet"
    """Ordering the carnet de santé maternité."""
    WORKSHOPS = "workshops"
    """The territory's workshops, or an invitation to ask for their dates."""
    VISIT = "visit"
    """A visit at home."""


@dataclass(frozen=True)
class FlyerModel:
    """What one flyer is. Lengths in millimetres from the trim's top left corner, sizes in points."""

    letter: str
    """In printed addresses; one small letter of its own, never changed, for it is on paper."""
    french: str
    """The word in file names, print-room addresses and on the command line: small letters without accents."""
    title: str
    """What the print room calls it."""
    hue: str
    """Its colours in ``flyers/house-style.toml``: ``[flyer.<hue>]``, its ``-deep``, and ``[family.….fields.<hue>]``."""
    headline: float
    """The largest size of its headline in Latin and Cyrillic letters."""
    question_icons: tuple[str, ...]
    """The recto's pictograms (``flyers/art/icons``), one for each of the texts' questions."""
    age_icons: tuple[str, ...]
    """The verso's pictograms, one for each of the texts' ages."""
    figures: tuple[tuple[float, float, float, float], ...]
    """Where people stand in ``hero.svg`` (left, top, width, height): no word may touch them."""
    sections: frozenset[Section]
    editions: tuple[Edition, ...]
    """In the order in which they are offered."""


class FlyerKind(StrEnum):
    """Which flyer; the order is the one in which the house lists them."""

    model: FlyerModel

    def __new__(cls, value: str, model: FlyerModel) -> Self:
        """The value is what editors type, and the art's folder."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.model = model
        return member

    PRENATAL = (
        "prenatal",
        FlyerModel(
            letter="g",
            french="grossesse",
            title="Grossesse",
            hue="apricot",
            headline=39,
            question_icons=("pregnant", "childbirth", "baby_0203_alt", "lactation"),
            age_icons=("pregnant", "baby_0203_alt", "baby_0306m", "child_6"),
            figures=((87.5, 23, 26, 32), (114, 8, 28, 36), (72, 58, 76, 44)),
            sections=frozenset({Section.BOOKLET}),
            editions=(Edition.SCREEN, Edition.OFFICE, Edition.PRESS, Edition.POSTER),
        ),
    )
    BIRTH = (
        "birth",
        FlyerModel(
            letter="n",
            french="naissance",
            title="Naissance",
            hue="pastel",
            headline=46,
            question_icons=("moon", "crying", "bowl", "bath", "rings"),
            age_icons=("baby_0203_alt", "baby_0306m", "boy_0105y", "child_6"),
            figures=((96, 16, 28, 36), (64, 53, 40, 38), (86, 52, 62, 50)),
            sections=frozenset({Section.WORKSHOPS, Section.VISIT}),
            editions=(Edition.SCREEN, Edition.OFFICE, Edition.PRESS),
        ),
    )

    @property
    def letter(self) -> str:
        """The permanent letter in printed addresses."""
        return self.model.letter

    @property
    def french(self) -> str:
        """The word in file names and print-room addresses."""
        return self.model.french

    @classmethod
    def of_letter(cls, letter: str) -> FlyerKind:
        """The flyer whose addresses bear ``letter``."""
        return next(kind for kind in cls if kind.letter == letter)

    @classmethod
    def named(cls, word: str) -> FlyerKind | None:
        """The flyer that somebody means by ``word``: its value, its French word or its letter; None when there is none."""
        return next((kind for kind in cls if word.lower() in (kind.value, kind.french, kind.letter)), None)

    @classmethod
    def choices(cls) -> str:
        """« grossesse ou naissance », for messages."""
        return either([kind.french for kind in cls])


def either(words: list[str]) -> str:
    """« prenatal, birth ou third »."""
    return " ou ".join([part for part in (", ".join(words[:-1]), words[-1]) if part])

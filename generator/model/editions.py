"""The editions of a flyer, all made from one source."""

from __future__ import annotations

from enum import StrEnum

from generator.model.contacts import FlyerKind


class Edition(StrEnum):
    """What a flyer is made for; the value stands in file names."""

    SCREEN = "ecran"
    OFFICE = "bureau"
    PRESS = "presse"
    POSTER = "affiche"


def editions_of(kind: FlyerKind) -> tuple[Edition, ...]:
    """The editions of a flyer, in the order in which they are offered; the poster is made of the prenatal flyer only."""
    every = (Edition.SCREEN, Edition.OFFICE, Edition.PRESS)
    return (*every, Edition.POSTER) if kind is FlyerKind.PRENATAL else every

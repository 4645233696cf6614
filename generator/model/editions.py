"""The editions of a flyer, all made from one source."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """What a flyer is made for; the value stands in file names. Which flyer has which is told by its model."""

    SCREEN = "ecran"
    OFFICE = "bureau"
    PRESS = "presse"
    POSTER = "affiche"

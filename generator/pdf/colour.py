"""Colour spaces and colours of a PDF, by what a press makes of them (ISO 32000-1, 8.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pikepdf
from pikepdf import Array, Name

from generator.pdf.inks import Cmyk, rgb_inks


class Family(Enum):
    """Colour spaces, by what a press makes of them; the value is their French name."""

    GRAY = "niveaux de gris"
    RGB = "RVB"
    CMYK = "CMJN"
    LAB = "Lab"
    SPOT = "ton direct"
    PATTERN = "motif"


COMPONENTS = {Family.GRAY: 1, Family.RGB: 3, Family.CMYK: 4}
"""How many numbers a colour has, where the family decides."""


@dataclass(frozen=True)
class Colour:
    """One colour: its space and its numbers, 0 to 1."""

    family: Family
    values: tuple[float, ...] = ()

    @property
    def inks(self) -> Cmyk | None:
        """Cyan, magenta, yellow, black, 0 to 1; None for spot colours, Lab and patterns."""
        if self.family is Family.CMYK and len(self.values) == 4:
            return (self.values[0], self.values[1], self.values[2], self.values[3])
        if self.family is Family.GRAY and len(self.values) == 1:
            return (0, 0, 0, 1 - self.values[0])
        if self.family is Family.RGB and len(self.values) == 3:
            return rgb_inks(*self.values)
        return None


BLACK = Colour(Family.GRAY, (0,))


def first_colour(family: Family) -> Colour:
    """What a paint has as soon as its space is chosen (ISO 32000-1, table 74): black where the family decides."""
    values = (0.0,) * COMPONENTS.get(family, 0)
    return Colour(family, (0.0, 0.0, 0.0, 1.0) if family is Family.CMYK else values)


def family_of(space: pikepdf.Object | None, spaces: pikepdf.Object) -> Family:
    """What a colour space comes down to; ``spaces`` are the names that the resources give."""
    if isinstance(space, Name):
        known = {
            "/DeviceGray": Family.GRAY, "/G": Family.GRAY, "/CalGray": Family.GRAY, "/DeviceRGB": Family.RGB,
            "/RGB": Family.RGB, "/DeviceCMYK": Family.CMYK, "/CMYK": Family.CMYK, "/Pattern": Family.PATTERN,
        }  # fmt: skip
        if str(space) in known:
            return known[str(space)]
        return family_of(spaces[space], spaces) if space in spaces else Family.GRAY
    if isinstance(space, Array) and len(space):
        head = str(space[0])
        if head == "/ICCBased":
            return {1: Family.GRAY, 3: Family.RGB, 4: Family.CMYK}.get(int(space[1].get("/N", 0)), Family.RGB)
        if head in ("/Indexed", "/I", "/Pattern") and len(space) > 1 and head != "/Pattern":
            return family_of(space[1], spaces)
        return {
            "/CalRGB": Family.RGB, "/CalGray": Family.GRAY, "/Lab": Family.LAB, "/Separation": Family.SPOT,
            "/DeviceN": Family.SPOT, "/Pattern": Family.PATTERN,
        }.get(head, family_of(space[0], spaces))  # fmt: skip
    return Family.GRAY

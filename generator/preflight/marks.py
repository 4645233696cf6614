"""The marks of a page: what is painted, in which colour, how large."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum

import pikepdf
from pikepdf import Array, Name

from generator.crafts.press_colours import Cmyk, rgb_inks

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Family(Enum):
    """Colour spaces, by what a press makes of them."""

    GRAY = "niveaux de gris"
    RGB = "RVB"
    CMYK = "CMJN"
    LAB = "Lab"
    SPOT = "ton direct"
    PATTERN = "motif"


class Kind(Enum):
    """What is painted."""

    TEXT = "texte"
    FILL = "aplat"
    STROKE = "filet"
    IMAGE = "image"
    SHADING = "dégradé"


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


@dataclass(frozen=True)
class Mark:
    """One thing painted. ``size`` is the height of text or the width of a line, in points, 0 for the rest.

    ``matrix`` places a picture: its unit square on the page. ``overprint`` is that of the paint used.
    """

    kind: Kind
    colour: Colour
    overprint: bool
    size: float
    matrix: Matrix
    resource: pikepdf.Object | None = None


@dataclass
class Painted:
    """All of one page: its marks in order, and each family of colours that is set, painted with or not."""

    marks: list[Mark] = field(default_factory=list)
    families: dict[Family, int] = field(default_factory=dict)
    fonts: dict[tuple[int, int], pikepdf.Object] = field(default_factory=dict)
    rgb_groups: int = 0
    broken_gradients: int = 0


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The transformation that does ``first``, then ``then`` (row vectors, ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def scale_of(matrix: Matrix) -> float:
    """How much lengths grow, the geometric mean of both directions."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


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

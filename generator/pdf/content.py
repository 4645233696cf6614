"""The one interpreter of content streams (ISO 32000-1, annex A): each instruction, with what it does and in which state.

``interpret`` reads one stream; whoever follows forms and patterns reads theirs in turn, from the state that they are
drawn in. The state in an event is live: what is to be kept of it is copied; what a rewriter changes in it (the
overprint that it writes) is saved and restored by ``q`` and ``Q`` like the rest.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from enum import Enum, auto

import pikepdf
from pikepdf import Dictionary, Name, Stream

from generator.pdf.colour import BLACK, Colour, Family, family_of, first_colour

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The transformation that does ``first``, then ``then`` (row vectors, ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def scale_of(matrix: Matrix) -> float:
    """How much lengths grow, the geometric mean of both directions."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def matrix_of(operands: Iterable[pikepdf.Object]) -> Matrix:
    """Six numbers of a file as a matrix; raises ``ValueError`` when they are not six."""
    a, b, c, d, e, f = (float(value) for value in operands)
    return (a, b, c, d, e, f)


@dataclass
class Paint:
    """One of the two paints, fill or stroke. ``colour`` None: that of whoever draws the form."""

    colour: Colour | None = BLACK
    space: Family = Family.GRAY
    overprint: bool | None = None
    """None: nobody has said."""

    opacity: float = 1
    nonzero: bool = False
    """Overprint mode 1: inks of 0 leave their plates untouched (ISO 32000-1, 8.6.7)."""


@dataclass
class State:
    """The graphics state (ISO 32000-1, 8.4.1), as far as a press cares; it starts as a page does (table 52)."""

    fill: Paint = field(default_factory=Paint)
    stroke: Paint = field(default_factory=Paint)
    matrix: Matrix = IDENTITY
    line_width: float = 1
    font: pikepdf.Object | None = None
    font_size: float = 0
    rendering: int = 0
    text: Matrix = IDENTITY

    def copied(self) -> State:
        """The state as it is now."""
        other = copy(self)
        other.fill, other.stroke = copy(self.fill), copy(self.stroke)
        return other


class Does(Enum):
    """What an instruction does."""

    SPACE = auto()
    """Chooses a colour space."""
    COLOUR = auto()
    SETTINGS = auto()
    """Takes an ExtGState."""
    FILL = auto()
    STROKE = auto()
    FILL_AND_STROKE = auto()
    TEXT = auto()
    SHADING = auto()
    IMAGE = auto()
    STENCIL = auto()
    """An image mask, painted in the fill colour."""
    INLINE_IMAGE = auto()
    FORM = auto()
    REST = auto()
    """Nothing that shows by itself: paths, positions, saved states, marks; or the name of something missing."""


@dataclass(frozen=True)
class Drawing:
    """One instruction. ``state`` is live, after the instruction; ``stroke`` says which paint a colour is for;
    ``resource`` is the font, shading, image, form or pattern that it names.
    """

    does: Does
    instruction: Instruction
    operator: str
    state: State
    stroke: bool = False
    resource: pikepdf.Object | None = None

    @property
    def paint(self) -> Paint:
        """The paint that a colour is set for."""
        return self.state.stroke if self.stroke else self.state.fill


_PAINTING = {
    **dict.fromkeys(("f", "F", "f*"), Does.FILL),
    **dict.fromkeys(("S", "s"), Does.STROKE),
    **dict.fromkeys(("B", "B*", "b", "b*"), Does.FILL_AND_STROKE),
    **dict.fromkeys(("Tj", "TJ", "'", '"'), Does.TEXT),
}
_DEVICE = {"g": Family.GRAY, "rg": Family.RGB, "k": Family.CMYK}
_SPACED = ("sc", "scn")


def interpret(
    content: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object, state: State | None = None
) -> Iterator[Drawing]:
    """Every instruction of ``content`` in order, with names looked up in ``resources``, starting from ``state``."""
    return _Interpreter(resources, state or State()).events(pikepdf.parse_content_stream(content))


class _Interpreter:
    def __init__(self, resources: pikepdf.Object, state: State) -> None:
        self.resources = resources
        self.spaces = resources.get("/ColorSpace", Dictionary())
        self.state = state
        self.saved: list[State] = []

    def events(self, instructions: Iterable[Instruction]) -> Iterator[Drawing]:
        for instruction in instructions:
            name, operands = str(instruction.operator), list(instruction.operands)
            lower = name.lower()
            resource: pikepdf.Object | None = None
            does = _PAINTING.get(name, Does.REST)
            if does is Does.TEXT:
                resource = self.state.font
            elif name == "gs":
                does, resource = Does.SETTINGS, self._named("/ExtGState", operands[0])
                self._take_settings(resource)
            elif lower == "cs" and len(name) == 2:
                does = Does.SPACE
                self._choose_space(self._paint(name), operands[0])
            elif lower in _SPACED or lower in _DEVICE:
                does, resource = Does.COLOUR, self._set_colour(self._paint(name), lower, operands)
            elif name == "sh":
                resource = self._named("/Shading", operands[0])
                does = Does.SHADING if resource is not None else Does.REST
            elif name == "Do":
                resource = self._named("/XObject", operands[0])
                does = _drawing(resource)
            elif name == "INLINE IMAGE":
                does = Does.INLINE_IMAGE
            else:
                self._move(name, operands)
            yield Drawing(does, instruction, name, self.state, name[:1].isupper(), resource)

    def _named(self, kind: str, name: pikepdf.Object) -> pikepdf.Object | None:
        return self.resources.get(kind, Dictionary()).get(str(name))

    def _paint(self, name: str) -> Paint:
        return self.state.stroke if name[0].isupper() else self.state.fill

    def _move(self, name: str, operands: Sequence[pikepdf.Object]) -> None:
        """What changes the state but no colour."""
        state = self.state
        match name:
            case "q":
                self.saved.append(state.copied())
            case "Q":
                self.state = self.saved.pop() if self.saved else state
            case "cm":
                state.matrix = multiply(matrix_of(operands), state.matrix)
            case "w":
                state.line_width = float(operands[0])
            case "BT":
                state.text = IDENTITY
            case "Tm":
                state.text = matrix_of(operands)
            case "Tf":
                state.font, state.font_size = self._named("/Font", operands[0]), float(operands[1])
            case "Tr":
                state.rendering = int(operands[0])

    def _choose_space(self, paint: Paint, space: pikepdf.Object) -> None:
        paint.space = family_of(space, self.spaces)
        paint.colour = first_colour(paint.space)

    def _set_colour(self, paint: Paint, lower: str, operands: Sequence[pikepdf.Object]) -> pikepdf.Object | None:
        """Note the colour; the pattern, when it is one."""
        if lower in _SPACED and operands and isinstance(operands[-1], Name):
            paint.colour = Colour(Family.PATTERN)
            return self._named("/Pattern", operands[-1])
        paint.space = _DEVICE.get(lower, paint.space)
        paint.colour = Colour(paint.space, tuple(float(value) for value in operands))
        return None

    def _take_settings(self, settings: pikepdf.Object | None) -> None:
        """What an ExtGState changes (ISO 32000-1, table 58)."""
        if settings is None:
            return
        fill, stroke = self.state.fill, self.state.stroke
        if "/OP" in settings:
            stroke.overprint = fill.overprint = bool(settings.OP)
        if "/op" in settings:
            fill.overprint = bool(settings.op)
        if "/OPM" in settings:
            fill.nonzero = stroke.nonzero = int(settings.OPM) == 1
        if "/ca" in settings:
            fill.opacity = float(settings.ca)
        if "/CA" in settings:
            stroke.opacity = float(settings.CA)
        if "/LW" in settings:
            self.state.line_width = float(settings.LW)
        if "/Font" in settings:
            self.state.font, self.state.font_size = settings.Font[0], float(settings.Font[1])


def _drawing(drawn: pikepdf.Object | None) -> Does:
    if not isinstance(drawn, Stream):
        return Does.REST
    if drawn.get("/Subtype") == Name.Image:
        return Does.STENCIL if bool(drawn.get("/ImageMask", False)) else Does.IMAGE
    return Does.FORM if drawn.get("/Subtype") == Name.Form else Does.REST

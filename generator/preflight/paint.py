"""Reads what pages paint: every colour set, every text, line and picture, with the graphics state it is painted in.

An interpreter of the content stream operators of ISO 32000-1, annex A, that keeps only what a printer cares about.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from generator.preflight.marks import (
    BLACK,
    IDENTITY,
    Colour,
    Family,
    Kind,
    Mark,
    Matrix,
    Painted,
    family_of,
    multiply,
    scale_of,
)

_DEPTH = 12
# Forms in forms in forms: deeper is a fault of its own, or a trap.


@dataclass
class _State:
    """The graphics state (ISO 32000-1, 8.4.1), as far as it is needed."""

    matrix: Matrix = IDENTITY
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_space: Family = Family.GRAY
    stroke_space: Family = Family.GRAY
    fill_overprint: bool = False
    stroke_overprint: bool = False
    line_width: float = 1
    font: pikepdf.Object | None = None
    font_size: float = 0
    rendering: int = 0


def read_page(page: pikepdf.Page) -> Painted:
    """Everything that ``page`` paints, in its form XObjects and tiling patterns too."""
    painted = Painted()
    _note_group(page.obj, painted)
    _Reader(painted, page.obj.get("/Resources", Dictionary()), 0).read(page, _State())
    return painted


_COMPONENTS = {Family.GRAY: 1, Family.RGB: 3, Family.CMYK: 4}


def _outputs(function: pikepdf.Object | None) -> int | None:
    """How many numbers a gradient's function gives; None when it is not one of two colours or a row of them."""
    if isinstance(function, Array):
        return len(function)
    if not isinstance(function, Dictionary):
        return None
    if int(function.get("/FunctionType", -1)) == 3:
        return _outputs(function.Functions[0])
    return len(function.get("/C0", Array([0]))) if int(function.get("/FunctionType", -1)) == 2 else None


def _note_group(holder: pikepdf.Object, painted: Painted) -> None:
    group = holder.get("/Group")
    if group is not None and "/CS" in group and family_of(group.CS, Dictionary()) is Family.RGB:
        painted.rgb_groups += 1


class _Reader:
    """Follows one content stream; forms and patterns get a reader of their own."""

    def __init__(self, painted: Painted, resources: pikepdf.Object, depth: int) -> None:
        self.painted = painted
        self.resources = resources
        self.spaces = resources.get("/ColorSpace", Dictionary())
        self.depth = depth
        self.patterns: set[tuple[int, int]] = set()

    def read(self, content: pikepdf.Page | pikepdf.Object, state: _State) -> None:  # noqa: C901 - one case an operator
        """Interpret ``content``, starting from ``state``."""
        stack: list[_State] = []
        text: Matrix = IDENTITY
        for instruction in pikepdf.parse_content_stream(content):
            name, operands = str(instruction.operator), list(instruction.operands)
            match name:
                case "q":
                    stack.append(copy(state))
                case "Q":
                    state = stack.pop() if stack else state
                case "cm":
                    state.matrix = multiply(_matrix(operands), state.matrix)
                case "w":
                    state.line_width = float(operands[0])
                case "gs":
                    self._apply_state(state, operands[0])
                case "BT":
                    text = IDENTITY
                case "Tm":
                    text = _matrix(operands)
                case "Tf":
                    state.font = self.resources.get("/Font", Dictionary()).get(str(operands[0]))
                    state.font_size = float(operands[1])
                case "Tr":
                    state.rendering = int(operands[0])
                case "Tj" | "TJ" | "'" | '"':
                    self._show_text(state, text)
                case "f" | "F" | "f*":
                    self._paint(Kind.FILL, state)
                case "S" | "s":
                    self._paint(Kind.STROKE, state)
                case "B" | "B*" | "b" | "b*":
                    self._paint(Kind.FILL, state)
                    self._paint(Kind.STROKE, state)
                case "sh":
                    self._show_shading(state, operands[0])
                case "Do":
                    self._show_object(state, operands[0])
                case "INLINE IMAGE":
                    self._show_inline(state, operands[0])
                case _:
                    self._set_colour(state, name, operands)

    def _set_colour(self, state: _State, name: str, operands: list[pikepdf.Object]) -> None:
        stroke = name[:1].isupper()
        lower = name.lower()
        if lower == "cs" and len(name) == 2:
            family = family_of(operands[0], self.spaces)
            colour = Colour(
                family, {Family.GRAY: (0.0,), Family.RGB: (0.0,) * 3, Family.CMYK: (0.0,) * 3 + (1.0,)}.get(family, ())
            )
        elif name in ("sc", "scn", "SC", "SCN"):
            family = state.stroke_space if stroke else state.fill_space
            if operands and isinstance(operands[-1], Name):
                self._follow_pattern(operands[-1])
                colour = Colour(Family.PATTERN)
            else:
                colour = Colour(family, tuple(float(value) for value in operands))
        elif name in ("g", "G", "rg", "RG", "k", "K"):
            family = {"g": Family.GRAY, "rg": Family.RGB, "k": Family.CMYK}[lower]
            colour = Colour(family, tuple(float(value) for value in operands))
        else:
            return
        self.painted.families[colour.family] = self.painted.families.get(colour.family, 0) + 1
        if stroke:
            state.stroke, state.stroke_space = colour, family
        else:
            state.fill, state.fill_space = colour, family

    def _apply_state(self, state: _State, name: pikepdf.Object) -> None:
        settings = self.resources.get("/ExtGState", Dictionary()).get(str(name))
        if settings is None:
            return
        if "/OP" in settings:
            state.stroke_overprint = bool(settings.OP)
            state.fill_overprint = bool(settings.OP)
        if "/op" in settings:
            state.fill_overprint = bool(settings.op)
        if "/LW" in settings:
            state.line_width = float(settings.LW)
        if "/Font" in settings:
            state.font, state.font_size = settings.Font[0], float(settings.Font[1])

    def _paint(self, kind: Kind, state: _State) -> None:
        stroke = kind is Kind.STROKE
        self.painted.marks.append(
            Mark(
                kind,
                state.stroke if stroke else state.fill,
                state.stroke_overprint if stroke else state.fill_overprint,
                state.line_width * scale_of(state.matrix) if stroke else 0,
                state.matrix,
            )
        )

    def _show_text(self, state: _State, text: Matrix) -> None:
        if state.font is not None:
            self.painted.fonts[state.font.objgen] = state.font
        if state.rendering in (3, 7):
            return  # invisible
        stroke = state.rendering in (1, 5)
        size = abs(state.font_size) * scale_of(multiply(text, state.matrix))
        colour = state.stroke if stroke else state.fill
        overprint = state.stroke_overprint if stroke else state.fill_overprint
        self.painted.marks.append(Mark(Kind.TEXT, colour, overprint, size, state.matrix, state.font))

    def _show_shading(self, state: _State, name: pikepdf.Object) -> None:
        shading = self.resources.get("/Shading", Dictionary()).get(str(name))
        if shading is not None:
            self._note_shading(shading, state)

    def _note_shading(self, shading: pikepdf.Object, state: _State) -> None:
        family = family_of(shading.get("/ColorSpace"), self.spaces)
        self.painted.families[family] = self.painted.families.get(family, 0) + 1
        due, given = _COMPONENTS.get(family), _outputs(shading.get("/Function"))
        self.painted.broken_gradients += due is not None and given is not None and due != given
        self.painted.marks.append(Mark(Kind.SHADING, Colour(family), False, 0, state.matrix, shading))

    def _show_object(self, state: _State, name: pikepdf.Object) -> None:
        drawn = self.resources.get("/XObject", Dictionary()).get(str(name))
        if not isinstance(drawn, Stream):
            return
        if drawn.get("/Subtype") == Name.Image:
            self._show_image(state, drawn)
        elif drawn.get("/Subtype") == Name.Form:
            inner = copy(state)
            inner.matrix = multiply(_matrix(drawn.get("/Matrix", Array(IDENTITY)).as_list()), state.matrix)
            self._follow(drawn, inner)

    def _show_image(self, state: _State, image: pikepdf.Object) -> None:
        if bool(image.get("/ImageMask", False)):
            colour = state.fill
        else:
            colour = Colour(family_of(image.get("/ColorSpace"), self.spaces))
            self.painted.families[colour.family] = self.painted.families.get(colour.family, 0) + 1
        self.painted.marks.append(Mark(Kind.IMAGE, colour, state.fill_overprint, 0, state.matrix, image))

    def _show_inline(self, state: _State, image: object) -> None:
        if isinstance(image, pikepdf.PdfInlineImage):
            family = {"RGB": Family.RGB, "CMYK": Family.CMYK}.get(image.mode, Family.GRAY)
            self.painted.families[family] = self.painted.families.get(family, 0) + 1
            self.painted.marks.append(Mark(Kind.IMAGE, Colour(family), False, 0, state.matrix))

    def _follow_pattern(self, name: pikepdf.Object) -> None:
        pattern = self.resources.get("/Pattern", Dictionary()).get(str(name))
        if pattern is None or pattern.objgen in self.patterns:
            return
        self.patterns.add(pattern.objgen)
        state = _State(matrix=_matrix(pattern.get("/Matrix", Array(IDENTITY)).as_list()))
        if isinstance(pattern, Stream):
            self._follow(pattern, state)
        elif "/Shading" in pattern:
            self._note_shading(pattern.Shading, state)

    def _follow(self, stream: pikepdf.Object, state: _State) -> None:
        if self.depth >= _DEPTH:
            return
        _note_group(stream, self.painted)
        _Reader(self.painted, stream.get("/Resources", self.resources), self.depth + 1).read(stream, state)


def _matrix(operands: Iterable[pikepdf.Object]) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in operands)
    return (a, b, c, d, e, f)

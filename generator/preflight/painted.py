"""The marks of a page, in its forms and patterns too: what is painted, in which colour, how large."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import pikepdf
from pikepdf import Array, Dictionary, Stream

from generator.pdf.colour import COMPONENTS, Colour, Family, family_of
from generator.pdf.content import IDENTITY, Does, Drawing, Matrix, State, interpret, matrix_of, multiply, scale_of

_DEPTH = 12
# Forms in forms in forms: deeper is a trap.

_STREAMS = 20_000
# Forms and patterns read for one page: a form that draws itself twice, twelve deep, asks for a million.


class Kind(Enum):
    """What is painted."""

    TEXT = "texte"
    FILL = "aplat"
    STROKE = "filet"
    IMAGE = "image"
    SHADING = "dégradé"


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
    """All of one page: its marks in order, and every family of colours that is set, painted with or not."""

    marks: list[Mark] = field(default_factory=list)
    families: set[Family] = field(default_factory=set)
    fonts: dict[tuple[int, int], pikepdf.Object] = field(default_factory=dict)
    rgb_groups: int = 0
    broken_gradients: int = 0
    streams: int = 0


def read_page(page: pikepdf.Page) -> Painted:
    """Everything that ``page`` paints."""
    painted = Painted()
    _note_group(page.obj, painted)
    _Reader(painted, page.obj.get("/Resources", Dictionary()), 0).read(page, State())
    return painted


class _Reader:
    """Follows one content stream; forms and patterns get a reader of their own."""

    def __init__(self, painted: Painted, resources: pikepdf.Object, depth: int) -> None:
        self.painted = painted
        self.resources = resources
        self.depth = depth
        self.patterns: set[tuple[int, int]] = set()

    def read(self, content: pikepdf.Page | pikepdf.Object, state: State) -> None:
        """Note what ``content`` paints, starting from ``state``."""
        for event in interpret(content, self.resources, state):
            match event.does:
                case Does.SPACE | Does.COLOUR:
                    self._note_colour(event)
                case Does.FILL | Does.STROKE | Does.FILL_AND_STROKE:
                    self._note_paths(event)
                case Does.TEXT:
                    self._note_text(event.state)
                case Does.SHADING if event.resource is not None:
                    self._note_shading(event.resource, event.state.matrix)
                case Does.STENCIL:
                    self._note_paint(Kind.IMAGE, event.state, 0, event.resource)
                case Does.IMAGE | Does.INLINE_IMAGE:
                    self._note_picture(event)
                case Does.FORM if event.resource is not None:
                    inner = event.state.copied()
                    place = matrix_of(event.resource.get("/Matrix", Array(IDENTITY)).as_list())
                    inner.matrix = multiply(place, inner.matrix)
                    self._follow(event.resource, inner)

    def _note_colour(self, event: Drawing) -> None:
        if event.paint.colour:
            self.painted.families.add(event.paint.colour.family)
        pattern = event.resource
        if pattern is None or pattern.objgen in self.patterns:
            return
        self.patterns.add(pattern.objgen)
        place = matrix_of(pattern.get("/Matrix", Array(IDENTITY)).as_list())
        if isinstance(pattern, Stream):
            self._follow(pattern, State(matrix=place))
        elif "/Shading" in pattern:
            self._note_shading(pattern.Shading, place)

    def _note_paths(self, event: Drawing) -> None:
        if event.does is not Does.STROKE:
            self._note_paint(Kind.FILL, event.state, 0)
        if event.does is not Does.FILL:
            self._note_paint(Kind.STROKE, event.state, event.state.line_width * scale_of(event.state.matrix))

    def _note_text(self, state: State) -> None:
        if state.font is not None:
            self.painted.fonts[state.font.objgen] = state.font
        if state.rendering not in (3, 7):  # invisible
            size = abs(state.font_size) * scale_of(multiply(state.text, state.matrix))
            self._note_paint(Kind.TEXT, state, size, state.font, stroke=state.rendering in (1, 5))

    def _note_paint(
        self, kind: Kind, state: State, size: float, resource: pikepdf.Object | None = None, *, stroke: bool = False
    ) -> None:
        paint = state.stroke if stroke or kind is Kind.STROKE else state.fill
        colour = paint.colour or Colour(Family.GRAY)
        self.painted.marks.append(Mark(kind, colour, bool(paint.overprint), size, state.matrix, resource))

    def _note_picture(self, event: Drawing) -> None:
        image = event.instruction.operands[0] if event.does is Does.INLINE_IMAGE else None
        if isinstance(image, pikepdf.PdfInlineImage):
            family = {"RGB": Family.RGB, "CMYK": Family.CMYK}.get(image.mode, Family.GRAY)
        elif event.resource is not None:
            family = family_of(event.resource.get("/ColorSpace"), self.resources.get("/ColorSpace", Dictionary()))
        else:
            return
        self.painted.families.add(family)
        overprint = bool(event.state.fill.overprint) and event.does is Does.IMAGE
        self.painted.marks.append(Mark(Kind.IMAGE, Colour(family), overprint, 0, event.state.matrix, event.resource))

    def _note_shading(self, shading: pikepdf.Object, matrix: Matrix) -> None:
        family = family_of(shading.get("/ColorSpace"), self.resources.get("/ColorSpace", Dictionary()))
        self.painted.families.add(family)
        due, given = COMPONENTS.get(family), _outputs(shading.get("/Function"))
        self.painted.broken_gradients += due is not None and given is not None and due != given
        self.painted.marks.append(Mark(Kind.SHADING, Colour(family), False, 0, matrix, shading))

    def _follow(self, stream: pikepdf.Object, state: State) -> None:
        self.painted.streams += 1
        if self.depth >= _DEPTH or self.painted.streams > _STREAMS:
            raise ValueError("forms in forms without end: PDFium would follow them for ever")
        _note_group(stream, self.painted)
        _Reader(self.painted, stream.get("/Resources", self.resources), self.depth + 1).read(stream, state)


def _note_group(holder: pikepdf.Object, painted: Painted) -> None:
    group = holder.get("/Group")
    if group is not None and "/CS" in group and family_of(group.CS, Dictionary()) is Family.RGB:
        painted.rgb_groups += 1


def _outputs(function: pikepdf.Object | None) -> int | None:
    """How many numbers a gradient's function gives; None when it is not one of two colours or a row of them."""
    if isinstance(function, Array):
        return len(function)
    if not isinstance(function, Dictionary):
        return None
    if int(function.get("/FunctionType", -1)) == 3:
        return _outputs(function.Functions[0])
    return len(function.get("/C0", Array([0]))) if int(function.get("/FunctionType", -1)) == 2 else None

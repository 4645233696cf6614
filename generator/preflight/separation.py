"""A page rewritten as one ink's greys: every colour of its streams, pictures and gradients, overprint respected.

``Separation`` reads a document's page once and writes it four times; ``plates`` draws what it writes.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, Stream
from PIL import Image, ImageChops

from generator.crafts.press_colours import Cmyk, Instruction, picture_inks
from generator.preflight.marks import BLACK, Colour, Family, family_of

Ends = tuple[list[float], list[float]]
"""The inks at both ends of a gradient's step."""

Recoloured = list[Instruction | Callable[[int], list[ContentStreamInstruction]]]
"""A content stream where each colour waits for its plate."""


@dataclass
class _Paint:
    """One of the two paints: its colour (None: inherited by a form), whether it overprints and how, its opacity."""

    colour: Colour | None = None
    space: Family = Family.GRAY
    overprint: bool = False
    opacity: float = 1
    nonzero: bool = False


@dataclass
class _State:
    fill: _Paint = field(default_factory=_Paint)
    stroke: _Paint = field(default_factory=_Paint)

    def copied(self) -> _State:
        return _State(copy(self.fill), copy(self.stroke))


def _black() -> _State:
    """The state that pages and patterns start with (ISO 32000-1, table 52)."""
    return _State(_Paint(BLACK), _Paint(BLACK))


class Separation:
    """A document whose streams are kept as recoloured templates, to be written once for each plate."""

    def __init__(self, document: Pdf) -> None:
        self.document = document
        self.unmeasured = False
        self._streams: list[tuple[pikepdf.Object, Recoloured]] = []
        self._images: dict[tuple[int, int], tuple[pikepdf.Object, Image.Image]] = {}
        self._shadings: dict[tuple[int, int], tuple[pikepdf.Object, list[tuple[pikepdf.Object, Ends]]]] = {}
        self._seen: set[tuple[int, int]] = set()
        self._opacities: set[int] = {0, 100}

    def take(self, page: pikepdf.Page) -> None:
        """Read the page and everything it draws."""
        if "/Group" in page.obj:
            page.obj.Group.CS = Name.DeviceGray
        template = self._read(page, page.obj.get("/Resources", Dictionary()), _black())
        page.obj.Contents = self.document.make_stream(b"")
        self._streams.append((page.obj.Contents, template))

    def plate(self, ink: int) -> bytes:
        """The document as that ink alone, black on white."""
        for stream, template in self._streams:
            written: list[Instruction] = []
            for part in template:
                written.extend(part(ink) if callable(part) else [part])
            stream.write(pikepdf.unparse_content_stream(written))
        for image, picture in self._images.values():
            image.write(ImageChops.invert(picture.getchannel(ink)).tobytes())
        for _, functions in self._shadings.values():
            for function, (first, last) in functions:
                function.C0, function.C1 = Array([1 - first[ink]]), Array([1 - last[ink]])
        out = io.BytesIO()
        self.document.save(out, compress_streams=False)
        return out.getvalue()

    def _read(self, content: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object, state: _State) -> Recoloured:
        self._prepare_resources(resources)
        spaces = resources.get("/ColorSpace", Dictionary())
        settings = resources.get("/ExtGState", Dictionary())
        template: Recoloured = [_tint(state.fill, "g"), _tint(state.stroke, "G")]
        stack: list[_State] = []
        for instruction in pikepdf.parse_content_stream(content):
            name = str(instruction.operator)
            if name == "q":
                stack.append(state.copied())
            elif name == "Q" and stack:
                state = stack.pop()
            if name == "gs":
                template.append(instruction)
                _apply(state, settings.get(str(instruction.operands[0])))
                self._opacities.update((round(state.fill.opacity * 100), round(state.stroke.opacity * 100)))
                template.extend((_tint(state.fill, "g"), _tint(state.stroke, "G")))
            elif name in _COLOUR_OPERATORS:
                paint = state.stroke if name[0].isupper() else state.fill
                if _set_colour(paint, name, list(instruction.operands), spaces):
                    template.append(_tint(paint, "G" if paint is state.stroke else "g"))
                else:
                    template.append(instruction)
                if paint.space is Family.SPOT or paint.space is Family.LAB:
                    self.unmeasured = True
            elif name in ("Do", "sh", "INLINE IMAGE") and not _is_stencil(name, instruction, resources):
                # What brings its own colours is not skipped with the paint that overprints.
                template.extend((_opaque(state.fill), instruction, _tint(state.fill, "g")))
            else:
                template.append(instruction)
        self._name_opacities(resources)
        return template

    def _name_opacities(self, resources: pikepdf.Object) -> None:
        """Enter the opacities in use into ``resources``, as percents."""
        if "/ExtGState" not in resources:
            resources.ExtGState = Dictionary()
        for percent in sorted(self._opacities):
            resources.ExtGState[f"/PlateFill{percent}"] = Dictionary(ca=Decimal(percent) / 100)
            resources.ExtGState[f"/PlateStroke{percent}"] = Dictionary(CA=Decimal(percent) / 100)

    def _prepare_resources(self, resources: pikepdf.Object) -> None:
        for drawn in resources.get("/XObject", Dictionary()).values():
            self._take_object(drawn, resources)
        for pattern in resources.get("/Pattern", Dictionary()).values():
            if isinstance(pattern, Stream):
                self._take_stream(pattern, resources)
            elif "/Shading" in pattern:
                self._take_shading(pattern.Shading, resources)
        for shading in resources.get("/Shading", Dictionary()).values():
            self._take_shading(shading, resources)

    def _take_object(self, drawn: pikepdf.Object, resources: pikepdf.Object) -> None:
        if drawn.get("/Subtype") == Name.Form:
            self._take_stream(drawn, resources)
        elif drawn.get("/Subtype") == Name.Image and not bool(drawn.get("/ImageMask", False)):
            self._take_image(drawn)

    def _take_stream(self, stream: pikepdf.Object, resources: pikepdf.Object) -> None:
        if stream.objgen in self._seen:
            return
        self._seen.add(stream.objgen)
        if "/Group" in stream:
            stream.Group.CS = Name.DeviceGray
        state = _State() if stream.get("/Subtype") == Name.Form else _black()
        self._streams.append((stream, self._read(stream, stream.get("/Resources", resources), state)))

    def _take_image(self, image: pikepdf.Object) -> None:
        if image.objgen in self._images:
            return
        try:
            inks = picture_inks(image)
        except (pikepdf.PdfError, NotImplementedError, ValueError, OSError):
            self.unmeasured = True
            return
        for key in ("/DecodeParms", "/Decode", "/Filter", "/Intent", "/Mask"):
            if key in image:
                del image[key]
        image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
        image.Width, image.Height = inks.size
        self._images[image.objgen] = (image, inks)

    def _take_shading(self, shading: pikepdf.Object, resources: pikepdf.Object) -> None:
        if shading.objgen != (0, 0) and shading.objgen in self._shadings:
            return
        family = family_of(shading.get("/ColorSpace"), resources.get("/ColorSpace", Dictionary()))
        functions: list[tuple[pikepdf.Object, Ends]] = []
        if not _linear_functions(shading.get("/Function"), family, functions):
            self.unmeasured = True
            return
        if "/Background" in shading:
            del shading.Background
        shading.ColorSpace = Name.DeviceGray
        self._shadings[shading.objgen] = (shading, functions)


def _is_stencil(name: str, instruction: Instruction, resources: pikepdf.Object) -> bool:
    """True for an image mask, which is painted in the fill colour."""
    if name != "Do":
        return False
    drawn = resources.get("/XObject", Dictionary()).get(str(instruction.operands[0]), Dictionary())
    return bool(drawn.get("/ImageMask", False))


def _opaque(paint: _Paint) -> Callable[[int], list[ContentStreamInstruction]]:
    """The paint's own opacity, overprint or not."""
    label = f"/PlateFill{round(paint.opacity * 100)}"
    return lambda _: [ContentStreamInstruction([Name(label)], Operator("gs"))]


_COLOUR_OPERATORS = {"cs", "CS", "sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K"}


def _linear_functions(
    function: pikepdf.Object | None, family: Family, found: list[tuple[pikepdf.Object, Ends]]
) -> bool:
    """Collect the two-colour functions of a gradient; False when it is made otherwise."""
    if not isinstance(function, Dictionary) or family not in (Family.CMYK, Family.RGB, Family.GRAY):
        return False
    if int(function.get("/FunctionType", -1)) == 3:
        return all(_linear_functions(inner, family, found) for inner in function.Functions.as_list())
    if int(function.get("/FunctionType", -1)) != 2:
        return False
    ends = []
    for key, default in (("/C0", 0.0), ("/C1", 1.0)):
        values = tuple(float(value) for value in function.get(key, Array([default])).as_list())
        inks = Colour(family, values).inks
        if inks is None:
            return False
        ends.append(list(inks))
    found.append((function, (ends[0], ends[1])))
    return True


def _apply(state: _State, settings: pikepdf.Object | None) -> None:
    """What an ExtGState changes (ISO 32000-1, table 58)."""
    if settings is None:
        return
    if "/OP" in settings:
        state.stroke.overprint = state.fill.overprint = bool(settings.OP)
    if "/op" in settings:
        state.fill.overprint = bool(settings.op)
    if "/OPM" in settings:
        state.fill.nonzero = state.stroke.nonzero = int(settings.OPM) == 1
    if "/ca" in settings:
        state.fill.opacity = float(settings.ca)
    if "/CA" in settings:
        state.stroke.opacity = float(settings.CA)


def _set_colour(paint: _Paint, name: str, operands: list[pikepdf.Object], spaces: pikepdf.Object) -> bool:
    """Note the colour; False when the operator must stay as it is (patterns)."""
    lower = name.lower()
    if lower == "cs":
        paint.space = family_of(operands[0], spaces)
        start = {Family.GRAY: (0.0,), Family.RGB: (0.0,) * 3, Family.CMYK: (0.0, 0.0, 0.0, 1.0)}
        paint.colour = Colour(paint.space, start.get(paint.space, ()))
        return paint.space is not Family.PATTERN
    if lower in ("sc", "scn"):
        if paint.space is Family.PATTERN:
            paint.colour = Colour(Family.PATTERN)
            return False
    else:
        paint.space = {"g": Family.GRAY, "rg": Family.RGB, "k": Family.CMYK}[lower]
    paint.colour = Colour(paint.space, tuple(float(value) for value in operands))
    return True


def _tint(paint: _Paint, operator: str) -> Callable[[int], list[ContentStreamInstruction]]:
    """What to write for this paint on each plate: the ink's grey, and no paint where it overprints with none of it."""
    colour, opacity = paint.colour, paint.opacity
    skips = paint.overprint and paint.nonzero and colour is not None and colour.family is Family.CMYK
    label = "/PlateFill" if operator == "g" else "/PlateStroke"

    def written(ink: int) -> list[ContentStreamInstruction]:
        if colour is None or colour.family is Family.PATTERN:
            return []
        inks: Cmyk = colour.inks or (0, 0, 0, 0)
        shown = 0 if skips and inks[ink] == 0 else round(opacity * 100)
        return [
            ContentStreamInstruction([Decimal(str(round(1 - inks[ink], 4)))], Operator(operator)),
            ContentStreamInstruction([Name(f"{label}{shown}")], Operator("gs")),
        ]

    return written

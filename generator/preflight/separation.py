"""A page rewritten as one ink's greys: every colour of its streams, pictures and gradients, overprint respected.

``Separation`` reads a document's page once and writes it four times; ``plates`` draws what it writes.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, Stream
from PIL import Image, ImageChops

from generator.pdf.colour import Colour, Family, family_of
from generator.pdf.content import Does, Instruction, Paint, State, interpret
from generator.pdf.inks import Cmyk, picture_inks

Ends = tuple[list[float], list[float]]
"""The inks at both ends of a gradient's step."""

Recoloured = list[Instruction | Callable[[int], list[ContentStreamInstruction]]]
"""A content stream where each colour waits for its plate."""


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
        template = self._read(page, page.obj.get("/Resources", Dictionary()), State())
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

    def _read(self, content: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object, state: State) -> Recoloured:
        self._prepare_resources(resources)
        template: Recoloured = [_tint(state.fill, "g"), _tint(state.stroke, "G")]
        for event in interpret(content, resources, state):
            match event.does:
                case Does.SETTINGS:
                    fill, stroke = event.state.fill, event.state.stroke
                    self._opacities.update((round(fill.opacity * 100), round(stroke.opacity * 100)))
                    template.extend((event.instruction, _tint(fill, "g"), _tint(stroke, "G")))
                case Does.SPACE | Does.COLOUR:
                    pattern = event.paint.colour is not None and event.paint.colour.family is Family.PATTERN
                    template.append(event.instruction if pattern else _tint(event.paint, "G" if event.stroke else "g"))
                    self.unmeasured |= event.paint.space in (Family.SPOT, Family.LAB)
                case Does.IMAGE | Does.INLINE_IMAGE | Does.FORM | Does.SHADING:
                    # What brings its own colours is not skipped with the paint that overprints.
                    template.extend((_opaque(event.state.fill), event.instruction, _tint(event.state.fill, "g")))
                case _:
                    template.append(event.instruction)
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
        state = State(Paint(None), Paint(None)) if stream.get("/Subtype") == Name.Form else State()
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


def _opaque(paint: Paint) -> Callable[[int], list[ContentStreamInstruction]]:
    """The paint's own opacity, overprint or not."""
    label = f"/PlateFill{round(paint.opacity * 100)}"
    return lambda _: [ContentStreamInstruction([Name(label)], Operator("gs"))]


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


def _tint(paint: Paint, operator: str) -> Callable[[int], list[ContentStreamInstruction]]:
    """What to write for this paint on each plate: the ink's grey, and no paint where it overprints with none of it."""
    colour, opacity = paint.colour, paint.opacity
    skips = bool(paint.overprint) and paint.nonzero and colour is not None and colour.family is Family.CMYK
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

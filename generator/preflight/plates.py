"""The four printing plates of a page, drawn by PDFium from a copy of the page whose colours are one ink's tints.

PDFium knows only RGB; but painting each ink alone as a grey, and nothing where an overprinting colour leaves a plate
untouched (ISO 32000-1, 8.6.7), gives what the RIP would put on that plate: opaque paint, transparency of the Normal
mode, masks and pictures included. Not measured: spot colours, and gradients made by programs (functions of type 0
and 4); ``Plates.unmeasured`` says so.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageMath

from generator.preflight.boxes import Box
from generator.preflight.separation import Separation


@dataclass(frozen=True)
class Plates:
    """The plates of one page: greyscale images, 255 = full ink; ``box`` is what they show, in points."""

    inks: tuple[Image.Image, Image.Image, Image.Image, Image.Image]
    box: Box
    dpi: float
    unmeasured: bool

    def cropped(self, box: Box) -> tuple[Image.Image, ...]:
        """The plates within ``box`` (points, of the same page)."""
        left, top = self.box[0], self.box[3]
        scale = self.dpi / 72
        edges = ((box[0] - left) * scale, (top - box[3]) * scale, (box[2] - left) * scale, (top - box[1]) * scale)
        area = tuple(round(edge) for edge in edges)
        return tuple(ink.crop((area[0], area[1], area[2], area[3])) for ink in self.inks)


def total_ink(plates: Iterable[Image.Image]) -> Image.Image:
    """The sum of the plates, an integer image: 255 for each full ink."""
    cyan, magenta, yellow, black = plates
    total: Image.Image = ImageMath.lambda_eval(
        lambda args: args["c"] + args["m"] + args["y"] + args["k"], c=cyan, m=magenta, y=yellow, k=black
    )
    return total


def any_ink(plates: Iterable[Image.Image]) -> Image.Image:
    """The strongest ink at each place."""
    cyan, magenta, yellow, black = plates
    return ImageChops.lighter(ImageChops.lighter(cyan, magenta), ImageChops.lighter(yellow, black))


MOST_PIXELS = 30_000_000
"""Of one plate: larger sheets (A1 and up) are drawn more coarsely."""


def draw_plates(pdf: bytes, page: int, *, dpi: float = 100) -> Plates:
    """The plates of page number ``page`` (from 0), over its media box. Raises ``ValueError`` for one without surface."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        while len(document.pages) > page + 1:
            del document.pages[page + 1]
        for _ in range(page):
            del document.pages[0]
        sheet = document.pages[0]
        if "/CropBox" in sheet.obj:
            del sheet.obj.CropBox  # PDFium shows the crop box
        if "/Annots" in sheet.obj:
            del sheet.obj.Annots
        left, bottom, right, top = (float(edge) for edge in sheet.mediabox.as_list())
        inches = (right - left) * (top - bottom) / 72**2
        if not 0 < inches < math.inf:
            raise ValueError("a page without surface")
        dpi = min(dpi, math.sqrt(MOST_PIXELS / inches))
        separation = Separation(document)
        separation.take(sheet)
        images = [_draw(separation.plate(ink), dpi) for ink in range(4)]
        return Plates(
            (images[0], images[1], images[2], images[3]), (left, bottom, right, top), dpi, separation.unmeasured
        )


def _draw(pdf: bytes, dpi: float) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Image.Image = document[0].render(scale=dpi / 72, may_draw_forms=False).to_pil()
        return ImageChops.invert(drawn.convert("L"))

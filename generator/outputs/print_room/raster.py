"""Pictures of PDF pages, for the print room, the case studies and social networks; the same bytes each time.

PDFium renders with the fonts of the PDF alone. It is not safe across threads: use it from one thread of a process.
"""

from __future__ import annotations

import io
from typing import Literal, NamedTuple

import pypdfium2
from PIL import Image

SOCIAL_SIZE = (1200, 630)
"""Pixels of a social image (Open Graph's 1.91 : 1)."""


class Picture(NamedTuple):
    """An encoded image and its size in pixels."""

    content: bytes
    width: int
    height: int


def page_count(pdf: bytes) -> int:
    """How many pages ``pdf`` has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, page: int = 0, *, width: int) -> Image.Image:
    """Page number ``page`` (from 0) of ``pdf`` as an RGB image ``width`` pixels wide, on white.

    Drawn twice as large, then reduced: thin strokes and small text come out even.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        drawn: Image.Image = sheet.render(scale=2 * width / sheet.get_width(), may_draw_forms=False).to_pil()
        return drawn.convert("RGB").resize((width, round(drawn.height / 2)), Image.Resampling.LANCZOS)


def social_image(pdf: bytes, *, ground: str) -> Picture:
    """A 1200 × 630 image of the first two pages side by side on ``ground`` (#RRGGBB), for shared links; PNG."""
    card = Image.new("RGB", SOCIAL_SIZE, ground)
    height, gap = 550, 56
    pages = [page_image(pdf, number, width=800) for number in range(min(2, page_count(pdf)))]
    small = [
        page.resize((round(page.width * height / page.height), height), Image.Resampling.LANCZOS) for page in pages
    ]
    x = (card.width - sum(page.width for page in small) - gap * (len(small) - 1)) // 2
    for page in small:
        card.paste(page, (x, (card.height - height) // 2))
        x += page.width + gap
    return Picture(encoded(card, "png"), *card.size)


def encoded(image: Image.Image, form: Literal["webp", "png"]) -> bytes:
    """The bytes of ``image``: WebP for pages of the site, PNG where a reader may be old; no metadata, no date."""
    out = io.BytesIO()
    if form == "webp":
        image.save(out, "WEBP", quality=80, method=3)
    else:
        image.quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()

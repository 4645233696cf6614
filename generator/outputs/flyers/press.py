"""From WeasyPrint's PDF to one that a printer accepts: PDF/X-4, CMYK, FOGRA39, bleed and crop marks.

Norms: ISO 15930-7 (PDF/X-4), ISO 12647-2 with the characterisation data FOGRA39 (offset, coated paper).
The layout gives pages with a trim box and their bleed; this step settles boxes, colours, marks, intent and identity.
"""

from __future__ import annotations

import io
import zlib
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream, String

from generator.crafts.pdf_identity import Identity, Standard, identify, saved
from generator.model.materials import read_material, remembered
from generator.outputs.flyers.press_colours import separate_colours
from generator.pdf.inks import ICC

POINTS_PER_MM = 72 / 25.4
BLEED_MM = 3.0
"""What every printer of flyers asks for."""

SLUG_MM = 10.0
"""From the trim to the sheet's edge: room for the crop marks."""

MARK_GAP_MM = 1.0
"""Between the bleed and the crop marks, so that no mark is ever seen inside (ISO 15930-7, 6.12)."""

INTENT_PROFILE = ICC / "FOGRA39L_coated.icc"
CONDITION = "FOGRA39"
"""Name of the printing condition in the ICC registry."""


def finish_press(pdf: bytes, *, title: str, day: date, author: str = "", subject: str = "") -> bytes:
    """The PDF/X-4 file of a layout rendered with a bleed; the same bytes each time.

    ``pdf`` has TrimBox on each page and art drawn at least 3 mm past it. ``title``, ``author`` and ``subject`` go to
    Info and XMP (``author`` and ``subject`` default to what the layout says); ``day`` dates it. RGB paints and images
    become CMYK, K-only paint overprints, links and outlines are dropped (a printer's RIP refuses interaction).
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        separate_colours(document)
        _declare_intent(document)
        for key in ("/Outlines", "/Names", "/OpenAction", "/StructTreeRoot", "/MarkInfo", "/AA", "/AcroForm"):
            if key in document.Root:
                del document.Root[key]
        for page in document.pages:
            _drop_interaction(page)
            _settle_boxes(document, page)
        identify(document, Identity(title, day, author, subject), Standard.PDF_X4)
        return saved(document, version="1.6")


@remembered(most=1)
def _compressed_profile() -> bytes:
    return zlib.compress(read_material(INTENT_PROFILE), 9)


def _declare_intent(document: Pdf) -> None:
    """The output intent, with its profile inside (ISO 15930-7, 6.2.2)."""
    profile = Stream(document, b"", N=4, Alternate=Name.DeviceCMYK)
    profile.write(_compressed_profile(), filter=Name.FlateDecode)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(CONDITION),
        OutputCondition=String("Offset, coated paper, ISO 12647-2:2004"),
        RegistryName=String("http://www.color.org"),
        Info=String("Coated FOGRA39 (ISO 12647-2:2004)"),
        DestOutputProfile=document.make_indirect(profile),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])


def _drop_interaction(page: Page) -> None:
    """Links and what belongs to the tag tree; marked content in the stream is harmless without it."""
    for key in ("/Annots", "/StructParents", "/Tabs", "/AA", "/ArtBox"):
        if key in page.obj:
            del page.obj[key]


def _settle_boxes(document: Pdf, page: Page) -> None:
    """Media = crop = trim + 10 mm, bleed = trim + 3 mm; content clipped to the bleed; crop marks outside it.

    ISO 15930-7, 6.5: TrimBox inside BleedBox inside MediaBox.
    """
    left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
    bleed, slug = BLEED_MM * POINTS_PER_MM, SLUG_MM * POINTS_PER_MM
    page.obj.TrimBox = _box(left, bottom, right, top)
    page.obj.BleedBox = _box(left - bleed, bottom - bleed, right + bleed, top + bleed)
    page.obj.MediaBox = page.obj.CropBox = _box(left - slug, bottom - slug, right + slug, top + slug)
    clip = f"q {left - bleed:.4f} {bottom - bleed:.4f} {right - left + 2 * bleed:.4f} {top - bottom + 2 * bleed:.4f} re W n"
    near, far = (BLEED_MM + MARK_GAP_MM) * POINTS_PER_MM, slug
    lines = []
    for x, outward in ((left, -1), (right, 1)):
        for y, upward in ((bottom, -1), (top, 1)):
            lines.append(f"{x + outward * near:.4f} {y:.4f} m {x + outward * far:.4f} {y:.4f} l S")
            lines.append(f"{x:.4f} {y + upward * near:.4f} m {x:.4f} {y + upward * far:.4f} l S")
    marks = "Q q 0 0 0 1 K 0.25 w " + " ".join(lines) + " Q"
    page.contents_add(document.make_stream(clip.encode()), prepend=True)
    page.contents_add(document.make_stream(marks.encode()))


def _box(*edges: float) -> Array:
    return Array([round(edge, 4) for edge in edges])

"""PDFs and pictures: their links, and the QR codes that a phone reads in them."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
from PIL import Image, UnidentifiedImageError

from generator.audit.references import Document, Kind, Reference
from generator.preflight.codes import read_codes

DPI = 110
"""Three pixels to the smallest good module: enough to read a code; preflight looks closer, to measure it."""

_BROKEN = (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, TypeError, LookupError, AttributeError, OSError)
# What a malformed file makes its readers raise.


def read_pdf(content: bytes) -> Document:
    """Links (those inside the file are followed here) and codes."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            dests = _destinations(document)
            found = list(_annotations(document))
            pages = len(document.pages)
        with pypdfium2.PdfDocument(content) as drawn:
            pictures = (page.render(scale=DPI / 72, grayscale=True, may_draw_forms=False).to_pil() for page in drawn)
            codes = [code.text for picture in pictures for code in read_codes(picture)]
    except _BROKEN:
        return Document(broken="ce PDF ne s’ouvre pas")
    lost = next((target for kind, target in found if kind == "inside" and target not in dests), None)
    return Document(
        (
            *(Reference(Kind.PDF_LINK, target) for kind, target in found if kind == "outside"),
            *(Reference(Kind.CODE, text) for text in codes),
        ),
        pages=pages,
        broken="" if lost is None else f"un lien interne mène à « {lost} », qui n’y est pas",
    )


def read_picture(content: bytes) -> Document:
    """The codes in a picture: previews of flyers show theirs."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            codes = [code.text for code in read_codes(picture.convert("L"))]
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return Document(broken="cette image ne s’ouvre pas")
    return Document(tuple(Reference(Kind.CODE, text) for text in codes))


def _annotations(document: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Each link: « outside » with its address, or « inside » with the name of its place."""
    for page in document.pages:
        for annotation in page.obj.get("/Annots", pikepdf.Array()).as_list():
            action = annotation.get("/A", pikepdf.Dictionary())
            if "/URI" in action:
                yield "outside", str(action.URI)
                continue
            target = annotation.get("/Dest", action.get("/D"))
            if isinstance(target, pikepdf.String | pikepdf.Name):
                yield "inside", str(target).removeprefix("/")


def _destinations(document: pikepdf.Pdf) -> set[str]:
    root = document.Root
    names = {str(name).removeprefix("/") for name in root.get("/Dests", pikepdf.Dictionary())}
    if "/Names" in root and "/Dests" in root.Names:
        names.update(map(str, pikepdf.NameTree(root.Names.Dests)))
    return names

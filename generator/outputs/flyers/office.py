"""The office edition: two A5 flyers on an A4 sheet, recto and verso, for the copier of the service.

Both copies are the same: turned on its short edge, the sheet puts each verso behind a recto, whichever half it is.
"""

from __future__ import annotations

import io
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from generator.crafts.pdf_identity import Identity, Standard, identify, saved

SHEET = (297 * 72 / 25.4, 210 * 72 / 25.4)
"""A4 landscape, points."""


def impose_two_up(
    pdf: bytes, *, title: str, day: date, language: str = "fr", author: str = "", subject: str = ""
) -> bytes:
    """Each page of ``pdf`` twice side by side on an A4 landscape page, with a line to cut along; the same bytes each time.

    ``pdf`` is the screen edition (A5 portrait, two pages). The file asks viewers for recto-verso on the short edge at
    100 % (ISO 32000-1, table 150).
    """
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as sheets:
        for page in source.pages:
            _add_sheet(sheets, page)
        sheets.docinfo["/Producer"] = source.docinfo.get("/Producer", String("WeasyPrint"))
        sheets.Root.Lang = String(language)
        sheets.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"), PickTrayByPDFSize=True, DisplayDocTitle=True
        )
        identify(sheets, Identity(title, day, author, subject), Standard.NONE)
        return saved(sheets, version="1.7")


def _add_sheet(sheets: Pdf, page: pikepdf.Page) -> None:
    """One A4 page with ``page`` left and right of its middle, joined there: one cut separates them."""
    width, height = SHEET
    left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
    form = sheets.copy_foreign(page.as_form_xobject())
    sheet = sheets.add_blank_page(page_size=SHEET)
    sheet.obj.Resources = Dictionary(XObject=Dictionary(Flyer=sheets.make_indirect(form)))
    middle, rise = width / 2, (height - (top - bottom)) / 2 - bottom
    places = (middle - (right - left) - left, middle - left)
    copies = " ".join(f"q 1 0 0 1 {x:.4f} {rise:.4f} cm /Flyer Do Q" for x in places)
    sheet.obj.Contents = sheets.make_stream(f"{copies} {_cut_line(middle, height)}".encode())
    sheet.obj.MediaBox = Array([0, 0, round(width, 4), round(height, 4)])


def _cut_line(x: float, height: float) -> str:
    """A dashed hairline on a white one, seen on any colour; the cut takes it away."""
    line = f"{x:.4f} 0 m {x:.4f} {height:.4f} l S"
    return f"q 1 G 0.6 w {line} 0.35 G 0.3 w [4 4] 0 d {line} Q"

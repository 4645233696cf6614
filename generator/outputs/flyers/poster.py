"""The poster of a waiting room: the recto enlarged to A3.

A5 enlarged to A3's width is 0.7 mm taller than A3 above and below: the layout's 3 mm bleed covers what the copier's
own margin leaves, and nothing to read stands there.
"""

from __future__ import annotations

import io
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.crafts.pdf_identity import Identity, Standard, identify, saved

SHEET = (297 * 72 / 25.4, 420 * 72 / 25.4)
"""A3 portrait, points."""


def enlarge_recto(pdf: bytes, *, title: str, day: date, language: str, author: str = "") -> bytes:
    """The first page of ``pdf`` on one A3 page, trim edge to sheet edge; the same bytes each time."""
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as poster:
        page = source.pages[0]
        left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
        width, height = SHEET
        scale = width / (right - left)
        lift = (height - scale * (top - bottom)) / 2
        form = poster.copy_foreign(page.as_form_xobject())
        sheet = poster.add_blank_page(page_size=SHEET)
        sheet.obj.Resources = Dictionary(XObject=Dictionary(Recto=poster.make_indirect(form)))
        place = f"{scale:.6f} 0 0 {scale:.6f} {-left * scale:.4f} {lift - bottom * scale:.4f}"
        sheet.obj.Contents = poster.make_stream(f"q {place} cm /Recto Do Q".encode())
        sheet.obj.MediaBox = Array([0, 0, round(width, 4), round(height, 4)])
        poster.docinfo["/Producer"] = source.docinfo.get("/Producer", String("WeasyPrint"))
        poster.Root.Lang = String(language)
        poster.Root.ViewerPreferences = Dictionary(PrintScaling=Name("/None"), DisplayDocTitle=True)
        identify(poster, Identity(title, day, author, "Affiche A3"), Standard.NONE)
        return saved(poster, version="1.7")

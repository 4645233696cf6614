"""All checks on one PDF, in the order in which a printer would make them."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pikepdf
import pypdfium2

from generator.preflight.boxes import box_of, check_boxes, trim_of
from generator.preflight.codes import FoundCode, check_codes, check_payloads, find_codes
from generator.preflight.colours import check_colours
from generator.preflight.faults import Expectation, Fault, error
from generator.preflight.identity import check_identity, claims_accessible, claims_press
from generator.preflight.ink import check_bleed, check_ink, check_margins
from generator.preflight.painted import read_page
from generator.preflight.plates import draw_plates
from generator.preflight.reading import check_reading
from generator.preflight.resources import check_fonts, check_pictures

logging.getLogger("pikepdf").addHandler(logging.NullHandler())
# pikepdf logs damaged metadata with a traceback; what is wrong with it is a fault, said in French.

_BROKEN = (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
# What a malformed page makes its readers raise; nothing of it may end the command.

THUMBNAIL_MODULE_MM = 0.3
"""Smaller codes of a file for screens belong to the picture of a flyer, not to its reader."""


def preflight(pdf: bytes, expected: Expectation | None = None) -> list[Fault]:
    """Every fault of ``pdf``, errors and warnings, file first, then page by page; empty when it may go to press.

    ``expected`` is what the file should be; None: judged by what it claims (``guess_expectation``).
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if document.is_encrypted:
                return [
                    error("encrypted", 0, "le fichier est protégé.", "Exportez-le sans mot de passe ni restriction.")
                ]
            return list(_checks(pdf, document, expected or guess_expectation(document)))
    except pikepdf.PasswordError:
        return [error("encrypted", 0, "le fichier est protégé par un mot de passe.", "Exportez-le sans mot de passe.")]
    except _BROKEN:
        return [error("unreadable", 0, "ce fichier n’est pas un PDF lisible.", "Exportez-le de nouveau.")]


def guess_expectation(document: pikepdf.Pdf) -> Expectation:
    """A file that claims PDF/UA and no press standard is read on screens; any other is judged as one for the press."""
    press = claims_press(document)
    accessible = claims_accessible(document)
    return Expectation(press=press or not accessible, accessible=accessible)


def _checks(pdf: bytes, document: pikepdf.Pdf, expected: Expectation) -> Iterator[Fault]:
    yield from check_identity(document, expected)
    yield from check_boxes(document, expected)
    if expected.accessible:
        yield from check_reading(document)
    if not document.pages:
        yield error("no-page", 0, "le fichier n’a aucune page.", "Exportez-le de nouveau.")
    codes: list[FoundCode] = []
    for number, page in enumerate(document.pages, 1):
        try:
            yield from _check_page(pdf, page, number, expected, codes)
        except _BROKEN:
            yield error(
                "page-unreadable",
                number,
                "le contenu de la page est abîmé : le contrôle s’est arrêté là.",
                "Exportez de nouveau le document.",
            )
    yield from check_payloads(codes, expected)


def _check_page(
    pdf: bytes, page: pikepdf.Page, number: int, expected: Expectation, codes: list[FoundCode]
) -> Iterator[Fault]:
    painted = read_page(page)
    yield from check_fonts(painted.fonts.values(), number)
    media = box_of(page, "/MediaBox") or trim_of(page)
    plates = None
    if expected.press:
        trim = trim_of(page)
        bleed = box_of(page, "/BleedBox") or trim
        yield from check_colours(painted, number)
        yield from check_pictures(painted, number, press=True)
        plates = draw_plates(pdf, number - 1)
        yield from check_ink(plates, trim, bleed, number)
        if bleed != trim:
            yield from check_bleed(plates, trim, bleed, number)
        yield from check_margins(pdf, trim, number)
    found = find_codes(pdf, number - 1, media)
    if not expected.press:
        found = [code for code in found if code.module_mm >= THUMBNAIL_MODULE_MM]
    codes.extend(found)
    yield from check_codes(found, number, plates)

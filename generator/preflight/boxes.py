"""Page boxes: what is printed, what is cut (ISO 15930-7, 6.5)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from generator.preflight.faults import POINTS_PER_MM, Expectation, Fault, error, millimetres

TOLERANCE_MM = 0.2
BLEED_MM = 3.0

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def box_of(page: pikepdf.Page, name: str) -> Box | None:
    """The page's own box of that name, None when it does not say."""
    if name not in page.obj:
        return None
    x0, y0, x1, y1 = (float(edge) for edge in page.obj[name].as_list())
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def trim_of(page: pikepdf.Page) -> Box:
    """What remains after the cut: TrimBox, else CropBox, else MediaBox (ISO 32000-1, 14.11.2)."""
    x0, y0, x1, y1 = (float(edge) for edge in page.trimbox.as_list())
    return (x0, y0, x1, y1)


def check_boxes(document: pikepdf.Pdf, expected: Expectation) -> Iterator[Fault]:
    """Sizes on every page; trim, bleed and media nested for the press."""
    if expected.pages is not None and len(document.pages) != expected.pages:
        yield error(
            "page-count",
            0,
            f"le fichier a {len(document.pages)} page(s) au lieu de {expected.pages}.",
            "Exportez de nouveau le document entier.",
        )
    for number, page in enumerate(document.pages, 1):
        yield from _check_size(page, number, expected)
        if expected.press:
            yield from _check_nesting(page, number)


def _check_size(page: pikepdf.Page, number: int, expected: Expectation) -> Iterator[Fault]:
    left, bottom, right, top = trim_of(page)
    size = ((right - left) / POINTS_PER_MM, (top - bottom) / POINTS_PER_MM)
    wanted = expected.trim_mm
    if wanted and any(abs(is_ - due) > TOLERANCE_MM for is_, due in zip(size, wanted, strict=True)):
        yield error(
            "trim-size",
            number,
            f"le format fini est de {millimetres(size[0])} × {millimetres(size[1])} mm "
            f"au lieu de {millimetres(wanted[0])} × {millimetres(wanted[1])} mm.",
            "Corrigez la TrimBox ou le format du document.",
        )


def _check_nesting(page: pikepdf.Page, number: int) -> Iterator[Fault]:
    trim, bleed = box_of(page, "/TrimBox"), box_of(page, "/BleedBox")
    media = box_of(page, "/MediaBox") or trim_of(page)
    if trim is None:
        yield error(
            "trim-missing",
            number,
            "la page ne dit pas où couper (TrimBox absente).",
            "Exportez avec le format fini et les fonds perdus du document.",
        )
        return
    if "/Rotate" in page.obj and int(page.obj.Rotate) % 360:
        yield error("page-turned", number, "la page est tournée.", "Exportez-la droite, sans rotation d’affichage.")
    if bleed is None:
        yield error(
            "bleed-missing",
            number,
            "la page n’a pas de fonds perdus (BleedBox absente).",
            "Ajoutez 3 mm de fonds perdus.",
        )
        return
    if not (_inside(trim, bleed) and _inside(bleed, media)):
        yield error(
            "boxes-nested",
            number,
            "les cadres de la page ne sont pas emboîtés (format fini, fonds perdus, feuille).",
            "Exportez de nouveau avec les réglages PDF/X-4.",
        )
        return
    sides = (trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
    least = min(sides) / POINTS_PER_MM
    if least < BLEED_MM - TOLERANCE_MM:
        yield error(
            "bleed-short",
            number,
            f"les fonds perdus ne font que {millimetres(least)} mm au bord le plus étroit.",
            "Il en faut 3 mm de chaque côté.",
        )


def _inside(inner: Box, outer: Box) -> bool:
    slack = 0.05
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )

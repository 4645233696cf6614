"""Pictures fine enough and in the right inks, fonts inside the file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Name

from generator.pdf.colour import Family
from generator.preflight.faults import Fault, error
from generator.preflight.painted import Kind, Mark, Painted

LEAST_DPI = 300
LEAST_LINE_ART_DPI = 600
"""Pictures of one bit a pixel show their steps sooner."""


def check_pictures(painted: Painted, number: int, *, press: bool) -> Iterator[Fault]:
    """Resolution at the placed size, and colours, of every picture of page ``number``."""
    for mark in painted.marks:
        if mark.kind is not Kind.IMAGE or mark.resource is None:
            continue
        width, height = int(mark.resource.get("/Width", 1)), int(mark.resource.get("/Height", 1))
        dpi = placed_dpi(mark, width, height)
        least = LEAST_LINE_ART_DPI if int(mark.resource.get("/BitsPerComponent", 8)) == 1 else LEAST_DPI
        if press and dpi < least * 0.99 and width * height > 1:
            yield error(
                "low-resolution",
                number,
                f"une image de {width} × {height} pixels n’a que {dpi:.0f} points par pouce à sa taille imprimée.",
                f"Prenez une image plus grande : il en faut {least}.",
            )
        if press and mark.colour.family is Family.RGB:
            yield error(
                "rgb-image",
                number,
                f"une image de {width} × {height} pixels est en couleurs d’écran, RVB.",
                "Convertissez-la en quadrichromie avec le profil FOGRA39.",
            )


def placed_dpi(mark: Mark, width: int, height: int) -> float:
    """Pixels to the inch in the coarser direction."""
    a, b, c, d, _, _ = mark.matrix
    across, up = math.hypot(a, b) / 72, math.hypot(c, d) / 72
    return min(width / across if across else math.inf, height / up if up else math.inf)


def check_fonts(fonts: Iterable[pikepdf.Object], number: int) -> Iterator[Fault]:
    """Every font that page ``number`` writes with is in the file (ISO 15930-7, 6.4)."""
    missing = sorted({_font_name(font) for font in fonts if not _is_embedded(font)})
    if missing:
        yield error(
            "font-missing",
            number,
            f"la police {', '.join(missing)} n’est pas dans le fichier : une autre la remplacera.",
            "Exportez en incorporant toutes les polices.",
        )


def _font_name(font: pikepdf.Object) -> str:
    return str(font.get("/BaseFont", "/sans nom")).removeprefix("/")[:60]


def _is_embedded(font: pikepdf.Object) -> bool:
    if font.get("/Subtype") == Name.Type3:
        return True  # drawn by the file's own procedures
    if font.get("/Subtype") == Name.Type0:
        return all(_is_embedded(descendant) for descendant in font.DescendantFonts.as_list())
    descriptor = font.get("/FontDescriptor")
    return descriptor is not None and any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))

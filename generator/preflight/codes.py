"""QR codes as a phone will meet them: read, measured and looked around on the drawn page.

The decoder is ZXing; size, quiet zone and contrast are measured on its position.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image

from generator.preflight.boxes import Box
from generator.preflight.faults import Expectation, Fault, error, warning
from generator.preflight.plates import Plates

DPI = 180
"""Five pixels to the smallest good module: enough to measure it and its surroundings."""

MOST_PIXELS = 2200
"""Of the longer side: large sheets have large codes, and are drawn more coarsely."""

LEAST_CONTRAST = 0.7
_LIGHT_STEP = 0.12
# How much darker than the code's ground a place of the quiet zone may be, of the difference between dark and light.

_RINGS = 5
# Rings of modules looked at around a code: one more than it needs.

QUIET_MODULES = 4
"""Clear modules on each side (ISO/IEC 18004, 9.1)."""

LEAST_MODULE_MM = 0.75
"""Under this a phone at arm's length misses too often: measured on simulated photographs of printed codes."""

Point = tuple[float, float]


@dataclass(frozen=True)
class FoundCode:
    """One code of a page. Lengths in millimetres; ``clear`` in modules; ``box`` in points, of the page."""

    payload: str
    level: str
    modules: int
    module_mm: float
    clear: int
    contrast: float
    inverted: bool
    box: Box


def find_codes(pdf: bytes, page: int, media: Box) -> list[FoundCode]:
    """The QR codes of page number ``page`` (from 0), whose media box is ``media``."""
    dpi = min(DPI, 72 * MOST_PIXELS / max(media[2] - media[0], media[3] - media[1]))
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        sheet.set_cropbox(*media)  # as large as the plates
        drawn: Image.Image = sheet.render(scale=dpi / 72, may_draw_forms=False).to_pil().convert("L")
    return [_measure(result, drawn, media, dpi) for result in read_codes(drawn)]


def read_codes(picture: Image.Image) -> list[zxingcpp.Barcode]:
    """The QR codes that a phone would read in ``picture``; ``text`` is what each holds."""
    return list(zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])))


def _measure(result: zxingcpp.Barcode, drawn: Image.Image, media: Box, dpi: float) -> FoundCode:
    position = result.position
    corners = [(p.x, p.y) for p in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)]
    version = int(result.extra.get("Version", 1)) if isinstance(result.extra, dict) else 1
    modules = 17 + 4 * version
    side = sum(math.dist(corners[i], corners[(i + 1) % 4]) for i in range(4)) / 4
    look = _Look(drawn, corners, modules)
    dark, light = look.dark_and_light()
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    points = 72 / dpi
    box = (
        media[0] + min(xs) * points,
        media[3] - max(ys) * points,
        media[0] + max(xs) * points,
        media[3] - min(ys) * points,
    )
    return FoundCode(
        payload=result.text,
        level=str(result.ec_level),
        modules=modules,
        module_mm=side / modules / dpi * 25.4,
        clear=look.clear_modules(dark, light),
        contrast=abs(light - dark) / 255,
        inverted=dark > light,
        box=box,
    )


class _Look:
    """Reads the page's grey at places counted in modules from the code's top left corner."""

    def __init__(self, drawn: Image.Image, corners: Sequence[Point], modules: int) -> None:
        self.drawn, self.corners, self.modules = drawn, corners, modules

    def _place(self, x: float, y: float) -> Point:
        """Where (``x``, ``y``) modules are on the drawn page, in dots."""
        u, v = x / self.modules, y / self.modules
        first, second = (
            (1 - u) * (1 - v) * a + u * (1 - v) * b + u * v * c + (1 - u) * v * d
            for a, b, c, d in zip(*self.corners, strict=True)
        )
        return first, second

    def at(self, x: float, y: float) -> int | None:
        """The grey at (``x``, ``y``) modules; None off the page."""
        place = self._place(x, y)
        spot = (math.floor(place[0]), math.floor(place[1]))
        if not (0 <= spot[0] < self.drawn.width and 0 <= spot[1] < self.drawn.height):
            return None
        grey = self.drawn.getpixel(spot)
        return grey if isinstance(grey, int) else None

    def dark_and_light(self) -> tuple[int, int]:
        """The greys of the top left finder: its heart and the ring around it (ISO/IEC 18004, 6.3.3)."""
        heart = self.at(3.5, 3.5)
        ring = self.at(1.5, 3.5)
        return heart or 0, 255 if ring is None else ring

    def clear_modules(self, dark: int, light: int) -> int:
        """How many rings of modules around the code are as light as its ground, up to 5; what is off the page is clear."""
        tolerance = abs(light - dark) * _LIGHT_STEP
        far, side = self.modules + _RINGS, 2 * (self.modules + 2 * _RINGS)
        corners = (self._place(x, y) for x, y in ((-_RINGS, -_RINGS), (-_RINGS, far), (far, far), (far, -_RINGS)))
        quad = [value for corner in corners for value in corner]
        # Two dots to the module, straightened: each ring is then a frame of two dots' width.
        around = self.drawn.transform((side, side), Image.Transform.QUAD, quad, fillcolor=light)
        for ring in range(1, _RINGS + 1):
            low, high = 2 * (_RINGS - ring), side - 2 * (_RINGS - ring)
            frame = (
                (low, low, high, low + 2),
                (low, high - 2, high, high),
                (low, low, low + 2, high),
                (high - 2, low, high, high),
            )
            for part in frame:
                darkest, lightest = around.crop(part).getextrema()
                if light - float(darkest) > tolerance or float(lightest) - light > tolerance:  # type: ignore[arg-type]
                    return ring - 1
        return _RINGS


def check_codes(codes: list[FoundCode], number: int, plates: Plates | None) -> Iterator[Fault]:
    """Size, quiet zone, level, contrast and, on plates, black ink alone, of every code of page ``number``."""
    for code in codes:
        name = f"le code QR « {code.payload[:60]} »"
        if code.module_mm < LEAST_MODULE_MM - 0.01:
            yield error(
                "qr-small",
                number,
                f"{name} est trop petit : ses modules font {f'{code.module_mm:.2f}'.replace('.', ',')} mm.",
                "Agrandissez-le : il faut 0,75 mm par module, soit "
                f"{math.ceil((code.modules + 8) * LEAST_MODULE_MM)} mm de côté avec sa marge blanche.",
            )
        if code.clear < QUIET_MODULES:
            yield error(
                "qr-quiet-zone",
                number,
                f"{name} n’a qu’une marge de {code.clear} module(s) autour de lui.",
                "Laissez 4 modules vides de chaque côté.",
            )
        if code.inverted:
            yield error("qr-inverted", number, f"{name} est clair sur fond sombre.", "Imprimez-le sombre sur clair.")
        elif code.contrast < LEAST_CONTRAST:
            yield error(
                "qr-contrast",
                number,
                f"{name} manque de contraste ({round(code.contrast * 100)} %).",
                "Imprimez-le en noir sur blanc.",
            )
        if code.level not in ("Q", "H"):
            yield warning(
                "qr-level",
                number,
                f"{name} supporte mal l’usure (correction {code.level}).",
                "Refaites-le avec la correction Q ou H.",
            )
        if plates is not None:
            yield from _check_black_alone(code, name, number, plates)


def _check_black_alone(code: FoundCode, name: str, number: int, plates: Plates) -> Iterator[Fault]:
    coloured = [ink.getextrema()[1] for ink in plates.cropped(code.box)[:3]]
    if any(isinstance(most, int) and most > 26 for most in coloured):
        yield error(
            "qr-inks",
            number,
            f"{name} mêle plusieurs encres : un décalage des plaques le brouille.",
            "Imprimez-le en noir seul (0, 0, 0, 100) sur fond blanc.",
        )


def check_payloads(codes: list[FoundCode], expected: Expectation) -> Iterator[Fault]:
    """The codes of the whole file against those that it should show."""
    shown = {code.payload for code in codes}
    if expected.codes is not None:
        for payload in sorted(expected.codes - shown):
            yield error(
                "qr-missing",
                0,
                f"le code QR vers {payload} manque ou ne se lit pas.",
                "Vérifiez que le bon code est en place, entier et net.",
            )
        for payload in sorted(shown - expected.codes):
            yield error(
                "qr-wrong",
                0,
                f"un code QR mène à {payload[:80]}, qui n’est pas l’adresse attendue.",
                "Remplacez-le : il enverrait les familles ailleurs.",
            )
    for payload in sorted(shown):
        if not payload.startswith("https://"):
            yield warning(
                "qr-insecure",
                0,
                f"un code QR ne mène pas à une adresse https:// ({payload[:60]}).",
                "Corrigez l’adresse.",
            )

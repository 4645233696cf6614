"""QR codes that survive a fridge door: one address → one symbol, drawn as a single traced outline.

The rules were measured on simulated phone photographs of printed codes: error correction Q, or H when it costs no
version; versions 2 to 5 (version 1 has no alignment pattern); four clear modules around (ISO/IEC 18004, 9.1);
modules of 0.82 mm, never under 0.75; dark on light, nothing inside. The printed size follows from the version,
never the other way round.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import qrcode
import qrcode.constants
import qrcode.util
from markupsafe import Markup, escape
from PIL import Image

QUIET_MODULES = 4
"""Clear modules on each side (ISO/IEC 18004, 9.1)."""

MODULE_MM = 0.82
"""Side of one printed module, in millimetres."""

_BYTES_AT_Q = {2: 20, 3: 32, 4: 46, 5: 60, 6: 74, 7: 86}
_BYTES_AT_H = {2: 14, 3: 24, 4: 34, 5: 44, 6: 58, 7: 64}
# Capacities in byte mode: ISO/IEC 18004, table 7.
_LEVELS = {"Q": qrcode.constants.ERROR_CORRECT_Q, "H": qrcode.constants.ERROR_CORRECT_H}
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9/._~-]*")


class QrError(ValueError):
    """An address that no readable code can carry; ``message`` and ``remedy`` are French sentences."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True)
class QrCode:
    """One symbol. ``modules`` are its rows without the quiet zone, True = dark; ``path`` is drawn in module units
    with (0, 0) at the corner of the quiet zone, so that it fills a square of ``side`` units.
    """

    payload: str
    version: int
    level: str
    modules: tuple[tuple[bool, ...], ...]
    path: str

    @property
    def side(self) -> int:
        """Side of the symbol with its quiet zone, in modules."""
        return len(self.modules) + 2 * QUIET_MODULES

    @property
    def printed_mm(self) -> float:
        """Side on paper with the quiet zone, in millimetres, at the target module size."""
        return round(self.side * MODULE_MM, 2)

    def svg(self, dark: str, light: str | None = None, title: str = "") -> Markup:
        """An SVG of the printed size; colours are any CSS colour (``device-cmyk(0 0 0 1)`` for the press).

        ``light`` fills the whole square, quiet zone included; None leaves the paper. ``title`` is its alternative.
        """
        side = self.side
        ground = Markup('<path fill="{}" d="M0 0h{}v{}H0z"/>').format(light, side, side) if light else Markup("")
        name = Markup("<title>{}</title>").format(title) if title else Markup("")
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{mm}mm" height="{mm}mm" '
            'shape-rendering="crispEdges">{name}{ground}<path fill="{dark}" d="{path}"/></svg>'
        ).format(side=side, mm=self.printed_mm, name=name, ground=ground, dark=escape(dark), path=self.path)


@lru_cache(maxsize=1024)
def qr_code(payload: str, largest: int = 5) -> QrCode:
    """The code for an address, in the smallest version that holds it at level Q, raised to H when there is room.

    ``largest`` is the last version allowed: 5 on a flyer, up to 7 (43 mm wide) where a sheet has the room for it.
    Raises ``QrError`` when the address is not plain ASCII or longer than that version holds at Q (60 bytes for 5).
    """
    if not _PLAIN_URL.fullmatch(payload):
        raise QrError(
            f"L’adresse «\u00a0{payload}\u00a0» ne peut pas devenir un code QR fiable.",
            "Commencez-la par https://, puis n’y mettez que lettres sans accent, chiffres, points et traits d’union.",
        )
    length = len(payload)
    version = next((v for v, room in _BYTES_AT_Q.items() if length <= room and v <= largest), None)
    if version is None:
        extra = length - _BYTES_AT_Q[largest]
        raise QrError(
            f"L’adresse «\u00a0{payload}\u00a0» a {length} caractères\u00a0: un code QR lisible sur un flyer en porte "
            f"{_BYTES_AT_Q[largest]} au plus.",
            f"Choisissez pour ce territoire un identifiant plus court d’au moins {extra} "
            f"caractère{'s' if extra > 1 else ''}.",
        )
    level = "H" if length <= _BYTES_AT_H[version] else "Q"
    symbol = qrcode.QRCode(version=version, error_correction=_LEVELS[level], border=0)
    symbol.add_data(qrcode.util.QRData(payload.encode("ascii"), mode=qrcode.util.MODE_8BIT_BYTE))
    symbol.make(fit=False)
    modules = tuple(tuple(bool(dark) for dark in row) for row in symbol.get_matrix())
    return QrCode(payload, version, level, modules, _outline(modules))


def qr_png(code: QrCode, pixels_per_module: int = 20) -> bytes:
    """A black and white PNG with its quiet zone; its density in dots per inch gives it the printed size."""
    side = code.side
    image = Image.new("1", (side, side), 1)
    for y, row in enumerate(code.modules):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + QUIET_MODULES, y + QUIET_MODULES), 0)
    image = image.resize((side * pixels_per_module, side * pixels_per_module), Image.Resampling.NEAREST)
    density = pixels_per_module / MODULE_MM * 25.4
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True, dpi=(density, density))
    return out.getvalue()


Point = tuple[int, int]


def _outline(modules: tuple[tuple[bool, ...], ...]) -> str:
    """Path data of the dark areas' contours: no inner edges, hence no hairline seams on a screen or a plate.

    Dark is on the right of each edge, so holes turn the other way and both fill rules draw the same.
    """
    edges = _edges(modules)
    drawn: list[str] = []
    for start in sorted(edges, key=lambda point: (point[1], point[0])):
        while edges.get(start):
            drawn.append(_subpath(_contour(edges, start)))
    return "".join(drawn)


def _edges(modules: tuple[tuple[bool, ...], ...]) -> dict[Point, list[Point]]:
    """Unit edges between dark and light, from corner to corner, dark on the right."""
    size = len(modules)

    def dark(x: int, y: int) -> bool:
        return 0 <= x < size and 0 <= y < size and modules[y][x]

    edges: dict[Point, list[Point]] = {}
    for y in range(size):
        for x in range(size):
            if not modules[y][x]:
                continue
            if not dark(x, y - 1):
                edges.setdefault((x, y), []).append((x + 1, y))
            if not dark(x + 1, y):
                edges.setdefault((x + 1, y), []).append((x + 1, y + 1))
            if not dark(x, y + 1):
                edges.setdefault((x + 1, y + 1), []).append((x, y + 1))
            if not dark(x - 1, y):
                edges.setdefault((x, y + 1), []).append((x, y))
    return edges


def _contour(edges: dict[Point, list[Point]], start: Point) -> list[Point]:
    """One closed contour from ``start``; its edges are taken out of ``edges``; corners only."""
    corners = [start]
    here, heading = start, (0, 0)
    while True:
        choices = edges[here]
        # Where two dark modules touch by a corner, turning right stays on the same module.
        right = (here[0] - heading[1], here[1] + heading[0])
        following = right if len(choices) > 1 and right in choices else choices[0]
        choices.remove(following)
        step = (following[0] - here[0], following[1] - here[1])
        if step == heading:
            corners[-1] = following
        else:
            corners.append(following)
        here, heading = following, step
        if here == start:
            return corners


def _subpath(corners: list[Point]) -> str:
    """``M4 4h7v7h-7z``: the last edge is closed by z."""
    text = f"M{corners[0][0] + QUIET_MODULES} {corners[0][1] + QUIET_MODULES}"
    for before, after in pairwise(corners[:-1]):
        text += f"h{after[0] - before[0]}" if after[1] == before[1] else f"v{after[1] - before[1]}"
    return text + "z"

"""A card for shared links, 1200 × 630 pixels, drawn by Pillow with the repository's fonts: same view, same bytes."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PIL import Image, ImageDraw, ImageFont

from generator.crafts.charts.steps import STEPS
from generator.crafts.typesetting import FONTS
from generator.model.house_style import house_style
from generator.model.materials import read_material, remembered
from generator.outputs.site.map_outlines import outlines, rings

SIZE = (1200, 630)
"""Pixels (Open Graph's 1.91 : 1)."""

_SCALE = 2
"""Drawn twice as large, then reduced: Pillow does not smooth the edges of polygons."""

_LEFT, _TEXT_WIDTH = 76, 640
_MAP_AT, _MAP_SCALE = (652, 22), 0.86
_INSETS_AT, _INSET_PITCH, _INSET_SCALE = (726, 556), 84, 0.72
_OVERSEAS = ("971", "972", "973", "974", "976")


def draw_card(
    kind: str, brand: tuple[str, ...], located: str, detail: str, places: tuple[str, ...], publisher: str
) -> bytes:
    """The PNG of a card: ``kind`` above the title (``brand``, line by line), ``located`` below it in sun, ``publisher`` and ``detail`` at the foot, a map beside."""
    style = house_style()
    paint = style.paper
    serif, sans, bold = (
        partial(_font, style.type.file_of(families, weight))
        for families, weight in (
            (style.type.paper_title, 400),
            (style.type.paper_text, 400),
            (style.type.paper_text, 700),
        )
    )
    card = Image.new("RGB", (SIZE[0] * _SCALE, SIZE[1] * _SCALE), paint["teal"])
    pen = ImageDraw.Draw(card)
    _draw_map(pen, places, paint)
    _draw_trail(pen, _LEFT, 58, 1.55, paint["sun"])
    if kind:
        _write(pen, (_LEFT, 150), kind, sans(27), paint["mist"])
    y = 182.0
    size = _size_of(brand, serif)
    for line in brand:
        _write(pen, (_LEFT - 3, y), line, serif(size), paint["page"])
        y += size + 4
    for line, size in _located_lines(located, serif):
        _write(pen, (_LEFT - 3, y), line, serif(size), paint["sun"])
        y += size * 1.06
    _write(pen, (_LEFT, 552), publisher, bold(27), paint["page"])
    if detail:
        start = _LEFT + pen.textlength(publisher, bold(27)) / _SCALE + 22
        _write(pen, (start, 552), detail, sans(27), paint["mist"])
    out = io.BytesIO()
    card.resize(SIZE, Image.Resampling.LANCZOS).quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _size_of(lines: tuple[str, ...], serif: Callable[[int], ImageFont.FreeTypeFont]) -> int:
    """The largest size at which each of ``lines`` stands beside the map."""
    sizes = range(88, 30, -4)
    return next((s for s in sizes if max(map(serif(s).getlength, lines)) / _SCALE <= _TEXT_WIDTH), sizes[-1])


def _located_lines(located: str, serif: Callable[[int], ImageFont.FreeTypeFont]) -> list[tuple[str, int]]:
    """« dans le Tarn » on one line as large as the title; longer names smaller, then on two lines."""
    if not located:
        return []
    for size in (88, 80, 72, 64, 58):
        if serif(size).getlength(located) / _SCALE <= _TEXT_WIDTH:
            return [(located, size)]
    words = located.split(" ")
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))] or [(located, "")]
    two = min(cuts, key=lambda pair: max(map(len, pair)))
    size = next(
        (size for size in (58, 54, 50, 46, 42) if max(map(serif(size).getlength, two)) / _SCALE <= _TEXT_WIDTH), 38
    )
    return [(line, size) for line in two if line]


def _draw_map(pen: ImageDraw.ImageDraw, places: tuple[str, ...], paint: Mapping[str, str]) -> None:
    drawn = outlines()
    land, region, sun, edge = paint["deep-land"], paint["deep-region"], paint["sun"], paint["teal"]
    home = {drawn["region_of"][code] for code in places if code in drawn["region_of"]}
    for code, path in sorted(drawn["regions"].items()):
        _fill(pen, path, region if code in home and len(places) == 1 else land, edge, _MAP_AT, _MAP_SCALE)
    for code in _OVERSEAS:
        at = (_INSETS_AT[0] + _INSET_PITCH * _OVERSEAS.index(code), _INSETS_AT[1])
        _fill(pen, drawn["overseas"][code], sun if code in places else land, edge, at, _INSET_SCALE)
    for code in places:
        if code not in _OVERSEAS:
            _fill(pen, drawn["departements"][code], sun, edge, _MAP_AT, _MAP_SCALE)


def _fill(pen: ImageDraw.ImageDraw, path: str, colour: str, edge: str, at: tuple[float, float], scale: float) -> None:
    for ring in rings(path):
        points = [((at[0] + x * scale) * _SCALE, (at[1] + y * scale) * _SCALE) for x, y in ring]
        pen.polygon(points, fill=colour)
        pen.line([*points, points[0]], fill=edge, width=_SCALE, joint="curve")


def _draw_trail(pen: ImageDraw.ImageDraw, left: float, top: float, scale: float, colour: str) -> None:
    turn = math.radians(-14)
    for x, y, radius in STEPS:
        centre = left + (x + 6) * scale, top + (y + 4) * scale
        pen.polygon(_ellipse(centre, radius * scale, radius * 0.62 * scale, turn), fill=colour)


def _ellipse(centre: tuple[float, float], a: float, b: float, turn: float) -> list[tuple[float, float]]:
    return [
        (
            (centre[0] + a * math.cos(t) * math.cos(turn) - b * math.sin(t) * math.sin(turn)) * _SCALE,
            (centre[1] + a * math.cos(t) * math.sin(turn) + b * math.sin(t) * math.cos(turn)) * _SCALE,
        )
        for t in _turns(48)
    ]


def _turns(count: int) -> Iterable[float]:
    return (2 * math.pi * n / count for n in range(count))


def _write(
    pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, font: ImageFont.FreeTypeFont, colour: str
) -> None:
    """``text`` with the top of its line box at ``at``, in card pixels."""
    pen.text((at[0] * _SCALE, at[1] * _SCALE), text, font=font, fill=colour)


@remembered(most=64)
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(read_material(FONTS / file)), size * _SCALE)

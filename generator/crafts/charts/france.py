"""The map: France by départements or regions, the five overseas départements in a row below.

Outlines are data (``generator/data/map``, licences beside them). The map repeats a list; it never stands alone.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.model.materials import read_text_material, remembered
from generator.views.charts import FranceMap, MapPlace

_DATA = Path(__file__).parents[2] / "data" / "map" / "france.json"
_WIDTH, _HEIGHT = 613, 690
_INSET_TOP, _INSET_PITCH, _INSET_LEFT = 612, 124, 28
_OVERSEAS = ("971", "972", "973", "974", "976")


@remembered(most=1)
def _outlines() -> dict[str, Any]:
    """The outlines; see ``generator/data/map/README.md`` for the keys and units."""
    outlines: dict[str, Any] = json.loads(read_text_material(_DATA))
    return outlines


def draw_france(chart: FranceMap, style: str = "") -> Markup:
    """The map with its places on top; places with a link are links, reachable by keyboard in the list's order."""
    outlines = _outlines()
    shown = {place.code for place in chart.places}
    role = "group" if any(place.href for place in chart.places) else "img"
    css = Markup("<style>{}</style>").format(Markup(style)) if style else Markup("")  # noqa: S704 - our own CSS
    land = (
        [path for code, path in outlines["departements"].items() if code not in shown]
        if chart.detailed
        else list(outlines["regions"].values())
    )
    ground = Markup("").join(Markup('<path d="{}"/>').format(path) for path in land)
    home_regions = "" if chart.detailed else _home_regions(shown)
    insets = Markup("").join(_inset(code, Markup('<path d="{}"/>')) for code in _OVERSEAS if code not in shown)
    return Markup(
        '<svg class="k-map" viewBox="0 0 {w} {h}" role="{role}" aria-labelledby="{key}-t {key}-d">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>{css}'
        '<g class="land">{ground}{insets}</g>{home}{places}</svg>'
    ).format(
        w=_WIDTH,
        h=_HEIGHT,
        role=role,
        key=chart.key,
        title=chart.title,
        description=chart.description,
        css=css,
        ground=ground,
        insets=insets,
        home=home_regions,
        places=Markup("").join(_place(place, named=chart.named) for place in chart.places),
    )


def _home_regions(shown: set[str]) -> Markup:
    outlines = _outlines()
    regions = sorted({outlines["region_of"][code] for code in shown if code in outlines["region_of"]})
    return Markup("").join(Markup('<path class="region" d="{}"/>').format(outlines["regions"][r]) for r in regions)


def _inset(code: str, drawn: Markup) -> Markup:
    x = _INSET_LEFT + _INSET_PITCH * _OVERSEAS.index(code)
    return Markup('<g transform="translate({} {})">{}</g>').format(
        x, _INSET_TOP, drawn.format(_outlines()["overseas"][code])
    )


def _place(place: MapPlace, *, named: bool) -> Markup:
    if place.code in _OVERSEAS:
        # The square behind the island makes it as easy to touch as a département.
        target = Markup('<path class="touch" d="M-14-4h90v74h-90z"/><path class="on" d="{}"/>')
        drawn = _inset(place.code, target)
        x, y = _INSET_LEFT + _INSET_PITCH * _OVERSEAS.index(place.code) + 31.0, _INSET_TOP - 8.0
    else:
        path = _outlines()["departements"][place.code]
        drawn = Markup('<path class="on" d="{}"/>').format(path)
        left, top, right, _ = _box(path)
        x, y = (left + right) / 2, top - 9
    if named:
        drawn += Markup('<text x="{:.0f}" y="{:.0f}" text-anchor="middle" paint-order="stroke">{}</text>').format(
            x, y, place.name
        )
    if not place.href:
        return drawn
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(place.href, place.label, drawn)


def _box(path: str) -> tuple[float, float, float, float]:
    """Bounds of path data made of ``M x y l dx dy … z`` pieces: left, top, right, bottom."""
    xs: list[float] = []
    ys: list[float] = []
    for piece in re.findall(r"M[^z]*", path):
        numbers = [float(n) for n in re.findall(r"-?[0-9.]+", piece)]
        x, y = numbers[0], numbers[1]
        xs.append(x)
        ys.append(y)
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            xs.append(x)
            ys.append(y)
    return min(xs), min(ys), max(xs), max(ys)

"""The strip of time: the démarche drawn at its own scale, months as lengths."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import StripMark, TimeStrip

_SIDE = 6
_MIDDLE = 12


def draw_strip(chart: TimeStrip, style: str = "") -> Markup:
    """A line with a mark per moment: spans are long, doubted moments dashed; years are named below."""
    body = [Markup('<path class="axis" d="M0 {}H{}"/>').format(_MIDDLE, WIDTH)]
    body.extend(
        Markup('<path class="year" d="M{x} {y}v12"/><text class="lab" x="{x}" y="30" dx="4">{name}</text>').format(
            x=number(_at(year.at)), y=_MIDDLE + 8, name=year.name
        )
        for year in chart.years
    )
    body.extend(_mark(mark) for mark in sorted(chart.marks, key=lambda mark: mark.start - mark.end))
    return frame("strip", chart.key, 34, chart.title, chart.description, style, body)


def _at(position: float) -> float:
    return _SIDE + position * (WIDTH - 2 * _SIDE)


def _mark(mark: StripMark) -> Markup:
    radius = 5.5 if mark.kind == "milestone" else 3.5
    left, right = _at(mark.start) - radius, _at(mark.end) + radius
    return Markup('<rect class="mark {} is-{}" x="{}" y="{}" width="{}" height="{}" rx="{}"/>').format(
        mark.kind,
        mark.look,
        number(left),
        number(_MIDDLE - radius),
        number(right - left),
        number(2 * radius),
        number(radius),
    )

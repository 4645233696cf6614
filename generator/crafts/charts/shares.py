"""A share of a group: a dot for each person when they can be shown, a thin bar when not."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.people import RADIUS, dot
from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import BarChart, CellsChart, ScaleChart

_ROW = 25
"""Dots in a row: a row of 25 keeps each one wide enough to be counted on a phone."""
_LINE = 18.0


def draw_cells(chart: CellsChart, style: str = "") -> Markup:
    """One dot per person, full when the person is counted in; the interval is a bracket below."""
    per_row = min(chart.total, _ROW)
    pitch = WIDTH / per_row
    body: list[Markup] = []
    for i in range(chart.total):
        look = "agree" if i < chart.filled else "disputed" if chart.disputed and i == chart.filled else "answered"
        body.append(dot(look, (i % per_row + 0.5) * pitch, RADIUS + 1 + i // per_row * _LINE))
    height = 2 * RADIUS + 2 + (chart.total - 1) // per_row * _LINE
    if chart.low is not None and chart.high is not None:
        body.append(_bracket(chart.low, chart.high, height + 5))
        height += 11
    return frame("cells", chart.key, height, chart.title, chart.description, style, body)


def draw_bar(chart: BarChart, style: str = "") -> Markup:
    """A bar of the whole width, filled to the share, with a tick at one half."""
    body = [
        Markup('<rect class="track" x="0" y="4" width="{}" height="12" rx="6"/>').format(WIDTH),
        Markup('<rect class="fill" x="0" y="4" width="{}" height="12" rx="6"/>').format(
            number(max(WIDTH * chart.percent / 100, 6))
        ),
        Markup('<path class="tick" d="M{} 0v20"/>').format(number(WIDTH / 2)),
    ]
    height = 20.0
    if chart.low is not None and chart.high is not None:
        body.append(_bracket(chart.low, chart.high, height + 3))
        height += 9
    return frame("bar", chart.key, height, chart.title, chart.description, style, body)


_MOST_STEPS = 10
"""A scale of more steps is drawn without a tick for each."""


def draw_scale(chart: ScaleChart, style: str = "") -> Markup:
    """A line from one end of the scale to the other, a tick for each whole number, a disc on the mean."""
    side, middle = 8, 11
    width = WIDTH - 2 * side
    ticks = range(chart.steps + 1) if chart.steps <= _MOST_STEPS else (0, chart.steps)
    body = [
        Markup('<path class="rule" d="M{} {}H{}"/>').format(side, middle, WIDTH - side),
        *(
            Markup('<path class="rule" d="M{} {}v10"/>').format(number(side + width * tick / chart.steps), middle - 5)
            for tick in ticks
        ),
        Markup('<circle class="mean" cx="{}" cy="{}" r="7.5"/>').format(number(side + width * chart.at), middle),
        Markup('<text class="lab" x="0" y="36">{}</text>').format(chart.low),
        Markup('<text class="lab" x="{}" y="36" text-anchor="end">{}</text>').format(WIDTH, chart.high),
    ]
    return frame("scale", chart.key, 40, chart.title, chart.description, style, body)


def _bracket(low: float, high: float, y: float) -> Markup:
    return Markup('<path class="range" d="M{low} {top}v6M{low} {y}H{high}M{high} {top}v6"/>').format(
        low=number(WIDTH * low / 100), high=number(min(WIDTH * high / 100, WIDTH - 0.5)), y=number(y), top=number(y - 3)
    )

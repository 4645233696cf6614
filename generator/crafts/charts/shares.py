"""A share of a group: cells when each person can be shown, a thin bar when not."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import BarChart, CellsChart

_ROW = 25
"""Cells in a row: a row of 25 keeps each one wide enough to be counted on a phone."""


def draw_cells(chart: CellsChart, style: str = "") -> Markup:
    """One cell per person, full when the person is counted in; the interval is a bracket below."""
    per_row = min(chart.total, _ROW)
    pitch = WIDTH / per_row
    body: list[Markup] = []
    for i in range(chart.total):
        kind = "cell fill" if i < chart.filled else "cell half" if chart.disputed and i == chart.filled else "cell"
        body.append(
            Markup('<rect class="{}" x="{}" y="{}" width="{}" height="24" rx="3"/>').format(
                kind, number(i % per_row * pitch + 1), number(1 + i // per_row * 28), number(pitch - 3)
            )
        )
    height = 26 + (chart.total - 1) // per_row * 28.0
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


def _bracket(low: float, high: float, y: float) -> Markup:
    return Markup('<path class="range" d="M{low} {top}v6M{low} {y}H{high}M{high} {top}v6"/>').format(
        low=number(WIDTH * low / 100), high=number(min(WIDTH * high / 100, WIDTH - 0.5)), y=number(y), top=number(y - 3)
    )

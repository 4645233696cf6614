"""Periods on one axis of years, a row each."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import SpanRow, SpansChart

_PITCH = 44


def draw_spans(chart: SpansChart, style: str = "") -> Markup:
    """A bar from start to end per row, its name and dates above, an arrow while it lasts; years as hairlines behind."""
    height = len(chart.rows) * _PITCH
    body: list[Markup] = []
    for year in chart.years:
        x = number(year.at * WIDTH)
        body.append(
            Markup(
                '<path class="year" d="M{x} 0v{h}"/><text class="small" x="{x}" y="{y}" dx="3">{name}</text>'
            ).format(x=x, h=height + 16, y=height + 14, name=year.name)
        )
    for i, row in enumerate(chart.rows):
        top = i * _PITCH
        body.append(
            Markup('<text class="lab" x="0" y="{y}"><tspan class="val">{label}</tspan> {value}</text>').format(
                y=top + 14, label=row.label, value=row.value
            )
        )
        body.append(_bar(row, top + 21))
    return frame("spans", chart.key, height + 18, chart.title, chart.description, style, body)


def _bar(row: SpanRow, top: int) -> Markup:
    left, width = row.start * WIDTH, max((row.end - row.start) * WIDTH, 12)
    if row.open:
        right = left + width
        return Markup('<path class="fill" d="M{} {}H{}L{} {}L{} {}H{}a6 6 0 0 1 0-12z"/>').format(
            number(left + 6),
            top,
            number(right - 7),
            number(right),
            top + 6,
            number(right - 7),
            top + 12,
            number(left + 6),
        )
    return Markup('<rect class="fill" x="{}" y="{}" width="{}" height="12" rx="6"/>').format(
        number(left), top, number(width)
    )

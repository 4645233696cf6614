"""Periods on one axis of years, a row each."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import SpansChart

_PITCH = 44


def draw_spans(chart: SpansChart, style: str = "") -> Markup:
    """A bar from start to end per row, its name and dates above; years as hairlines behind."""
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
            Markup(
                '<text class="lab" x="0" y="{y}"><tspan class="val">{label}</tspan> {value}</text>'
                '<rect class="fill" x="{x}" y="{bar}" width="{w}" height="12" rx="6"/>'
            ).format(
                y=top + 14,
                label=row.label,
                value=row.value,
                x=number(row.start * WIDTH),
                bar=top + 21,
                w=number(max((row.end - row.start) * WIDTH, 12)),
            )
        )
    return frame("spans", chart.key, height + 18, chart.title, chart.description, style, body)

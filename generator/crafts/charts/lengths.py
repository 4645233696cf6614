"""Numbers as lengths, label above each bar."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number
from generator.views.charts import LengthsChart

_PITCH = 42


def draw_lengths(chart: LengthsChart, style: str = "") -> Markup:
    """A bar per row; one that is not described is hollow and dashed."""
    body = [
        Markup(
            '<text class="lab" x="0" y="{y}"><tspan class="val">{value}</tspan> {label}</text>'
            '<rect class="{kind}" x="0.7" y="{bar}" width="{width}" height="12" rx="6"/>'
        ).format(
            y=i * _PITCH + 14,
            value=row.value,
            label=row.label,
            kind="fill" if row.look == "exact" else "un",
            bar=i * _PITCH + 21,
            width=number(max((WIDTH - 2) * row.ratio, 6)),
        )
        for i, row in enumerate(chart.rows)
    ]
    return frame("lengths", chart.key, len(chart.rows) * _PITCH, chart.title, chart.description, style, body)

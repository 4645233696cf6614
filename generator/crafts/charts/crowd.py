"""One mark per person, group by group."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.crafts.charts.svg import frame, number
from generator.views.charts import CrowdChart, CrowdGroup

_PER_ROW = 20
_STEP = 17.5
_RADIUS = 6.5


def draw_crowd(chart: CrowdChart, style: str = "") -> Markup:
    """A dot per person; hollow and dashed when the group is not described."""
    top = 0.0
    body: list[Markup] = []
    for group in chart.groups:
        body.append(
            Markup('<text class="lab" x="0" y="{}"><tspan class="val">{}</tspan> {}</text>').format(
                number(top + 14), group.value, group.label
            )
        )
        body.extend(_dots(group, top + 29))
        top += 22 + _STEP * ((max(group.marks, 1) - 1) // _PER_ROW + 1) + 11
    return frame("staff", chart.key, max(top - 6, 1), chart.title, chart.description, style, body)


def _dots(group: CrowdGroup, top: float) -> Iterator[Markup]:
    for i in range(group.marks):
        x, y = _RADIUS + _STEP * (i % _PER_ROW), top + _STEP * (i // _PER_ROW)
        kind, radius = "dot", _RADIUS
        if group.look == "unknown":
            kind, radius = "dot un", _RADIUS - 0.9
        yield Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(kind, number(x), number(y), number(radius))

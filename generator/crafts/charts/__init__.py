"""Charts: views → inline SVG made at build time. No script, no ``style=``; colours come from the page's CSS.

Drawing width is 346 units, a phone's column, so that a 12.5-unit text stays about 12.5 px. WeasyPrint does not apply
the page's CSS inside an inline SVG: on paper, give ``style`` the rules to put inside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from generator.crafts.charts.crowd import draw_crowd
from generator.crafts.charts.france import draw_france
from generator.crafts.charts.funnel import draw_funnel
from generator.crafts.charts.lengths import draw_lengths
from generator.crafts.charts.people import draw_people
from generator.crafts.charts.shares import draw_bar, draw_cells, draw_scale
from generator.crafts.charts.spans import draw_spans
from generator.crafts.charts.steps import draw_steps
from generator.crafts.charts.strip import draw_strip
from generator.views.charts import (
    BarChart,
    CellsChart,
    CrowdChart,
    FranceMap,
    FunnelChart,
    LengthsChart,
    PeopleChart,
    ScaleChart,
    SpansChart,
    TimeStrip,
)

__all__ = ["Chart", "draw_chart", "draw_steps"]

Chart = (
    BarChart
    | CellsChart
    | CrowdChart
    | FranceMap
    | FunnelChart
    | LengthsChart
    | PeopleChart
    | ScaleChart
    | SpansChart
    | TimeStrip
)


_DRAWINGS: dict[type[Any], Callable[[Any, str], Markup]] = {
    BarChart: draw_bar,
    CellsChart: draw_cells,
    CrowdChart: draw_crowd,
    FranceMap: draw_france,
    FunnelChart: draw_funnel,
    LengthsChart: draw_lengths,
    PeopleChart: draw_people,
    ScaleChart: draw_scale,
    SpansChart: draw_spans,
    TimeStrip: draw_strip,
}


def draw_chart(chart: Chart, style: str = "") -> Markup:
    """The chart's SVG; ``style`` is CSS of ours put inside it (for paper), never text of an editor."""
    return _DRAWINGS[type(chart)](chart, style)

"""Charts: views → inline SVG made at build time. No script, no ``style=``; colours come from the page's CSS.

Drawing width is 346 units, a phone's column, so that a 12.5-unit text stays about 12.5 px. WeasyPrint does not apply
the page's CSS inside an inline SVG: on paper, give ``style`` the rules to put inside.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.crowd import draw_crowd
from generator.crafts.charts.france import draw_france
from generator.crafts.charts.funnel import draw_funnel
from generator.crafts.charts.lengths import draw_lengths
from generator.crafts.charts.people import draw_people
from generator.crafts.charts.shares import draw_bar, draw_cells
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
    SpansChart,
    TimeStrip,
)

__all__ = ["Chart", "draw_chart", "draw_steps"]

Chart = (
    BarChart | CellsChart | CrowdChart | FranceMap | FunnelChart | LengthsChart | PeopleChart | SpansChart | TimeStrip
)


def draw_chart(chart: Chart, style: str = "") -> Markup:
    """The chart's SVG; ``style`` is CSS of ours put inside it (for paper), never text of an editor."""
    match chart:
        case BarChart():
            return draw_bar(chart, style)
        case CellsChart():
            return draw_cells(chart, style)
        case CrowdChart():
            return draw_crowd(chart, style)
        case FranceMap():
            return draw_france(chart, style)
        case FunnelChart():
            return draw_funnel(chart, style)
        case LengthsChart():
            return draw_lengths(chart, style)
        case PeopleChart():
            return draw_people(chart, style)
        case SpansChart():
            return draw_spans(chart, style)
        case TimeStrip():
            return draw_strip(chart, style)

"""What the A4 edition draws besides its charts: the trail of steps, and the CSS that each chart carries inside it."""

from __future__ import annotations

from generator.crafts.charts import draw_steps

_TEXT = 'font-family:Atkinson,"Atkinson Ext"'
_SERIF = 'font-family:"Young Serif";font-variant-numeric:lining-nums'

CHART_STYLE = f"""
text{{fill:#22343b;{_TEXT}}}.lab{{font-size:12.5px}}.val{{font-size:16px;fill:#14495a;{_SERIF}}}
.dot,.fill{{fill:#14495a}}.dot.un{{fill:none;stroke:#4d5f66;stroke-width:1.4;stroke-dasharray:2.2 2}}.dot.ab{{fill:#5c8391}}
.cell{{fill:#ead9bd}}.cell.fill{{fill:#14495a}}.cell.half{{fill:#fdeecb;stroke:#4a3400;stroke-width:1.4;stroke-dasharray:3 2}}
.track{{fill:#ead9bd}}.tick{{stroke:#fdf6ec;stroke-width:2}}.range{{fill:none;stroke:#4d5f66;stroke-width:1.2}}
.flow{{fill:#f0e2c9}}.last{{fill:#a30f46}}.inv,.inv tspan{{fill:#fdf6ec}}.k-funnel .val{{font-size:16.5px}}
.axis,.year{{stroke:#c9b48f;stroke-width:1.4;fill:none}}.mark{{fill:#14495a}}.mark.milestone{{fill:#a30f46}}.mark.training{{fill:#2f6b3d}}
.mark.survey{{fill:#fdf6ec;stroke:#14495a;stroke-width:2}}.mark.doubt,.mark.vague{{fill:#fdf6ec;stroke-width:1.4;stroke:#2f6b3d;stroke-dasharray:3 2}}
"""
"""Colours and fonts of a chart on paper; the lightest fill is told from the page by its place, never by colour alone."""

STRIP_STYLE = CHART_STYLE + ".lab{font-size:6.6px;fill:#4d5f66}"
"""The strip is drawn twice as wide as the other charts: its letters are made half as large."""

COVER_STYLE = """
.land{fill:#2a6173;stroke:#14495a;stroke-width:1.4}.region{fill:#3a7286;stroke:#14495a;stroke-width:1.4}
.on{fill:#f6b73c;stroke:#14495a;stroke-width:1.6}.touch{fill:none}
"""
"""The map on the cover: the place in sun on teal."""


def trail() -> bytes:
    """The eight steps as a file of the house, in sun: a background, so that it is no figure to be described."""
    drawn = str(draw_steps()).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" fill="#f6b73c" ')
    return drawn.encode()

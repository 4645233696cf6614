"""What the A4 edition draws besides its charts: the trail of steps, and the CSS that each chart carries inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.crafts.charts import draw_steps
from generator.crafts.dressing import dress, paper_names
from generator.crafts.templating import TEMPLATES
from generator.model.house_style import HouseStyle
from generator.model.materials import read_text_material


@dataclass(frozen=True)
class DrawingStyles:
    """CSS put inside the drawings, dressed in the house's colours."""

    chart: str
    strip: str
    """The strip is drawn twice as wide as the other charts: its letters are made half as large."""
    cover: str


def drawing_styles(style: HouseStyle) -> DrawingStyles:
    """The styles of one edition."""
    names = paper_names(style)
    chart = _dressed("charts", names)
    return DrawingStyles(chart, f"{chart}.lab{{font-size:6.6px;fill:{names['muted']}}}", _dressed("cover", names))


def trail(style: HouseStyle) -> bytes:
    """The eight steps as a file of the house, in sun: a background, so that it is no figure to be described."""
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" fill="{style.paper["sun"]}" '
    return str(draw_steps()).replace("<svg ", opening).encode()


def _dressed(name: str, names: dict[str, str]) -> str:
    css = read_text_material(TEMPLATES / "study" / f"{name}.css")
    return dress(re.sub(r"/\*.*?\*/", "", css), names)

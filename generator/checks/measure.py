"""How wide a text is in the flyers' own fonts, and on how many lines it stands: what the layout will find too."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.model.flyer_limits import Box

FONTS = Path(__file__).parent.parent.parent / "flyers" / "fonts"
_UNITS = 1000
_MM_PER_POINT = 25.4 / 72


@lru_cache(maxsize=16)
def _font(name: str) -> Any:
    from PIL import ImageFont  # only a file with flyers needs it

    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), _UNITS, layout_engine=ImageFont.Layout.RAQM)


def width_mm(text: str, box: Box) -> float:
    """The width of ``text`` on one line of ``box``, in mm; figures are those of the headlines' face."""
    weight = box.font.rsplit("-", 1)[1]
    runs = re.findall(r"[0-9]+|[^0-9]+", text)
    figures = box.font if box.font.startswith("bricolage") else f"bricolage-figures-{weight}"
    units = sum(_font(figures if run[0].isdigit() else box.font).getlength(run) for run in runs)
    return float(units / _UNITS * box.points + box.spacing * len(text)) * _MM_PER_POINT


@lru_cache(maxsize=4096)
def count_lines(text: str, box: Box, breaks: str = "@-") -> int:
    """The lines that ``text`` takes in ``box``, broken at spaces and after ``breaks``; a word too wide counts 99."""
    lines, line = 1, ""
    for part in re.findall(rf"[^ {breaks}]*(?:[ {breaks}]|$)", text):
        if line and width_mm((line + part).rstrip(" "), box) > box.width:
            lines, line = lines + 1, ""
        line += part
        if width_mm(line.rstrip(" "), box) > box.width:
            return 99
    return lines


def most_characters(text: str, box: Box) -> int:
    """How many characters of ``text`` fit in ``box``."""
    fitting = len(text)
    while fitting and (count_lines(text[:fitting], box) > box.lines):
        fitting -= 1
    return fitting

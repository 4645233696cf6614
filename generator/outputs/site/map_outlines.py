"""The outlines of France as points, for what is drawn without SVG."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.materials import read_text_material, remembered

_DATA = Path(__file__).parents[2] / "data" / "map" / "france.json"

Ring = tuple[tuple[float, float], ...]
"""A closed line; its last point is not repeated."""


@remembered(most=1)
def outlines() -> dict[str, Any]:
    """The path data by kind and code; see ``generator/data/map/README.md``."""
    read: dict[str, Any] = json.loads(read_text_material(_DATA))
    return read


@cache
def rings(path: str) -> tuple[Ring, ...]:
    """The closed lines of SVG path data made of M, m, L, l, H, h, V, v and z (SVG 1.1, 8.3).

    Raises ``ValueError`` at any other command: the map data has none.
    """
    drawn: list[Ring] = []
    here: list[tuple[float, float]] = []
    x = y = 0.0
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        values = [float(number) for number in re.findall(r"-?[0-9]*\.?[0-9]+", numbers)]
        if command in "zZ":
            drawn.append(tuple(here))
            x, y = here[0]
            here = []
            continue
        relative, kind = command.islower(), command.upper()
        if kind not in "MLHV":
            raise ValueError(f"unknown path command {command}")
        steps = (
            list(zip(values[::2], values[1::2], strict=True))
            if kind in "ML"
            else [
                (value, 0.0 if relative else y) if kind == "H" else (0.0 if relative else x, value) for value in values
            ]
        )
        for dx, dy in steps:
            x, y = (x + dx, y + dy) if relative else (dx, dy)
            here.append((x, y))
    if here:
        drawn.append(tuple(here))
    return tuple(ring for ring in drawn if len(ring) > 2)

"""The house's look, ``flyers/house-style.toml``: the one place of its colours and typefaces, for every output.

Colours that only stylesheets name are mappings, by the name that the stylesheets use; what Python computes with has
fields. A département's own colour is not here: see ``model.brand``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import ConfigDict, model_validator

from generator.model.base import Frozen, Line
from generator.model.brand import Cmyk, Colour
from generator.model.flyer_kinds import FlyerKind
from generator.model.materials import read_text_material

HOUSE_STYLE = Path(__file__).parents[2] / "flyers" / "house-style.toml"

_COLOURED = ("light", "dark", "paper", "report", "family")


class _Part(Frozen):
    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))


class Face(_Part):
    """A print font: ``file`` of ``generator/data/fonts``, under the name that stylesheets call it."""

    family: Line
    weight: Literal[400, 700]
    style: Literal["normal", "italic"] = "normal"
    file: Line


class Typefaces(_Part):
    """Lists of families as CSS writes them: for browsers (``text``, ``phone`` on family pages, ``title``) and for A4."""

    text: Line
    phone: Line
    title: Line
    paper_text: Line
    paper_title: Line
    faces: tuple[Face, ...]

    def file_of(self, families: str, weight: int) -> str:
        """The file of the first of ``families`` in that upright weight. Raises ``StopIteration`` when there is none."""
        first = families.split(",")[0].strip('" ')
        return next(f.file for f in self.faces if (f.family, f.weight, f.style) == (first, weight, "normal"))


class Swatch(_Part):
    """A flyer's colour: ``rgb`` on screens, the inks that print it, and its ``use`` in French."""

    rgb: Colour
    cmyk: Cmyk
    use: Line


class Field(_Part):
    """What one flyer gives its family page: headings, the flyer's field, the disc behind the figures."""

    head: Colour
    field: Colour
    disc: Colour


class FamilyScheme(_Part):
    """One scheme of the family pages; ``fields`` has every flyer's hue."""

    page: Colour
    ink: Colour
    milk: Colour
    fields: Mapping[str, Field]

    @model_validator(mode="after")
    def _every_flyer(self) -> Self:
        if missing := [kind.model.hue for kind in FlyerKind if kind.model.hue not in self.fields]:
            raise ValueError(f"il manque les couleurs de : {', '.join(missing)}")
        return self


class FamilyColours(_Part):
    """The family pages' colours; ``accent`` is for a département that has not given its own."""

    accent: Colour
    badge: Colour
    on_badge: Colour
    light: FamilyScheme
    dark: FamilyScheme


class HouseStyle(_Part):
    """Everything in the file; ``light`` and ``dark`` are the site's, ``paper`` is complete, ``flyer`` by swatch."""

    type: Typefaces
    light: Mapping[str, Colour]
    dark: Mapping[str, Colour]
    paper: Mapping[str, Colour]
    report: Mapping[str, Colour]
    family: FamilyColours
    flyer: Mapping[str, Swatch]


def house_style() -> HouseStyle:
    """The repository's own style; it is read each time, so that a change is seen by a running ``mkdocs serve``.

    Raises ``ValueError`` when the file is wrong, ``OSError`` when it is not there.
    """
    return parse_house_style(read_text_material(HOUSE_STYLE))


@lru_cache(maxsize=2)
def parse_house_style(text: str) -> HouseStyle:
    """The style written in ``text`` (TOML), with every colour that is named by its place looked up.

    Raises ``ValueError`` (of ``tomllib``, of pydantic, or for a place that holds no colour).
    """
    data = tomllib.loads(text)
    named = {part: _resolved(data, table) if part in _COLOURED else table for part, table in data.items()}
    for swatch in named.get("flyer", {}).values():
        swatch["rgb"] = _colour_at(data, swatch["rgb"])
    named["paper"] = {**named.get("light", {}), **named.get("paper", {})}
    return HouseStyle.model_validate(named)


def _resolved(data: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _resolved(data, value) if isinstance(value, dict) else _colour_at(data, value)
        for name, value in table.items()
    }


def _colour_at(data: dict[str, Any], value: str, passed: tuple[str, ...] = ()) -> str:
    """``value`` itself, or the colour at the place that it names."""
    if not re.fullmatch(r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)+", value):
        return value
    found: Any = data
    for part in value.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    if isinstance(found, dict):
        found = found.get("rgb")
    if not isinstance(found, str) or value in passed:
        raise ValueError(f"« {value} » n’est la place d’aucune couleur de ce fichier")
    return _colour_at(data, found, (*passed, value))

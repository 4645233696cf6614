"""The official list of communes, one table for each département (``data/communes``)."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from pathlib import Path

from generator.model.communes import Commune, Communes, in_order

TABLES = Path(__file__).parent.parent / "data" / "communes"


@functools.lru_cache(maxsize=128)
def load_communes(code: str) -> Communes:
    """The communes of the département with this INSEE code, in alphabetical order."""
    rows = [row for row in _rows(f"{code.removesuffix('M')}.csv") if _in_lyon(row) == code.endswith("M")]
    every = sorted((_commune(row) for row in rows), key=lambda commune: (in_order(commune.name), commune.code))
    names = _epci()
    return Communes(
        tuple(every), {commune.epci: names.get(commune.epci, commune.epci) for commune in every if commune.epci}
    )


def _in_lyon(row: Mapping[str, str]) -> bool:
    """Whether the commune is the Métropole de Lyon's, which is no part of the Département du Rhône any more."""
    return row["epci"] == "200046977"


@functools.cache
def _epci() -> Mapping[str, str]:
    return {row["siren"]: row["name"] for row in _rows("epci.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _commune(row: Mapping[str, str]) -> Commune:
    return Commune(
        row["code"],
        row["name"],
        tuple(row["postcodes"].split()),
        row["epci"],
        tuple(row["former_codes"].split()),
        tuple(filter(None, row["parts"].split("|"))),
    )

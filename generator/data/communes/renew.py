"""Makes the tables of this folder anew from a folder of the npm package ``@etalab/decoupage-administratif``.

``npm pack @etalab/decoupage-administratif``, unpack it, then ``python renew.py package/data``; read the difference, and
write the new version into README.md.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PARTS = ("commune-deleguee", "commune-associee")
TABLE = HERE.parent / "departements" / "departements.json"


def main(source: Path) -> None:
    """Write ``<code>.csv`` for each département and ``epci.csv``."""
    entries = json.loads((source / "communes.json").read_text(encoding="utf-8"))
    groups = json.loads((source / "epci.json").read_text(encoding="utf-8"))
    group_of = {member["code"]: group["code"] for group in groups for member in group["membres"]}
    kept = {place["code"] for place in json.loads(TABLE.read_text(encoding="utf-8"))}
    # Paris, Lyon and Marseille: a family lives in an arrondissement, and so does a territory.
    cut = {entry["commune"] for entry in entries if entry["type"] == "arrondissement-municipal"}
    parts: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry["type"] in PARTS:
            parts[entry["chefLieu"]].append(entry["nom"])
    tables: dict[str, list[list[str]]] = defaultdict(list)
    for entry in entries:
        whole = entry["type"] == "commune-actuelle" and entry["code"] not in cut
        if (whole or entry["type"] == "arrondissement-municipal") and entry.get("departement") in kept:
            tables[entry["departement"]].append(_row(entry, group_of, parts[entry["code"]]))
    for code, rows in tables.items():
        _write(f"{code}.csv", ["code", "name", "postcodes", "epci", "former_codes", "parts"], sorted(rows))
    used = {row[3] for rows in tables.values() for row in rows}
    _write("epci.csv", ["siren", "name"], sorted([g["code"], g["nom"]] for g in groups if g["code"] in used))


def _row(entry: dict[str, Any], group_of: dict[str, str], parts: Iterable[str]) -> list[str]:
    others = sorted({name for name in parts if name != entry["nom"]})
    return [
        entry["code"],
        entry["nom"],
        " ".join(entry.get("codesPostaux", ())),
        group_of.get(entry.get("commune", entry["code"]), ""),
        " ".join(entry.get("anciensCodes", ())),
        "|".join(others),
    ]


def _write(name: str, head: list[str], rows: list[list[str]]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


if __name__ == "__main__":
    main(Path(sys.argv[1]))

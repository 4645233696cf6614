"""Open data → bytes. JSON in UTF-8; CSV for French spreadsheets: UTF-8 with its mark, semicolons, decimal commas."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import Any

from generator.model.dossier import Dossier
from generator.model.output import Output
from generator.model.settings import Settings
from generator.views.open_data.record import (
    ALL_STUDIES_PATH,
    SCHEMA_PATH,
    TABLE_SCHEMA_PATH,
    csv_path,
    json_path,
    open_study,
)
from generator.views.open_data.study import OpenStudy
from generator.views.open_data.table import COLUMN_HELP, COLUMNS, OpenLine, open_lines

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that make a spreadsheet compute a cell (OWASP, CSV injection), full-width ones included."""


def open_data_outputs(dossier: Dossier, settings: Settings) -> list[Output]:
    """``donnees.json`` and ``donnees.csv`` of one study."""
    study = open_study(dossier, settings)
    return [
        Output(json_path(dossier.slug), _json(study.model_dump(by_alias=True, mode="json"))),
        Output(csv_path(dossier.slug), table(open_lines(study))),
    ]


def open_data_site_outputs(dossiers: Sequence[Dossier], settings: Settings) -> list[Output]:
    """What the site has once: both schemas, and every published study in one table, by code."""
    published = sorted((d for d in dossiers if d.published), key=lambda dossier: dossier.place.code)
    lines = [line for dossier in published for line in open_lines(open_study(dossier, settings))]
    return [
        Output(SCHEMA_PATH, _json(json_schema(settings))),
        Output(TABLE_SCHEMA_PATH, _json(table_schema(settings))),
        Output(ALL_STUDIES_PATH, table(lines)),
    ]


def table(lines: Iterable[OpenLine]) -> bytes:
    """The CSV of ``lines`` (RFC 4180 but for its semicolons), with its header."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in astuple(line)] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str | float | None) -> str:
    """A cell; text that a spreadsheet would take for a formula gets an apostrophe in front, numbers a comma."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.lstrip(" \u00a0\"'").startswith(_FORMULA) else value
    return str(value).replace(".", ",")


def json_schema(settings: Settings) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``donnees.json``, in French, made from the models that write it."""
    schema: dict[str, Any] = _without_docstrings(OpenStudy.model_json_schema(by_alias=True, mode="serialization"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": settings.absolute(SCHEMA_PATH),
        **schema,
        "title": f"Données ouvertes d’une étude de cas {settings.house.name}",
        "description": "Les chiffres tels que publiés. null : la source ne le dit pas. Ce qui est calculé est dit calculé.",
    }


def _without_docstrings(node: Any) -> Any:
    """``node`` without the descriptions of objects: they are the classes' English docstrings."""
    if isinstance(node, list):
        return [_without_docstrings(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _without_docstrings(value) for key, value in node.items()}
    if kept.get("type") == "object" and "properties" in kept:
        kept.pop("description", None)
        kept.pop("title", None)
    return kept


def table_schema(settings: Settings) -> dict[str, Any]:
    """The Table Schema (frictionlessdata.io) of ``donnees.csv``."""
    return {
        "$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json",
        "name": "etude-de-cas-ppgp",
        "title": f"Données ouvertes d’une étude de cas {settings.house.name}, en tableau",
        "description": "Une ligne par donnée. UTF-8, point-virgule, virgule décimale ; cellule vide : la source ne le dit "
        "pas. Un texte qui commencerait comme une formule de tableur porte une apostrophe devant.",
        "path": settings.absolute(TABLE_SCHEMA_PATH),
        "missingValues": [""],
        "fields": [
            {"name": name, "type": kind, "title": title, "description": told, **_decimal(kind)}
            for name, (kind, title, told) in ((column, COLUMN_HELP[column]) for column in COLUMNS)
        ],
    }


def _decimal(kind: str) -> dict[str, str]:
    return {"decimalChar": ","} if kind == "number" else {}


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()

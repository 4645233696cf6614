"""Any text in any field of a département's file, for the tests that try everything."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from pydantic import ValidationError

from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import SourceMap
from generator.sources.places import load_places

Way = tuple[str | int, ...]


def load(text: str) -> dict[str, Any]:
    """The data of a file, scalars as typed; BaseLoader builds nothing else."""
    return dict(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506


def leaves(value: Any, way: Way = ()) -> list[Way]:
    """The way to each scalar."""
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*way, key))]
    if isinstance(value, list):
        return [leaf for position, inner in enumerate(value) for leaf in leaves(inner, (*way, position))]
    return [way]


def dossier_of(data: dict[str, Any], way: Way, text: str) -> Dossier | None:
    """The dossier of ``data`` with ``text`` at ``way``; None when the structure refuses it, with its own message."""
    changed: Any = copy.deepcopy(data)
    inner = changed
    for part in way[:-1]:
        inner = inner[part]
    inner[way[-1]] = text
    try:
        file = DepartmentFile.model_validate(changed)
    except ValidationError:
        return None
    return Dossier(file, load_places()[file.code], SourceMap("departments/x.yml"))

"""Whatever an editor types where text is welcome, the checks answer with findings, never with an exception."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.checks import check_dossier, check_dossiers
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import SourceMap
from generator.sources.places import load_places
from tests.conftest import ROOT

# BaseLoader reads scalars as text and builds nothing.
TARN: dict[str, Any] = yaml.load((ROOT / "departments/81-tarn.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in _leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for position, inner in enumerate(value) for leaf in _leaves(inner, (*path, position))]
    return [path]


LEAVES = _leaves(TARN)

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "« une citation longue de personne »",
        "=HYPERLINK(1)",
        "[lien](javascript:alert(1))",
        "100000 %",
        "L. 999-9-9",
        "\u202eretourné",
        "0" * 40,
        "cellule des cellules des cellules",
        "%s{}{{ 7*7 }}",
    ]
)


@settings(max_examples=150, deadline=None)
@given(path=st.sampled_from(LEAVES), text=st.one_of(st.text(max_size=60), HOSTILE))
def test_any_text_in_any_field(path: tuple[Any, ...], text: str) -> None:
    data = copy.deepcopy(TARN)
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = text
    try:
        file = DepartmentFile.model_validate(data)
    except ValidationError:
        return  # refused by the structure, with its own message
    dossier = Dossier(file, load_places()[file.code], SourceMap("departments/81-tarn.yml"))
    for finding in [*check_dossier(dossier), *check_dossiers([dossier])]:
        assert finding.message
        assert finding.remedy

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.model.schema import department_schema
from tests.conftest import ROOT

COMMITTED = ROOT / "generator" / "data" / "department.schema.json"


def test_committed_schema_is_what_the_models_say() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == department_schema(), "run make schema"


@pytest.mark.parametrize("path", sorted((ROOT / "departments").glob("*.yml")), ids=lambda path: path.name)
def test_real_files_pass_the_schema(path: Path) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing
    for figure in data.get("figures", []):
        assert figure, "a figure holds at least its label"
    jsonschema.validate(data, json.loads(department_schema()))


def test_every_key_carries_french_help() -> None:
    schema = json.loads(department_schema())
    for definition in [schema, *schema["$defs"].values()]:
        for key, value in definition.get("properties", {}).items():
            assert value.get("title") or key.title() in value.get("$ref", ""), (
                key
            )  # a title like the class name is left out
            assert value.get("description"), key


def test_schema_refuses_an_unknown_key() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"code": "81", "statut": "published"}, json.loads(department_schema()))

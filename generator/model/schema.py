"""The JSON Schema of a département's file, made from the models: an editor completes and checks with it."""

from __future__ import annotations

import json
from typing import Any

from generator.model.department import DepartmentFile


def department_schema() -> str:
    """The schema as JSON text (draft 2020-12), French titles and help, the same bytes each time."""
    schema = DepartmentFile.model_json_schema()
    schema = _simplify(schema)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Fichier d’un département"
    schema["description"] = "Une étude de cas, ses flyers et ses pages pour les familles."
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _simplify(node: Any) -> Any:
    """Drop what only Python needs: null alternatives and empty defaults (an absent key says it), class docstrings."""
    if isinstance(node, list):
        return [_simplify(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {key: _simplify(value) for key, value in node.items()}
    if plain.get("default", 0) in (None, [], {}):
        del plain["default"]
    alternatives = [item for item in plain.get("anyOf", []) if item != {"type": "null"}]
    if len(alternatives) == 1:
        del plain["anyOf"]
        plain = {**alternatives[0], **plain}
    elif alternatives:
        plain["anyOf"] = alternatives
    if plain.get("type") == "object" and "properties" in plain:
        plain.pop("description", None)  # the class's English docstring
        plain.pop("title", None)
    if "enum" in plain:
        plain.pop("description", None)
        plain.pop("title", None)
    return plain

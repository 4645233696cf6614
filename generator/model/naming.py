"""How a value of a département's file is called in French: by the titles of its fields and the name of its entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.model.findings import KeyPath

_NAMES = ("title", "statement", "topic", "asked", "name", "label", "role")
"""The fields that name an entry of a list, the best first."""


def say_place(value: object, path: KeyPath) -> str:
    """« Résultats › Enjeux de santé mentale › Part » for ``results.items.2.share`` of a file."""
    return " › ".join(_steps(value, path))


def _steps(value: Any, path: KeyPath) -> Iterator[str]:
    for part in path:
        if isinstance(part, int):
            value = value[part] if isinstance(value, tuple) and part < len(value) else None
            name = next((named for key in _NAMES if (named := getattr(value, key, None))), None)
            yield str(name or part + 1)
        elif isinstance(value, BaseModel) and part in type(value).model_fields:
            title, value = type(value).model_fields[part].title, getattr(value, part)
            if not isinstance(value, tuple) or len(path) == 1 or value == () or part != "items":
                yield title or part
        else:
            return

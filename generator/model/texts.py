"""Every text of a dossier with the way to it, for the rules that read words wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from generator.model.findings import KeyPath

_NOT_PROSE = ("acknowledged", "code", "status")


def walk_texts(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Each non-empty text below ``value``, in the model's order; acknowledgements speak of the others and are left out."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if path or name not in _NOT_PROSE:
                yield from walk_texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from walk_texts(item, (*path, position))

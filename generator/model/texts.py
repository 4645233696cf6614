"""Every text of a dossier with the way to it, for the rules that read words wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from generator.model.base import Label, Line, Prose
from generator.model.findings import KeyPath

_NOT_PROSE = ("acknowledged", "code", "status")


def walk_texts(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Each non-empty text below ``value``, in the model's order; acknowledgements speak of the others and are left out."""
    for way, text, _ in _walk(value, None, path):
        yield way, text


def walk_prose(value: BaseModel) -> Iterator[tuple[KeyPath, str]]:
    """The texts among them that are Markdown (``model.base.Prose``)."""
    return ((path, text) for path, text, kind in _walk(value, None, ()) if _text_kind(kind) is Prose)


def walk_lines(value: BaseModel) -> Iterator[tuple[KeyPath, str]]:
    """Those that are plain words (``Line``, ``Label``): neither Markdown nor an address, a number or an identifier."""
    return ((path, text) for path, text, kind in _walk(value, None, ()) if _text_kind(kind) in (Line, Label))


def _walk(value: object, kind: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str, Any]]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value, kind
    elif isinstance(value, BaseModel):
        kinds = _kinds(type(value))
        for name in type(value).model_fields:
            if path or name not in _NOT_PROSE:
                yield from _walk(getattr(value, name), kinds[name], (*path, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _walk(item, kind, (*path, position))


@cache
def _kinds(model: type[BaseModel]) -> dict[str, Any]:
    """How each field is declared; pydantic's own fields no longer know which of our types they were."""
    return get_type_hints(model, include_extras=True)


def _text_kind(kind: Any) -> Any:
    """``Prose``, ``Line`` or ``Label`` when ``kind`` is one of them, or holds one (``Line | None``, ``tuple[Line, ...]``)."""
    if kind in (Prose, Line, Label):
        return next(known for known in (Prose, Line, Label) if known == kind)
    return next((found for part in get_args(kind) if (found := _text_kind(part))), None)

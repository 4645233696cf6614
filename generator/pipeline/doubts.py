"""Accepted warnings → notes beside the values: a doubt that the editors live with is one that the reader must know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from generator.checks import Acknowledged
from generator.model.dossier import Dossier
from generator.model.findings import KeyPath


def tell_doubts(dossier: Dossier, accepted: Iterable[Acknowledged]) -> Dossier:
    """``dossier`` with each accepted doubt as the ``doubt`` of what it is about, in the words of the rule.

    Nothing is added where the file has a ``doubt`` of its own, which says it better, nor where somebody confirmed.
    """
    file = dossier.file
    for entry in accepted:
        if entry.finding.rule.told and not entry.by.confirmed:
            message = entry.finding.message
            file = _noted(file, entry.finding.path, message[:1].upper() + message[1:], dossier.file) or file
    return replace(dossier, file=file)


def _noted(value: Any, path: KeyPath, note: str, typed: Any) -> Any:
    """``value`` with ``note`` on the deepest part along ``path`` that has a ``doubt``; None when no part has one.

    ``typed`` is the same part as the file has it: its own note stays alone, notes of several warnings are joined.
    """
    if path and isinstance(value, tuple) and isinstance(path[0], int):
        inner = _noted(value[path[0]], path[1:], note, typed[path[0]])
        return None if inner is None else (*value[: path[0]], inner, *value[path[0] + 1 :])
    if not isinstance(value, BaseModel):
        return None
    if path and isinstance(path[0], str) and path[0] in type(value).model_fields:
        inner = _noted(getattr(value, path[0]), path[1:], note, getattr(typed, path[0]))
        if inner is not None:
            return value.model_copy(update={path[0]: inner})
    if "doubt" not in type(value).model_fields:
        return None
    if getattr(typed, "doubt", None):
        return value
    told = getattr(value, "doubt", None)
    return value.model_copy(update={"doubt": f"{told} {note}" if told else note})

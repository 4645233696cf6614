"""What a study states, one sentence, label, figure or date at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel

from generator.model.department import DepartmentFile
from generator.model.periods import When
from generator.model.quantities import Quantity
from generator.words.french import quantity_words, when_words

NOT_STATED = {
    "code",
    "status",
    "updated",
    "people",
    "brand",
    "contacts",
    "territories",
    "families",
    "acknowledged",
    "programmes",
}
"""Sections that state no fact of the study: what the house is told, and what flyers carry (``tests/facts.py``)."""

NOT_SAID = {"source", "about", "kind", "exhaustive", "ended", "pending"}
"""Fields that say where a statement comes from or stands, not what it says."""

NAMES = ("title", "statement", "topic", "asked", "name", "label")
"""What names an entry of a list, so that a figure is stated of it and of no other."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀÉÈÊÎÔ«])")


def statements(file: DepartmentFile) -> Iterator[str]:
    """Each sentence of ``file``, in its order; a figure or date as « staff.roles[médecins].count = 5 »."""
    yield from _below(file, ())


def _below(value: Any, way: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in (NOT_SAID if way else NOT_STATED):
                yield from _below(getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        for item in value:
            name = next((named for key in NAMES if (named := getattr(item, key, None))), "")
            yield from _below(item, (*way[:-1], f"{way[-1]}[{name}]") if name else way)
    elif isinstance(value, str) and not isinstance(value, Enum):
        plain = re.sub(r"\s+", " ", value.replace("\u00a0", " ")).strip()
        yield from _SENTENCE.split(plain)
    elif value is not None and not isinstance(value, bool | Enum):
        told = (
            when_words(value)
            if isinstance(value, When)
            else quantity_words(value)
            if isinstance(value, Quantity)
            else value
        )
        yield f"{'.'.join(way)} = {told}".replace("\u00a0", " ")

"""What stands twice in a file: one of the two was copied and not changed."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from enum import Enum

from pydantic import BaseModel

from generator.checks.registry import checks
from generator.model.contacts import Centre, Person, Workshop
from generator.model.department import Role
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.places import slug_of
from generator.model.results import Result
from generator.model.rules import warning
from generator.model.story import Audience, Axis, Event, Figure
from generator.model.texts import walk_prose

TWICE = warning("said-twice", "Même chose écrite deux fois", "Cohérence interne de l’étude de cas")

SENTENCE = 60
"""Fewer characters than this may well be said twice."""


_SPOKEN_FOR = ("acknowledged", "families", "territories")
"""Top lists whose doubles other checks find (``completeness``, ``acknowledgements``); what is below them is ours."""


@checks(TWICE)
def check_lists(dossier: Dossier) -> Iterator[Finding]:
    """Entries of one list that say the same: events, workshops, places, people, points, results."""
    for path, values in _lists(dossier.file, ()):
        seen: dict[Hashable, int] = {}
        for position, value in enumerate(values):
            said = _said(value)
            if said in seen:
                yield TWICE.on(
                    dossier,
                    (*path, position),
                    f"cette entrée répète la n° {seen[said] + 1} de la même liste.",
                    "Retirez-la, ou écrivez ce qui la distingue.",
                )
            seen.setdefault(said, position)


@checks(TWICE)
def check_prose(dossier: Dossier) -> Iterator[Finding]:
    """A sentence of some length that stands in two texts, or twice in one: testimonies above all."""
    seen: dict[str, KeyPath] = {}
    for path, text in walk_prose(dossier.file):
        for sentence in re.split(r"(?<=[.!?…])\s+", text):
            said = slug_of(sentence)
            if len(said) < SENTENCE and not (path[0] == "testimonials" and said == slug_of(text)):
                continue
            if said in seen:
                yield TWICE.on(
                    dossier,
                    path,
                    f"« {' '.join(sentence.split())[:80]} » est déjà écrit ailleurs dans le fichier.",
                    "Gardez-le une fois, ou remettez le bon texte.",
                )
                break
            seen[said] = path


def _lists(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, tuple[Hashable, ...]]]:
    """Every list below ``value``; those of choices (languages, flyers) are left out."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _lists(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        if path[-1] not in _SPOKEN_FOR and not any(isinstance(entry, Enum) for entry in value):
            yield path, value
        for position, entry in enumerate(value):
            yield from _lists(entry, (*path, position))


def _said(entry: Hashable) -> Hashable:
    """What an entry is about: two entries about one thing are doubles, whatever else they say."""
    match entry:
        case str():
            return slug_of(entry)
        case Event():
            return entry.date, slug_of(entry.title)
        case Result():
            asked_of = entry.months_after, entry.wave, entry.population, entry.source
            return entry.group, slug_of(entry.statement), *asked_of
        case Person() | Role() | Audience():
            return slug_of(entry.name)
        case Figure():
            return slug_of(entry.label)
        case Axis():
            return slug_of(entry.asked)
        case Centre():
            return slug_of(entry.name), entry.address.city
        case Workshop():
            return slug_of(entry.title), entry.place, entry.recurrence, entry.dates
    return entry

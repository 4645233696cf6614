"""Where each section's figures, dates and claims are published, and the publications that the study rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.model.department import DepartmentFile
from generator.model.hosts import section_of
from generator.model.story import Reference
from generator.words.french import (
    list_words,
    sentence_case,
    set_french,
)

Told = tuple[str, str | None]
"""What is told, and the source that it names for itself."""


@dataclass(frozen=True)
class SourceView:
    """One source: ``of`` lists what it is the source of, "" when that is the whole section."""

    text: str
    of: str


@dataclass(frozen=True)
class ReferenceView:
    """A publication; ``link`` and ``shown`` are "" when neither DOI nor address is given."""

    text: str
    link: str
    shown: str


def section_sources(file: DepartmentFile) -> dict[str, tuple[SourceView, ...]]:
    """Identifier of a section → its sources, the section's own first; a testimony's follows it where it stands."""
    own: dict[str, str | None] = {
        "demarche": _own(file.programme),
        "enquete": _own(file.surveys),
        "supports": _own(file.communication),
        "formation": _own(file.training),
        "resultats": _own(file.results),
        "ariane": _own(file.ariane),
    }
    parts: dict[str, list[Told]] = {
        "chronologie": [(event.title, event.source) for event in file.timeline],
        "equipe": [("l’organisation", _own(file.organisation)), ("les effectifs", _own(file.staff))],
        "enquete": [(axis.asked, axis.source) for axis in (file.surveys.axes if file.surveys else ())],
        "resultats": [(item.statement, item.source) for item in (file.results.items if file.results else ())],
        "chiffres": [(figure.label, figure.source) for figure in file.figures],
        "temoignages": [],
    }
    for said in file.testimonials:
        parts.setdefault(section_of(said, file), []).append(("témoignages", said.source))
    return {key: _sources(own.get(key), parts.get(key, ())) for key in {**own, **parts}}


class _Section(Protocol):
    @property
    def source(self) -> str | None: ...


def _own(section: _Section | None) -> str | None:
    return section.source if section else None


def _sources(own: str | None, parts: Iterable[Told] = ()) -> tuple[SourceView, ...]:
    """``own`` alone, then each other source with what it is the source of; one source of everything needs no list."""
    told: dict[str, list[str]] = {}
    parts = list(parts)
    for what, source in parts:
        if source and source != own:
            told.setdefault(source, []).append(what)
    if own is None and len(told) == 1:
        return (SourceView(set_french(next(iter(told))), ""),)
    views = [SourceView(set_french(own), "")] if own else []
    views += [
        SourceView(set_french(text), sentence_case(list_words(dict.fromkeys(what)))) for text, what in told.items()
    ]
    return tuple(views)


def reference_views(references: Iterable[Reference]) -> tuple[ReferenceView, ...]:
    """« Auteurs (2017). Titre. » and its address, in the order of the file, each once."""
    views: dict[ReferenceView, None] = {}
    for reference in references:
        year = f"({reference.year})" if reference.year else ""
        head = " ".join(part for part in (reference.authors or "", year) if part)
        text = ". ".join(part.rstrip(".") for part in (head, reference.title) if part) + "."
        link = f"https://doi.org/{reference.doi}" if reference.doi else reference.web or ""
        shown = f"doi.org/{reference.doi}" if reference.doi else (reference.web or "").partition("://")[2].rstrip("/")
        views[ReferenceView(set_french(text), link, shown)] = None
    return tuple(views)

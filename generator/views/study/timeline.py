"""The timeline: each moment as precisely as its source knows it, in the source's order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.periods import Precision
from generator.model.story import Event
from generator.views.charts import StripMark, StripYear, TimeStrip
from generator.words.french import count_words, set_french, when_iso, when_words

_KINDS = {
    "milestone": "Étape clé",
    "project": "Groupe projet",
    "training": "Formation",
    "survey": "Enquête et bilan",
    "other": "",
}
_STRIP_FROM = 3
"""A strip of fewer moments says nothing that the list does not."""


@dataclass(frozen=True)
class MomentView:
    """One entry: ``kind`` is a stable name for its mark, ``kind_words`` what it is called ("" when the title says it)."""

    iso: str
    date: str
    title: str
    kind: str
    kind_words: str
    span: bool
    vague: bool
    doubt: str


@dataclass(frozen=True)
class TimelineView:
    """The section: the list, its strip, and which kinds of marks it uses."""

    moments: tuple[MomentView, ...]
    count: str
    strip: TimeStrip | None
    legend: tuple[tuple[str, str], ...]


def timeline_view(events: tuple[Event, ...]) -> TimelineView | None:
    """The timeline, or None when the file has none."""
    if not events:
        return None
    moments = tuple(_moment(event) for event in events)
    used = {moment.kind for moment in moments}
    return TimelineView(
        moments=moments,
        count=count_words(len(moments), "étape", "étapes"),
        strip=_strip(events) if len(events) >= _STRIP_FROM else None,
        legend=tuple((kind, words) for kind, words in _KINDS.items() if kind in used and words),
    )


def _moment(event: Event) -> MomentView:
    kind = event.kind.value
    title = set_french(event.title)
    words = _KINDS[kind]
    told = kind in ("milestone", "other") or title.lower().startswith(words.lower())
    return MomentView(
        iso=when_iso(event.date),
        date=when_words(event.date),
        title=title,
        kind=kind,
        kind_words="" if told else words,
        span=event.date.precision is Precision.SPAN,
        vague=event.date.precision in (Precision.MONTH, Precision.SEASON, Precision.YEAR),
        doubt=set_french(event.doubt or ""),
    )


def _strip(events: tuple[Event, ...]) -> TimeStrip | None:
    first, last = min(event.date.start for event in events), max(event.date.end for event in events)
    whole = (last - first).days
    if whole == 0:
        return None

    def at(day: date) -> float:
        return (day - first).days / whole

    marks = tuple(
        StripMark(at(event.date.start), at(event.date.end), event.kind.value, _look(event))
        for event in sorted(events, key=lambda event: event.kind.value == "milestone")
    )
    years = tuple(StripYear(str(year), max(at(date(year, 1, 1)), 0.0)) for year in range(first.year, last.year + 1))
    return TimeStrip(
        key="frise",
        title="La démarche à son échelle",
        description=f"Une ligne de temps de {first.year} à {last.year}. Chaque repère est une étape de la liste qui suit.",
        marks=marks,
        years=years,
    )


def _look(event: Event) -> str:
    if event.doubt:
        return "doubt"
    return "exact" if event.date.precision in (Precision.DAY, Precision.SPAN) else "vague"

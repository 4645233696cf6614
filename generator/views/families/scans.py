"""Counts of openings as a table, as rows for a spreadsheet and as a chart of days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.print_runs import PrintRun
from generator.model.scans import ScanCounts
from generator.views.families.uptake import UptakeView, uptake_view
from generator.words.french import count_words, day_words, number_words, set_french

CSV_HEADER = ("jour", "departement", "territoire", "flyer", "langue", "ouvertures")
_MOST_BARS = 92
"""More days than this are drawn week by week."""


@dataclass(frozen=True)
class ScanLine:
    """One flyer in one language: its names and how often its page was opened."""

    department: str
    territory: str
    flyer: str
    language: str
    count: str


@dataclass(frozen=True)
class Bar:
    """One day or week of the chart: place and size in the drawing's units, and what it says."""

    x: str
    y: str
    width: str
    height: str
    label: str


@dataclass(frozen=True)
class ChartView:
    """The openings over time: ``highest`` is the scale's top, ``step`` « jour » or « semaine »."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    highest: str
    first: str
    last: str
    step: str


@dataclass(frozen=True)
class ScanReportView:
    """Everything that the report shows; ``notes`` are the limits that its reader must know."""

    title: str
    total: str
    lines: tuple[ScanLine, ...]
    days: tuple[tuple[str, str], ...]
    chart: ChartView | None
    uptake: UptakeView
    notes: tuple[str, ...]


def scan_report_view(
    scans: ScanCounts, dossiers: Sequence[Dossier] = (), runs: Sequence[PrintRun] = ()
) -> ScanReportView:
    """The report; ``dossiers`` give départements and territories their names, an unknown one keeps its identifier;
    ``runs`` are those of the register.
    """
    uptake = uptake_view(scans, runs, dossiers)
    names = _names(dossiers)
    by_page: Counter[tuple[str, str, str, str]] = Counter()
    by_day: Counter[date] = Counter()
    for key, count in scans.counts.items():
        by_page[(key.code, key.territory, key.letter, key.language)] += count
        by_day[key.day] += count
    total = sum(by_day.values())
    return ScanReportView(
        title="Ouvertures des pages familles",
        total=count_words(total, "ouverture", "ouvertures"),
        lines=tuple(
            ScanLine(
                *names.get((code, territory), (code.upper(), territory)),
                _flyer_word(letter),
                Language.of_code(language).french_name,
                number_words(count),
            )
            for (code, territory, letter, language), count in sorted(by_page.items(), key=_page_order)
        ),
        days=tuple((day_words(day), number_words(count)) for day, count in sorted(by_day.items())),
        chart=_chart(by_day) if by_day else None,
        uptake=uptake,
        notes=(*_notes(scans), *uptake.notes),
    )


def csv_rows(scans: ScanCounts) -> list[tuple[str, ...]]:
    """One row per day and page, after a header; every cell is made of letters, digits and hyphens."""
    rows = [
        (key.day.isoformat(), key.code.upper(), key.territory, _flyer_word(key.letter), key.language, str(count))
        for key, count in sorted(scans.counts.items())
    ]
    return [CSV_HEADER, *rows]


def _page_order(item: tuple[tuple[str, str, str, str], int]) -> tuple[str, str, str, int]:
    (code, territory, letter, language), _ = item
    return code, territory, letter, list(Language).index(Language.of_code(language))


def _flyer_word(letter: str) -> str:
    return FlyerKind.of_letter(letter).french


def _names(dossiers: Iterable[Dossier]) -> dict[tuple[str, str], tuple[str, str]]:
    names = {}
    for dossier in dossiers:
        for territory in dossier.file.territories:
            for identifier in (territory.id, *territory.former_ids):
                shown = territory.name if identifier == territory.id else f"{territory.name} (ancien {identifier})"
                names[(dossier.place.code.lower(), identifier)] = (dossier.place.name, shown)
    return names


def _notes(scans: ScanCounts) -> tuple[str, ...]:
    notes = [
        f"{count_words(scans.lines, 'ligne lue', 'lignes lues')}.",
        f"{count_words(scans.bots, 'ouverture de robot écartée', 'ouvertures de robots écartées')}.",
        "Une ouverture n’est pas une personne : la même page rouverte compte deux fois.",
        "Aucune adresse IP n’est gardée.",
    ]
    if scans.unsigned:
        notes.append(
            f"{count_words(scans.unsigned, 'ligne', 'lignes')} sans nom de navigateur : des robots peuvent y être comptés."
        )
    return tuple(map(set_french, notes))


def _chart(by_day: Counter[date]) -> ChartView:
    first, last = min(by_day), max(by_day)
    weekly = (last - first).days >= _MOST_BARS
    step = timedelta(days=7 if weekly else 1)
    start = first - timedelta(days=first.weekday()) if weekly else first
    counts: Counter[date] = Counter()
    for day, count in by_day.items():
        counts[start + step * ((day - start) // step)] += count
    slots = (last - start) // step + 1
    width, height = 640, 160
    highest = max(counts.values())
    slot = width / slots
    bars = tuple(
        Bar(
            x=f"{index * slot:.2f}",
            y=f"{height - height * counts[day] / highest:.2f}",
            width=f"{slot * 0.8:.2f}",
            height=f"{height * counts[day] / highest:.2f}",
            label=set_french(f"{'Semaine du ' if weekly else ''}{day_words(day)} : {number_words(counts[day])}"),
        )
        for index, day in ((i, start + step * i) for i in range(slots))
        if counts[day]
    )
    return ChartView(
        width, height, bars, number_words(highest), day_words(first), day_words(last), "semaine" if weekly else "jour"
    )

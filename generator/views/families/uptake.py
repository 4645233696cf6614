"""What became of each print run: how often its codes were opened for 1,000 copies, and how many booklets were ordered.

A run counts from its day to the day before the next run of the same flyer and language: nobody can tell on which paper a
code was read. Under five, a number is withheld: few people could recognise themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dossier import Dossier
from generator.model.print_runs import PrintRun
from generator.model.scans import ScanCounts
from generator.model.statistics import poisson_bounds
from generator.words.french import count_words, day_words, number_words, set_french, when_words

LEAST_SHOWN = 5
"""Smaller counts are withheld."""

WITHHELD = f"moins de {LEAST_SHOWN}"


@dataclass(frozen=True)
class RunLine:
    """One print run; ``rate`` is openings for 1,000 copies, with its 95 % interval, "" when the count is withheld."""

    flyer: str
    language: str
    copies: str
    period: str
    openings: str
    rate: str


@dataclass(frozen=True)
class OrderLine:
    """The booklets ordered in one territory in one month, as its PMI typed them."""

    territory: str
    month: str
    count: str


@dataclass(frozen=True)
class UptakeView:
    """Everything that is known of the use of what was printed; empty parts where nothing is."""

    runs: tuple[RunLine, ...]
    orders: tuple[OrderLine, ...]
    notes: tuple[str, ...]


def uptake_view(scans: ScanCounts, runs: Sequence[PrintRun], dossiers: Iterable[Dossier]) -> UptakeView:
    """The runs of the register in the order of their day, with what the logs hold of each."""
    days = [key.day for key in scans.counts]
    lines = tuple(_line(run, end, scans) for run, end in _periods(runs, max(days)) if end >= min(days)) if days else ()
    notes = (
        "Un tirage compte de son jour à la veille du suivant du même flyer dans la même langue.",
        "Entre parenthèses, l’intervalle à 95 % de Byar : sur peu d’ouvertures, le hasard suffit à l’expliquer.",
        f"Sous {LEAST_SHOWN}, le nombre n’est pas donné.",
    )
    return UptakeView(lines, tuple(_orders(dossiers)), tuple(map(set_french, notes)) if lines else ())


def _periods(runs: Sequence[PrintRun], last: date) -> list[tuple[PrintRun, date]]:
    """Each run with its last day, by day; runs of one day and one address are one paper and share it."""
    by_address: dict[str, list[PrintRun]] = defaultdict(list)
    for run in runs:
        by_address[run.address].append(run)
    periods = []
    for same in by_address.values():
        starts = sorted({run.date for run in same})
        for run in same:
            later = [start for start in starts if start > run.date]
            periods.append((run, later[0] - timedelta(days=1) if later else max(last, run.date)))
    return sorted(periods, key=lambda period: (period[0].date, period[0].address))


def _line(run: PrintRun, end: date, scans: ScanCounts) -> RunLine:
    opened = sum(
        count
        for key, count in scans.counts.items()
        if (key.flyer, key.language) == (run.flyer_name, run.language.value) and run.date <= key.day <= end
    )
    known = opened >= LEAST_SHOWN
    return RunLine(
        flyer=f"{run.printed.territory}, {run.flyer.french}",
        language=run.language.french_name,
        copies=number_words(run.copies),
        period=f"du {day_words(run.date)} au {day_words(end)}",
        openings=number_words(opened) if known else WITHHELD,
        rate=_rate(opened, run.copies) if known else "",
    )


def _rate(opened: int, copies: int) -> str:
    low, high = poisson_bounds(opened)
    each = [round(1000 * value / copies) for value in (opened, low, high)]
    return set_french(f"{number_words(each[0])} ({number_words(each[1])} à {number_words(each[2])})")


def _orders(dossiers: Iterable[Dossier]) -> Iterable[OrderLine]:
    for dossier in dossiers:
        for territory in dossier.file.territories:
            for ordered in territory.orders:
                known = ordered.count >= LEAST_SHOWN
                yield OrderLine(
                    set_french(territory.name),
                    when_words(ordered.month),
                    count_words(ordered.count, "carnet", "carnets") if known else WITHHELD,
                )

"""Dates in sentences: they exist, fall on the day that is named, run forwards, and are those of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks.dates import BOUND_DIFFERS
from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.periods import Precision, When
from generator.model.rules import warning
from generator.model.texts import walk_texts
from generator.words.french import MONTHS

NO_DATE = warning("date-impossible", "Date qui n’existe pas", "Calendrier", told=True)
WEEKDAY = warning("date-weekday", "Jour de la semaine qui n’est pas celui de la date", "Calendrier", told=True)
BACKWARDS = warning(
    "dates-backwards", "Période à l’envers dans un texte", "Cohérence interne de l’étude de cas", told=True
)

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:\b({'|'.join(_DAYS)}) )?(?<![\w,.])([0-9]{{1,2}})(?:er)? ({_MONTH})(?: ([0-9]{{4}}))?\b", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\w/.])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![\w/])")
_SPAN = re.compile(
    rf"\bdu ([0-9]{{1,2}})(?:er)?(?: ({_MONTH}))?(?: ([0-9]{{4}}))? au ([0-9]{{1,2}})(?:er)? ({_MONTH}) ([0-9]{{4}})",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:de|entre|depuis) (20[0-9]{2}) (?:à|et|jusqu’(?:à|en)) (20[0-9]{2})\b", re.IGNORECASE)
_LAUNCH = re.compile(r"\b(?:lanc(?:é|ement)|démarr|débuté|a commencé|ont commencé)", re.IGNORECASE)
_END = re.compile(r"\b(?:terminé|achevé|a pris fin|s’est conclu|clos|fin de la démarche)", re.IGNORECASE)
_ITSELF = re.compile(r"\b(?:démarche|programme|projet|elle|il)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Said:
    """A day as a sentence names it; ``year`` is 0 when it names none."""

    text: str
    weekday: str
    day: int
    month: int
    year: int

    @property
    def date(self) -> date | None:
        """The day in the calendar, or None when there is none; without a year, in a leap year."""
        try:
            return date(self.year or 2024, self.month, self.day)
        except ValueError:
            return None


@checks(NO_DATE, WEEKDAY, BACKWARDS)
def check_calendar(dossier: Dossier) -> Iterator[Finding]:
    """Every date of every text against the calendar."""
    for path, typed in walk_texts(dossier.file):
        text = " ".join(typed.split())
        for said in _dates(text):
            day = said.date
            if day is None:
                yield NO_DATE.on(dossier, path, f"« {said.text} » n’existe pas.", "Vérifiez le jour et le mois.")
            elif said.weekday and said.year and _DAYS[day.weekday()] != said.weekday:
                yield WEEKDAY.on(
                    dossier,
                    path,
                    f"« {said.text} » : ce jour est un {_DAYS[day.weekday()]}.",
                    "Vérifiez le jour de la semaine, la date et l’année.",
                )
        for found in (*_SPAN.finditer(text), *_YEARS.finditer(text)):
            if _runs_backwards(found):
                yield BACKWARDS.on(
                    dossier,
                    path,
                    f"« {found[0]} » finit avant de commencer.",
                    "Échangez les deux dates ou corrigez-en une.",
                )


@checks(BOUND_DIFFERS)
def check_known(dossier: Dossier) -> Iterator[Finding]:
    """A day of the file said with another year; the launch, the end and Ariane's training said otherwise."""
    days = _file_days(dossier)
    programme, ariane = dossier.file.programme, dossier.file.ariane
    for path, typed in walk_texts(dossier.file):
        for sentence in re.split(r"(?<=[.;!?])\s+", " ".join(typed.split())):
            dates = [said for said in _dates(sentence) if said.year and said.date]
            if len(dates) == 1 and programme and path[0] in ("programme", "summary") and _ITSELF.search(sentence):
                bound = programme.launch if _LAUNCH.search(sentence) else None
                bound = bound or (programme.end if _END.search(sentence) else None)
                if bound and not bound.start <= (dates[0].date or bound.start) <= bound.end:
                    yield _differs(dossier, path, dates[0].text)
                    continue
            for said in dates:
                if said.date not in days and any((d.day, d.month) == (said.day, said.month) for d in days):
                    yield _differs(dossier, path, said.text)
            if ariane and ariane.trained_on and path == ("ariane", "text") and "formé" in sentence and not dates:
                yield from _month(dossier, sentence, ariane.trained_on)


def _month(dossier: Dossier, sentence: str, moment: When) -> Iterator[Finding]:
    found = re.findall(rf"\b[Ee]n ({_MONTH}) ([0-9]{{4}})\b", sentence)
    if len(found) == 1:
        first = date(int(found[0][1]), MONTHS.index(found[0][0]) + 1, 1)
        if moment.precision is not Precision.YEAR and not moment.start.replace(day=1) <= first <= moment.end:
            yield _differs(dossier, ("ariane", "text"), " ".join(found[0]))


def _differs(dossier: Dossier, path: tuple[str | int, ...], said: str) -> Finding:
    return BOUND_DIFFERS.on(
        dossier,
        path,
        f"« {said} » : l’étude donne une autre date ailleurs pour ce jour.",
        "Gardez la date du document d’origine aux deux endroits.",
    )


def _dates(text: str) -> Iterator[_Said]:
    for found in _DATE.finditer(text):
        month = MONTHS.index(found[3].lower()) + 1
        yield _Said(found[0], (found[1] or "").lower(), int(found[2]), month, int(found[4] or 0))
    for found in _FIGURES.finditer(text):
        yield _Said(found[0], "", int(found[1]), int(found[2]), int(found[3]))


def _runs_backwards(found: re.Match[str]) -> bool:
    if found.re is _YEARS:
        return int(found[2]) < int(found[1])
    if found[2] and not found[3]:
        return False  # « du 9 octobre au 3 janvier 2025 » begins a year before
    last = (int(found[6]), MONTHS.index(found[5].lower()), int(found[4]))
    first_month = MONTHS.index(found[2].lower()) if found[2] else last[1]
    return (int(found[3] or last[0]), first_month, int(found[1])) > last


def _file_days(dossier: Dossier) -> set[date]:
    """Every single day that the file gives as a date, ends of periods included."""
    file = dossier.file
    moments = [event.date for event in file.timeline]
    if file.programme:
        moments += [moment for moment in (file.programme.launch, file.programme.end) if moment]
    if file.ariane:
        moments += [m for m in (file.ariane.since, file.ariane.until, file.ariane.trained_on) if m]
    days = {day for m in moments if m.precision in (Precision.DAY, Precision.SPAN) for day in (m.start, m.end)}
    return days | {sitting.day for t in file.territories for w in t.workshops for sitting in w.dates}

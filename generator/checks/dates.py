"""Dates: the timeline's order, the programme's bounds, the delay of a follow-up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.periods import Precision, When
from generator.model.rules import error, info, warning
from generator.model.story import Event, EventKind
from generator.words.french import when_words

_OWN = "Cohérence interne de l’étude de cas"
ORDER = warning("date-order", "Étape qui n’est pas dans l’ordre de la chronologie", _OWN, told=True)
OUTSIDE = warning("date-outside", "Étape avant le lancement ou après la fin de la démarche", _OWN, told=True)
PROGRAMME = error("programme-order", "Fin de la démarche avant son lancement", _OWN)
BOUND_DIFFERS = warning("date-differs", "Deux dates pour le même événement", _OWN, told=True)
STILL_OPEN = warning("programme-open", "Démarche dite en cours dont la chronologie donne la fin", _OWN, told=True)
CLOSED_DAY = info(
    "date-closed",
    "Étape un dimanche ou un jour férié",
    "Jours fériés : Code du travail, art. L. 3133-1, L. 3134-13 et L. 3422-2",
)
FOLLOW_UP = warning(
    "follow-up-delay",
    "Délai d’un suivi qui ne correspond à aucune enquête",
    "Cohérence entre résultats et chronologie",
    told=True,
)
PERIOD = error("period-order", "Période qui finit avant de commencer", _OWN)

YEAR = 366
"""Days within which a meeting may prepare a démarche before its launch, or draw its balance after its end."""

_PREPARES = re.compile(r"prépar|diagnostic|présentation|information|comité", re.IGNORECASE)
_CONCLUDES = re.compile(r"bilan|évaluation|suivi|restitution|enquête|retour", re.IGNORECASE)
_OPEN_DAY = re.compile(r"\b(?:journée|fête|portes ouvertes|salon|forum|semaine|marche)\b", re.IGNORECASE)


@checks(ORDER)
def check_order(dossier: Dossier) -> Iterator[Finding]:
    """Entries that must move for the timeline to run forwards; the fewest that could (longest ordered chain stays)."""
    events = dossier.file.timeline
    for position in out_of_order(events):
        likely = likely_year(events, position)
        hint = f" ; {likely} conviendrait" if likely else ""
        yield ORDER.on(
            dossier,
            ("timeline", position, "date"),
            f"« {events[position].title} » ({_say(events[position].date)}) n’est pas à sa place dans la chronologie.",
            f"Vérifiez l’année dans le document d’origine{hint}. Si la date est publiée ainsi, gardez-la et écrivez une "
            "note dans doubt.",
        )


@checks(OUTSIDE, PROGRAMME)
def check_bounds(dossier: Dossier) -> Iterator[Finding]:
    """Entries before the launch or after the end of the démarche, but for what prepares or concludes it within a year."""
    programme = dossier.file.programme
    if programme is None:
        return
    if programme.launch and programme.end and programme.end.end < programme.launch.start:
        yield PROGRAMME.on(
            dossier,
            ("programme", "end"),
            f"la démarche finirait ({_say(programme.end)}) avant d’avoir commencé ({_say(programme.launch)}).",
            "Échangez les deux dates ou corrigez l’année.",
        )
        return
    for position, event in enumerate(dossier.file.timeline):
        early = (programme.launch.start - event.date.end).days if programme.launch else 0
        late = (event.date.start - programme.end.end).days if programme.end else 0
        if programme.launch and early > (YEAR if _PREPARES.search(event.title) else 0):
            said = f"précède le lancement de la démarche ({_say(programme.launch)})"
        elif programme.end and late > (YEAR if _CONCLUDES.search(event.title) else 0):
            said = f"suit la fin de la démarche ({_say(programme.end)})"
        else:
            continue
        yield OUTSIDE.on(
            dossier,
            ("timeline", position, "date"),
            f"« {event.title} » ({_say(event.date)}) {said}.",
            "Vérifiez l’année ; si la date est publiée ainsi, écrivez une note dans doubt.",
        )


@checks(BOUND_DIFFERS, STILL_OPEN)
def check_milestones(dossier: Dossier) -> Iterator[Finding]:
    """The launch and the end say the same in the programme and in the timeline."""
    programme = dossier.file.programme
    if programme is None:
        return
    for position, event in enumerate(dossier.file.timeline):
        if event.kind is not EventKind.MILESTONE:
            continue
        title = event.title.lower()
        if title.startswith("fin d") and dossier.period.lasting:
            yield STILL_OPEN.on(
                dossier,
                ("timeline", position, "date"),
                f"« {event.title} » est dans la chronologie, mais la démarche, sans date de fin, est dite en cours.",
                "Ajoutez programme.end avec cette date, ou ended: oui si la date de fin n’est pas connue.",
            )
        bounds = (("lancement", "le lancement", programme.launch), ("fin d", "la fin", programme.end))
        for word, name, moment in bounds:
            if title.startswith(word) and moment and not _may_coincide(event.date, moment):
                yield BOUND_DIFFERS.on(
                    dossier,
                    ("timeline", position, "date"),
                    f"« {event.title} » est daté {_say(event.date)} dans la chronologie ; {name} de la démarche, {_say(moment)}.",
                    "Gardez la date du document d’origine aux deux endroits : timeline et programme.",
                )


@checks(CLOSED_DAY)
def check_closed_days(dossier: Dossier) -> Iterator[Finding]:
    """A meeting on a Sunday or a public holiday is more often a typing mistake than a meeting."""
    for position, event in enumerate(dossier.file.timeline):
        if event.date.precision is not Precision.DAY:
            continue
        name = closed_day(event.date.start, dossier.place.department)
        if name and not _OPEN_DAY.search(event.title):
            yield CLOSED_DAY.on(
                dossier,
                ("timeline", position, "date"),
                f"le {_say(event.date)} est {name}.",
                "Vérifiez le jour, le mois et l’année dans le document d’origine.",
            )


@checks(PERIOD)
def check_periods(dossier: Dossier) -> Iterator[Finding]:
    """Ariane's count does not end before it starts."""
    ariane = dossier.file.ariane
    if ariane and ariane.since and ariane.until and ariane.until.end < ariane.since.start:
        yield PERIOD.on(
            dossier,
            ("ariane", "until"),
            f"le décompte finirait ({_say(ariane.until)}) avant de commencer ({_say(ariane.since)}).",
            "Échangez les deux dates ou corrigez l’année.",
        )


@checks(FOLLOW_UP)
def check_follow_up(dossier: Dossier) -> Iterator[Finding]:
    """A result « n months after the training » needs a survey about n months after the last session of the timeline.

    A month of tolerance on each side, because a survey takes time. A session whose date is out of order counts at the
    year that would put it in its place, which the message says. Ariane's own training is left out. One finding for
    each delay, on its first result.
    """
    results = dossier.file.results
    delays = {
        item.months_after: position for position, item in reversed(list(enumerate(results.items if results else ())))
    }
    delays.pop(None, None)
    training = _last_training(dossier)
    if training is None:
        return
    last, supposed = training
    surveys = [
        event
        for event in dossier.file.timeline
        if event.kind is EventKind.SURVEY
        and event.date.precision in (Precision.DAY, Precision.SPAN)
        and event.date.start > last
    ]
    for months, position in sorted((m, p) for m, p in delays.items() if m is not None):
        spans = [(_months_between(last, s.date.start), _months_between(last, s.date.end)) for s in surveys]
        if not surveys or any(low - 1 <= months <= high + 1 for low, high in spans):
            continue
        low, high = spans[0]
        found = f"{low} à {high} mois" if low != high else f"{low} mois"
        which = "la seule" if len(surveys) == 1 else "la première"
        supposition = f" (en comptant {_day(last)} pour la dernière session)" if supposed else ""
        yield FOLLOW_UP.on(
            dossier,
            ("results", "items", position, "months_after"),
            f"le suivi est annoncé à {months} mois, mais {which} enquête de la chronologie qui suit la formation a lieu "
            f"{found} après elle{supposition}.",
            "Demandez la date de l’enquête de suivi ; le délai publié reste affiché tel quel.",
        )


def out_of_order(events: Sequence[Event]) -> list[int]:
    """Positions outside the longest chain of events that can run forwards in the given order."""
    best: list[int] = []
    before: list[int | None] = []
    for position, event in enumerate(events):
        length, link = 1, None
        for earlier in range(position):
            if _can_follow(events[earlier].date, event.date) and best[earlier] + 1 > length:
                length, link = best[earlier] + 1, earlier
        best.append(length)
        before.append(link)
    if not best:
        return []
    kept = set()
    current: int | None = best.index(max(best))
    while current is not None:
        kept.add(current)
        current = before[current]
    return [position for position in range(len(events)) if position not in kept]


def likely_year(events: Sequence[Event], position: int) -> int | None:
    """The year in which the event at ``position`` would stand between its neighbours; None when none or several do."""
    misplaced = set(out_of_order(events))
    moment = events[position].date
    low = max((e.date.start for n, e in enumerate(events) if n < position and n not in misplaced), default=None)
    high = min(
        (_latest_start(e.date) for n, e in enumerate(events) if n > position and n not in misplaced), default=None
    )
    if low is None or high is None:
        return None
    fitting = [year for year in range(low.year, high.year + 1) if low <= _in_year(moment.start, year) <= high]
    return fitting[0] if len(fitting) == 1 else None


def closed_day(day: date, code: str) -> str:
    """« un dimanche », « férié (Lundi de Pâques) » … or "" on a working day of the département (Saturdays count as working).

    Code du travail, art. L. 3133-1 (everywhere), L. 3134-13 (Bas-Rhin, Haut-Rhin, Moselle), L. 3422-2 (overseas).
    """
    if day.weekday() == 6:
        return "un dimanche"
    import holidays  # a heavy package, for the rare file that has a single day to look up

    zone = {"67": "6AE", "68": "6AE"}.get(code, code)
    known = zone if zone in holidays.country_holidays("FR").subdivisions else None
    name = holidays.country_holidays("FR", subdiv=known, years=day.year, language="fr").get(day)
    return f"férié ({name})".replace("'", "’") if name else ""


def _last_training(dossier: Dossier) -> tuple[date, bool] | None:
    """The last day of the last training session in the APR, and whether its year is supposed."""
    events = dossier.file.timeline
    misplaced = set(out_of_order(events))
    ariane = dossier.file.ariane
    found: list[tuple[date, bool]] = []
    for position, event in enumerate(events):
        if event.kind is not EventKind.TRAINING or event.date.precision not in (Precision.DAY, Precision.SPAN):
            continue
        if ariane and ariane.trained_on and _may_coincide(event.date, ariane.trained_on):
            continue
        if position in misplaced:
            year = likely_year(events, position)
            if year:
                found.append((_in_year(event.date.end, year), True))
            continue
        found.append((event.date.end, False))
    return max(found, default=None)


def _months_between(first: date, last: date) -> int:
    """Whole months from ``first`` to ``last``."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _can_follow(earlier: When, later: When) -> bool:
    return earlier.start <= _latest_start(later)


def _latest_start(when: When) -> date:
    """A span's start is known; a month, season or year may start as late as its end."""
    return when.start if when.precision in (Precision.DAY, Precision.SPAN) else when.end


def _may_coincide(one: When, other: When) -> bool:
    return one.start <= other.end and other.start <= one.end


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _day(day: date) -> str:
    return f"le {day:%d/%m/%Y}"


def _say(when: When) -> str:
    """A moment as figures, short enough for a message: 16/05/2023, 09/2023, début 2023."""
    match when.precision:
        case Precision.DAY:
            return f"{when.start:%d/%m/%Y}"
        case Precision.SPAN:
            return f"{when.start:%d/%m/%Y}–{when.end:%d/%m/%Y}"
        case Precision.MONTH:
            return f"{when.start:%m/%Y}"
        case Precision.SEASON:
            return when_words(when)
        case Precision.YEAR:
            return str(when.start.year)

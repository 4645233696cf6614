"""The figures of a case study as paper shows them: a drawing's numbers and, beside them, the table that says the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.department import Staff
from generator.model.places import Place
from generator.model.statistics import nearest_shares, people_giving, wilson
from generator.model.story import Ariane, Result, Results
from generator.views.french import NBSP, count_words, number_words, quantity_words, set_french, share_words, when_words

NO_COUNT = "non précisé"


@dataclass(frozen=True)
class StaffRow:
    """People of one profession; ``known`` is False for those whose profession the source does not tell."""

    name: str
    count: int
    known: bool = True


@dataclass(frozen=True)
class StaffChart:
    """The team by profession; ``total`` as published, ``rows`` as they are drawn, one mark a person under 100."""

    title: str
    total: str
    rows: tuple[StaffRow, ...]
    caption: str

    @property
    def people(self) -> int:
        """How many people the rows hold."""
        return sum(row.count for row in self.rows)


def staff_chart(staff: Staff | None, place: Place) -> StaffChart | None:
    """The chart of ``staff``, None when no profession is given.

    People missing from an exact total are drawn as « non détaillés » unless the list is said to be complete.
    """
    if not staff or not staff.roles:
        return None
    rows = [StaffRow(set_french(role.name), role.count) for role in staff.roles]
    told = sum(row.count for row in rows)
    rest = staff.total.value - told if staff.total and staff.total.exact and not staff.exhaustive else 0
    if rest > 0:
        rows.append(StaffRow("autres métiers, non détaillés", rest, known=False))
    total = quantity_words(staff.total) if staff.total else number_words(told)
    detail = f"Le métier est connu pour {told} d’entre eux." if rest > 0 else ""
    return StaffChart(f"Les {total} professionnels de la PMI {place.of}, par métier", total, tuple(rows), detail)


@dataclass(frozen=True)
class ResultRow:
    """One published finding. ``share`` is "" for a statement alone.

    ``people`` is the whole number that the share stands for, None when no single one does or n is unknown; ``below``
    is the number just under a share that no whole number of people gives, else None.
    """

    share: str
    percent: Decimal | None
    statement: str
    respondents: int | None
    people: int | None
    below: int | None
    people_words: str
    interval: str
    doubt: str
    source: str


@dataclass(frozen=True)
class ResultGroup:
    """Findings under one title ("" when each stands alone); ``note`` says how to read the numbers."""

    title: str
    delay: str
    rows: tuple[ResultRow, ...]
    note: str

    @property
    def counted(self) -> bool:
        """True when one number of answers, under 100, is known for all: one cell a person can be drawn."""
        counts = {row.respondents for row in self.rows}
        return len(counts) == 1 and all(count and count < 100 for count in counts)

    @property
    def shared(self) -> bool:
        """True when at least one finding has a share."""
        return any(row.share for row in self.rows)


def result_groups(results: Results | None) -> tuple[ResultGroup, ...]:
    """Neighbouring findings of one group together, in the file's order."""
    groups: list[tuple[str, list[Result]]] = []
    for item in results.items if results else ():
        key = item.group or ""
        if groups and groups[-1][0] == key:
            groups[-1][1].append(item)
        else:
            groups.append((key, [item]))
    return tuple(_group(title, items) for title, items in groups)


def _group(title: str, items: list[Result]) -> ResultGroup:
    rows = tuple(_row(item) for item in items)
    delays = {item.months_after for item in items if item.months_after}
    delay = f"{delays.pop()}{NBSP}mois après la formation" if len(delays) == 1 else ""
    return ResultGroup(set_french(title), delay, rows, _note(rows))


def _row(item: Result) -> ResultRow:
    people = below = None
    words, interval = NO_COUNT, "–"
    if item.share is not None and item.respondents:
        giving = people_giving(item.share, item.respondents)
        if len(giving) == 1:
            people = giving[0]
            low, high = wilson(people, item.respondents)
            words = f"{people} sur {item.respondents}"
            interval = f"{round(low)} à {round(high)}{NBSP}%"
        elif giving:
            words = f"{giving[0]} à {giving[-1]} sur {item.respondents}"
        else:
            below = nearest_shares(item.share, item.respondents)[0][0]
            words = "aucun nombre entier"
    return ResultRow(
        share_words(item.share) if item.share is not None else "",
        item.share,
        set_french(item.statement),
        item.respondents,
        people,
        below,
        words,
        interval,
        set_french(item.doubt or ""),
        set_french(item.source or ""),
    )


def _note(rows: tuple[ResultRow, ...]) -> str:
    shares = [row for row in rows if row.share]
    if not shares:
        return ""
    if any(row.respondents is None for row in shares):
        return "Nombre de réponses non précisé par la source."
    counts = {row.respondents for row in shares}
    if len(counts) > 1:
        return ""
    count = next(iter(counts)) or 0
    each = " à chaque question" if len(shares) > 1 else ""
    sized = f"n = {count_words(count, 'réponse', 'réponses')}{each}."
    example = next((row for row in shares if row.people is not None), None)
    if not example or count >= 1000:
        return sized
    return f"{sized} Avec si peu de réponses, une part est un ordre de grandeur{NBSP}: l’intervalle à 95{NBSP}% le dit."


@dataclass(frozen=True)
class FunnelStage:
    """One stage of Ariane; ``value`` None when the source does not give it; ``about`` True when approximate."""

    label: str
    words: str
    value: int
    about: bool
    share: str


@dataclass(frozen=True)
class Funnel:
    """Declarations → with a telephone number → interviews."""

    title: str
    period: str
    stages: tuple[FunnelStage, ...]
    doubt: str


def funnel_of(ariane: Ariane | None, place: Place) -> Funnel | None:
    """Ariane's funnel, None with fewer than two stages. Shares that we compute are said to be computed."""
    if not ariane:
        return None
    stages = []
    if ariane.declarations:
        words = quantity_words(ariane.declarations)
        stages.append(
            FunnelStage(
                "déclarations de grossesse", words, ariane.declarations.value, not ariane.declarations.exact, ""
            )
        )
    if ariane.with_phone:
        share = ""
        if ariane.declarations and ariane.declarations.exact and ariane.with_phone.exact and ariane.declarations.value:
            share = f"{round(100 * ariane.with_phone.value / ariane.declarations.value)}{NBSP}% (calculé)"
        stages.append(
            FunnelStage(
                "avec un numéro de téléphone",
                quantity_words(ariane.with_phone),
                ariane.with_phone.value,
                not ariane.with_phone.exact,
                share,
            )
        )
    if ariane.interviews:
        share = (
            f"{share_words(ariane.share)} des déclarations avec téléphone (publié)" if ariane.share is not None else ""
        )
        stages.append(
            FunnelStage(
                "entretiens Ariane",
                quantity_words(ariane.interviews),
                ariane.interviews.value,
                not ariane.interviews.exact,
                share,
            )
        )
    if len(stages) < 2:
        return None
    since = f"Depuis le {when_words(ariane.since)}" if ariane.since else ""
    if ariane.since and ariane.until:
        since = f"Du {when_words(ariane.since)} au {when_words(ariane.until)}"
    return Funnel(
        f"De la déclaration de grossesse à l’entretien Ariane, {place.located}",
        since,
        tuple(stages),
        set_french(ariane.doubt or ""),
    )

"""Results: each share with the people behind it, and what a small group allows to say.

A share is shown as published. The number of people is given only when exactly one whole number rounds to it (GRIM);
the interval (Wilson, 95 %) only then, and only under a hundred answers, where it keeps a reader from over-reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from markupsafe import Markup

from generator.model.people import People
from generator.model.statistics import people_giving, wilson
from generator.model.story import Result, Results
from generator.views.charts import BarChart, CellsChart, ChartTable
from generator.views.prose import prose_html
from generator.views.study.words import answers_words, months_after_words, response_rate
from generator.words.french import (
    NBSP,
    count_words,
    number_words,
    sentence_case,
    set_french,
    share_words,
)

SMALL_GROUP = 100
"""Under this many answers each person is drawn and the interval is told."""


@dataclass(frozen=True)
class ShareView:
    """One share: ``people`` is « 15 personnes sur 23 » or ""; ``answers`` « 23 répondantes sur 50 formées (46 %) » or that it is unknown."""

    share: str
    statement: str
    people: str
    answers: str
    interval: str
    chart: CellsChart | BarChart
    doubt: str


@dataclass(frozen=True)
class StatementView:
    """One finding without a share."""

    text: str
    doubt: str


@dataclass(frozen=True)
class ResultGroup:
    """Results under one title (« » for those that stand alone), named by ``anchor``: shares, statements, and the shares as a table."""

    title: str
    anchor: str
    delay: str
    answers: str
    shares: tuple[ShareView, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class ResultsView:
    """The section: ``months`` is the delay when all results share one, else None."""

    months: int | None
    text: Markup
    alone: ResultGroup | None
    groups: tuple[ResultGroup, ...]
    table: ChartTable | None
    small_group_note: str
    adoption: Markup
    doubt: str


def results_view(results: Results | None, called: People) -> ResultsView | None:
    """The results, or None when there is nothing to show."""
    if results is None or not (results.items or results.text or results.adoption or results.doubt):
        return None
    delays = {item.months_after for item in results.items}
    months = next(iter(delays)) if len(delays) == 1 else None
    numbered = list(enumerate(results.items, 1))
    alone = [pair for pair in numbered if pair[1].group is None]
    grouped = [pair for pair in numbered if pair[1].group is not None]
    groups = tuple(
        _group(title or "", list(members), months, called)
        for title, members in groupby(grouped, key=lambda pair: pair[1].group)
    )
    views = [share for group in groups for share in group.shares]
    return ResultsView(
        months=months,
        text=prose_html(results.text) if results.text else Markup(""),
        alone=_group("", alone, months, called) if alone else None,
        groups=groups,
        table=_table(results.items),
        small_group_note=_small_group_note([*views]),
        adoption=prose_html(results.adoption) if results.adoption else Markup(""),
        doubt=set_french(results.doubt or ""),
    )


def share_of_people(share: Decimal, respondents: int | None) -> int | None:
    """The number of people that a share stands for, when exactly one whole number can."""
    if respondents is None:
        return None
    possible = people_giving(share, respondents)
    return possible[0] if len(possible) == 1 else None


def _group(title: str, members: list[tuple[int, Result]], months: int | None, called: People) -> ResultGroup:
    items = [item for _, item in members]
    answers = {(item.respondents, item.asked) for item in items if item.share is not None}
    common, asked = next(iter(answers)) if len(answers) == 1 else (None, None)
    delays = {item.months_after for item in items}
    delay = next(iter(delays)) if len(delays) == 1 else None
    return ResultGroup(
        title=sentence_case(title),
        anchor=f"groupe-{members[0][0]}" if title else "",
        delay="" if months is not None else months_after_words(delay),
        answers=answers_words(common, asked, called) if common else "",
        shares=tuple(_share(rank, item, called) for rank, item in members if item.share is not None),
        statements=tuple(
            StatementView(sentence_case(item.statement), set_french(item.doubt or ""))
            for item in items
            if item.share is None
        ),
    )


def _share(rank: int, item: Result, called: People) -> ShareView:
    share = item.share or Decimal(0)
    people = share_of_people(share, item.respondents)
    small = people is not None and item.respondents is not None and item.respondents < SMALL_GROUP
    low, high = (100 * bound for bound in wilson(people or 0, item.respondents or 1)) if small else (None, None)
    statement = set_french(item.statement)
    return ShareView(
        share=share_words(share),
        statement=statement if item.group is None else sentence_case(item.statement),
        people=f"{count_words(people, 'personne', 'personnes')} sur{NBSP}{number_words(item.respondents or 0)}"
        if people is not None
        else "",
        answers=sentence_case(answers_words(item.respondents, item.asked, called)),
        interval=_interval(people, item.respondents),
        chart=_chart(f"r{rank}", item, share, people, low, high, called),
        doubt=set_french(item.doubt or ""),
    )


def _chart(
    key: str, item: Result, share: Decimal, people: int | None, low: float | None, high: float | None, called: People
) -> CellsChart | BarChart:
    title = f"{sentence_case(item.statement)}{NBSP}: {share_words(share)}"
    respondents, answers = item.respondents, sentence_case(answers_words(item.respondents, item.asked, called))
    if respondents is None or respondents >= SMALL_GROUP or (people is None and people_giving(share, respondents)):
        return BarChart(key, title, f"Barre remplie à {share_words(share)}. {answers}.", float(share), None, None)
    if people is None:
        return CellsChart(
            key,
            title,
            f"{share_words(share)} de {count_words(respondents, 'personne', 'personnes')}{NBSP}: aucun nombre entier de "
            f"personnes ne donne exactement cette part. {answers}.",
            int(share * respondents / 100),
            respondents,
            disputed=True,
            low=None,
            high=None,
        )
    told = f", intervalle à 95{NBSP}% de {low:.0f} à {high:.0f}{NBSP}%" if low is not None and high is not None else ""
    return CellsChart(
        key,
        title,
        f"{count_words(people, 'personne', 'personnes')} sur {number_words(respondents)}{told}. {answers}.",
        people,
        respondents,
        disputed=False,
        low=low,
        high=high,
    )


def _interval(people: int | None, respondents: int | None) -> str:
    """« 45 à 81 % », or "" when the number of people is not certain or the group is not small."""
    if people is None or not respondents or respondents >= SMALL_GROUP:
        return ""
    low, high = (100 * bound for bound in wilson(people, respondents))
    return f"{low:.0f}{NBSP}à{NBSP}{high:.0f}{NBSP}%"


def _table(items: tuple[Result, ...]) -> ChartTable | None:
    rows = []
    for item in items:
        if item.share is None:
            continue
        people = share_of_people(item.share, item.respondents)
        rows.append(
            (
                sentence_case(item.statement),
                share_words(item.share) + (" (à confirmer)" if item.doubt else ""),
                number_words(people) if people is not None else "–",
                _answered(item),
                _interval(people, item.respondents) or "–",
            )
        )
    if not rows:
        return None
    return ChartTable(
        "Les parts et les réponses", ("Énoncé", "Part", "Personnes", "Réponses", f"Intervalle à 95{NBSP}%"), tuple(rows)
    )


def _answered(item: Result) -> str:
    """« 23 sur 50 (46 %) », as far as it is known."""
    if not item.respondents:
        return "non précisé"
    of = f" sur {number_words(item.asked)} ({response_rate(item.respondents, item.asked)})" if item.asked else ""
    return number_words(item.respondents) + of


def _small_group_note(shares: list[ShareView]) -> str:
    first = next((share for share in shares if share.interval), None)
    if first is None:
        return ""
    return (
        f"Un point, une personne. Le trait sous les points dit la prudence à garder avec un petit groupe{NBSP}: pour "
        f"{first.share}, l’intervalle à 95{NBSP}% va de {first.interval}."
    )

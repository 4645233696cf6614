"""Results: grouped as their file groups them, each number with who was asked, how many and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.people import People
from generator.model.results import Result, Results
from generator.views.charts import ChartTable
from generator.views.prose import prose_html
from generator.views.study.measures import (
    MeasureView,
    interval_words,
    measure_view,
    people_of,
    scale_words,
    value_words,
)
from generator.views.study.words import answers_words, delay_words, response_rate
from generator.words.french import NBSP, list_words, number_words, sentence_case, set_french, share_words, spelled


@dataclass(frozen=True)
class StatementView:
    """One finding without a number; ``when`` says who was asked and when, "" where a heading already does."""

    text: str
    when: str
    doubt: str


@dataclass(frozen=True)
class ResultGroup:
    """Results under one title ("" for those that stand alone), named by ``anchor``; ``delay`` and ``answers`` are what
    they share.
    """

    title: str
    anchor: str
    delay: str
    answers: str
    measures: tuple[MeasureView, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class ResultsView:
    """The section; ``heading`` says the delay, or each of them, when every result has one."""

    heading: str
    text: Markup
    alone: ResultGroup | None
    groups: tuple[ResultGroup, ...]
    table: ChartTable | None
    small_group_note: str
    adoption: Markup
    doubt: str

    @property
    def measures(self) -> tuple[tuple[str, MeasureView], ...]:
        """Every number with the title of its group, those that stand alone first."""
        told = (*((self.alone,) if self.alone else ()), *self.groups)
        return tuple((group.title, measure) for group in told for measure in group.measures)


def results_view(results: Results | None, called: People) -> ResultsView | None:
    """The results, or None when there is nothing to show."""
    if results is None or not (results.items or results.text or results.adoption or results.doubt):
        return None
    first = results.items[0] if results.items else None
    told = bool(first and first.months_after and not first.wave) and len(set(map(delay_words, results.items))) == 1
    numbered = list(enumerate(results.items, 1))
    alone = [pair for pair in numbered if pair[1].group is None]
    grouped = [pair for pair in numbered if pair[1].group is not None]
    groups = tuple(
        _group(title or "", list(members), called, told=told)
        for title, members in groupby(grouped, key=lambda pair: pair[1].group)
    )
    return ResultsView(
        heading=_heading(results.items),
        text=prose_html(results.text) if results.text else Markup(""),
        alone=_group("", alone, called, told=told) if alone else None,
        groups=groups,
        table=_table(results.items),
        small_group_note=_small_group_note([measure for group in groups for measure in group.measures]),
        adoption=prose_html(results.adoption) if results.adoption else Markup(""),
        doubt=set_french(results.doubt or ""),
    )


def _heading(items: tuple[Result, ...]) -> str:
    """« Six mois après la formation », « Six et douze mois après la formation » when every result has such a delay."""
    months = {item.months_after for item in items if not item.wave}
    if not items or any(item.wave for item in items) or not all(months):
        return "Ce que la formation a changé"
    return sentence_case(
        f"{list_words(spelled(count) for count in sorted(filter(None, months)))} mois après la formation"
    )


def _group(title: str, members: list[tuple[int, Result]], called: People, *, told: bool) -> ResultGroup:
    """``told`` when the section's heading says when all was asked."""
    items = [item for _, item in members]
    answers = _common(answers_words(item, called) for item in items if item.valued and item.respondents)
    delay = "" if told else _common(map(delay_words, items))
    known = bool(answers) and all(item.respondents for item in items if item.valued)
    return ResultGroup(
        title=sentence_case(title),
        anchor=f"groupe-{members[0][0]}" if title else "",
        delay=delay,
        answers=answers if known else "",
        measures=tuple(
            measure_view(rank, item, called, when_told=told or bool(delay)) for rank, item in members if item.valued
        ),
        statements=tuple(
            StatementView(
                sentence_case(item.statement),
                ", ".join(
                    filter(None, (set_french(item.population or ""), "" if told or delay else delay_words(item)))
                ),
                set_french(item.doubt or ""),
            )
            for item in items
            if not item.valued
        ),
    )


def _common(texts: Iterable[str]) -> str:
    """The one text that all are, or ""."""
    every = set(texts)
    return every.pop() if len(every) == 1 else ""


def _table(items: tuple[Result, ...]) -> ChartTable | None:
    """The numbers as published, whatever the size of the group; a statement says when, who and on what where it varies."""
    valued = [item for item in items if item.valued]
    if not valued:
        return None
    waves = len({delay_words(item) for item in items} - {""}) > 1
    rows = tuple(
        (
            _statement(item, waves=waves),
            (value_words(item) if item.share is None else share_words(item.share))
            + (" (à confirmer)" if item.doubt else ""),
            number_words(people) if (people := people_of(item)) is not None else "–",
            _answered(item),
            interval_words(item) or "–",
        )
        for item in valued
    )
    shares = all(item.share is not None for item in valued)
    title, name = ("Les parts et les réponses", "Part") if shares else ("Les résultats et les réponses", "Valeur")
    return ChartTable(title, ("Énoncé", name, "Personnes", "Réponses", f"Intervalle à 95{NBSP}%"), rows)


def _statement(item: Result, *, waves: bool) -> str:
    """« Santé mentale (6 mois après la formation) »."""
    base = f"sur{NBSP}{number_words(item.base)} {set_french(item.base_words or '')}" if item.base is not None else ""
    scale = scale_words(item.scale) if item.scale else ""
    asides = [*filter(None, (delay_words(item) if waves else "", set_french(item.population or ""), base, scale))]
    return sentence_case(item.statement) + (f" ({f'{NBSP}; '.join(asides)})" if asides else "")


def _answered(item: Result) -> str:
    """« 23 sur 50 (46 %) », as far as it is known."""
    if not item.respondents:
        return "non précisé"
    of = f" sur {number_words(item.asked)} ({response_rate(item.respondents, item.asked)})" if item.asked else ""
    return number_words(item.respondents) + of


def _small_group_note(measures: list[MeasureView]) -> str:
    first = next((measure for measure in measures if measure.interval), None)
    if first is None:
        return ""
    return (
        f"Un point, une personne. Le trait sous les points dit la prudence à garder avec un petit groupe{NBSP}: pour "
        f"{first.value}, l’intervalle à 95{NBSP}% va de {first.interval}."
    )

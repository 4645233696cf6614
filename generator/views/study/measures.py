"""One published result with its number: what is read large, what stands beside it, and how it is drawn.

A share is shown as published, and as people where it can be. The number of people is given only when the source gives it
or exactly one whole number rounds to the share (GRIM); the interval (Wilson, 95 %) only then, and only under a hundred
answers, where it keeps a reader from over-reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.people import People
from generator.model.results import Result, Scale
from generator.model.statistics import HEADLINE_LEAST, counted_people, people_giving, wilson
from generator.views.charts import BarChart, CellsChart, ScaleChart
from generator.views.study.words import answers_words, delay_words
from generator.words.french import NBSP, count_words, number_words, sentence_case, set_french, share_words, unbroken

SMALL_GROUP = 100
"""Under this many answers each person is drawn and the interval is told."""


@dataclass(frozen=True)
class MeasureView:
    """One number: ``key`` names it in the page; ``value`` is « 65 % », « 7 sur 12 » in a group too small for a percentage, « 4,2 sur 5 ».

    ``beside`` is « soit 15 personnes sur 23 », « 58 % publié », the scale, or ""; ``answers`` « 23 répondantes sur
    50 formées (46 %) » or that it is unknown, ``context`` the same or "" where ``beside`` says as much. ``delay`` says when it was asked, ``when`` the same or "" where a heading
    already does. ``founded`` when people are counted in a group large enough for a percentage; ``headline`` when it may
    stand away from its section.
    """

    key: str
    value: str
    statement: str
    beside: str
    people: str
    answers: str
    context: str
    delay: str
    when: str
    interval: str
    chart: CellsChart | BarChart | ScaleChart | None
    doubt: str
    founded: bool
    headline: bool

    @property
    def said(self) -> tuple[str, ...]:
        """The lines beside the drawing on paper."""
        interval = f"intervalle à 95{NBSP}%{NBSP}: {self.interval}" if self.interval else ""
        counted = self.people if self.founded else self.beside
        return tuple(filter(None, (counted, interval)))


def measure_view(rank: int, item: Result, called: People, *, when_told: bool = False) -> MeasureView:
    """The ``rank``-th result of its file; ``when_told`` when a heading says when it was asked."""
    key = f"r{rank}"
    people, small, delay = people_of(item), in_small_group(item), delay_words(item)
    statement, answers = set_french(item.statement), sentence_case(answers_words(item, called))
    return MeasureView(
        key=key,
        value=value_words(item),
        statement=statement if item.group is None and item.share is not None else sentence_case(item.statement),
        beside=_beside(item, people, small=small),
        people=of_words(people, item) if people is not None else "",
        answers=answers,
        context=answers if people is None or item.asked or item.population or item.base is not None else "",
        delay=delay,
        when="" if when_told else delay,
        interval=interval_words(item),
        chart=_scale(key, item) if item.mean is not None else _share(key, item, people, called),
        doubt=set_french(item.doubt or ""),
        founded=people is not None and not small,
        headline=not small or (people is not None and item.mean is None),
    )


def people_of(item: Result) -> int | None:
    """The people that the result counts: published, or the only whole number that gives the share."""
    if item.count is not None or item.share is None:
        return item.count
    return counted_people(item.share, item.denominator)


def in_small_group(item: Result) -> bool:
    """True when too few people are behind the number for a percentage to be set in front."""
    return item.denominator is not None and item.denominator < HEADLINE_LEAST


def value_words(item: Result) -> str:
    """« 65 % », « 4,2 sur 5 »; « 7 sur 12 » where only the people are published or the group is too small."""
    if item.mean is not None and item.scale is not None:
        return unbroken(f"{mean_words(item.mean)} sur {number_words(item.scale.high)}")
    people = people_of(item)
    if people is not None and (item.share is None or in_small_group(item)):
        return unbroken(f"{number_words(people)} sur {number_words(item.denominator or 0)}")
    return share_words(item.share or Decimal(0))


def mean_words(mean: Decimal) -> str:
    """« 4,20 »: with the decimals that were published."""
    return str(mean).replace(".", ",")


def of_words(people: int, item: Result) -> str:
    """« 15 personnes sur 23 », « 12 personnes sur 18 qui ont utilisé le pilier »."""
    among = f" {set_french(item.base_words)}" if item.base_words else ""
    return f"{count_words(people, 'personne', 'personnes')} sur{NBSP}{number_words(item.denominator or 0)}{among}"


def scale_words(scale: Scale) -> str:
    """« échelle de 1 (pas du tout) à 5 (tout à fait) »; "" when its start is not known: the value says « sur 5 »."""
    if scale.low is None:
        return ""
    low, high = (
        f"{number_words(number)} ({set_french(words)})" if words else number_words(number)
        for number, words in ((scale.low, scale.low_words), (scale.high, scale.high_words))
    )
    return f"échelle de{NBSP}{low} à{NBSP}{high}"


def interval_words(item: Result) -> str:
    """« 45 à 81 % », or "" when the number of people is not certain or the group is not small."""
    low, high = _bounds(item)
    return f"{low:.0f}{NBSP}à{NBSP}{high:.0f}{NBSP}%" if low is not None and high is not None else ""


def _bounds(item: Result) -> tuple[float, float] | tuple[None, None]:
    people, of = people_of(item), item.denominator
    if people is None or not of or of >= SMALL_GROUP or people > of:
        return None, None
    low, high = wilson(people, of)
    return 100 * low, 100 * high


def _beside(item: Result, people: int | None, *, small: bool) -> str:
    if item.scale is not None:
        return ", ".join(filter(None, ("moyenne", scale_words(item.scale))))
    if people is None or item.share is None:
        return ""
    return f"{share_words(item.share)} publié" if small else f"soit {of_words(people, item)}"


def _share(key: str, item: Result, people: int | None, called: People) -> CellsChart | BarChart:
    of, answers = item.denominator, sentence_case(answers_words(item, called))
    title = f"{sentence_case(item.statement)}{NBSP}: {value_words(item)}"
    share = Decimal(100 * people) / of if item.share is None and people is not None and of else item.share or Decimal(0)
    if of is None or of >= SMALL_GROUP or (people is None and people_giving(share, of)) or (people or 0) > of:
        told = of_words(people, item) if item.share is None and people is not None else share_words(share)
        return BarChart(key, title, f"Barre remplie à {told}. {answers}.", float(min(share, Decimal(100))), None, None)
    if people is None:
        return CellsChart(
            key,
            title,
            f"{share_words(share)} de {count_words(of, 'personne', 'personnes')}{NBSP}: aucun nombre entier de "
            f"personnes ne donne exactement cette part. {answers}.",
            int(share * of / 100),
            of,
            disputed=True,
            low=None,
            high=None,
        )
    low, high = _bounds(item)
    told = f", intervalle à 95{NBSP}% de {low:.0f} à {high:.0f}{NBSP}%" if low is not None and high is not None else ""
    return CellsChart(
        key, title, f"{of_words(people, item)}{told}. {answers}.", people, of, disputed=False, low=low, high=high
    )


LONGEST_ENDS = 42
"""More characters than this, both ends of a scale together, do not fit under it: the words beside the value say them."""


def _scale(key: str, item: Result) -> ScaleChart | None:
    """The mean on its scale; None when the scale's start is not known, for its place would be invented."""
    mean, scale = item.mean, item.scale
    if mean is None or scale is None or scale.low is None:
        return None
    ends = [
        f"{number_words(number)} {set_french(words or '')}".strip()
        for number, words in ((scale.low, scale.low_words), (scale.high, scale.high_words))
    ]
    if sum(map(len, ends)) > LONGEST_ENDS:
        ends = [number_words(scale.low), number_words(scale.high)]
    return ScaleChart(
        key,
        f"{sentence_case(item.statement)}{NBSP}: {value_words(item)}",
        f"Moyenne de {mean_words(mean)}, {scale_words(scale)}.",
        float((mean - scale.low) / (scale.high - scale.low)),
        scale.high - scale.low,
        ends[0],
        ends[1],
    )

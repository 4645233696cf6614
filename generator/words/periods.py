"""How a moment or a period stands in a French sentence: « du 16 mai 2023 », « depuis l’été 2024 », « de mars à fin 2024 »."""

from __future__ import annotations

from enum import IntEnum

from generator.model.periods import Period, Precision, When
from generator.words.french import when_iso, when_words

Part = tuple[str, str]
"""A piece of a sentence and, when it is a date, its ``datetime`` attribute; else ""."""


class _Link(IntEnum):
    """What stands before a moment; each is a column of ``_LINKS``."""

    FROM = 0
    TO = 1
    UNTIL = 2
    SINCE = 3
    ON = 4


_BARE = ("de ", "à ", "jusqu’à ", "", "")
_ELIDED = ("de l’", "à l’", "jusqu’à l’", "l’", "à l’")
_LINKS = {
    "day": ("du ", "au ", "jusqu’au ", "le ", "le "),
    "month": ("de ", "à ", "jusqu’en ", "", "en "),
    "year": ("de ", "à ", "jusqu’en ", "", "en "),
    "début": _BARE,
    "mi": _BARE,
    "fin": _BARE,
    "printemps": ("du ", "au ", "jusqu’au ", "le ", "au "),
    "été": _ELIDED,
    "automne": _ELIDED,
}
"""Precision or season → the words of each ``_Link``; every season of ``model.periods`` is one."""


def period_parts(period: Period) -> tuple[Part, ...]:
    """The pieces of « du 16 mai 2023 au 4 décembre 2024 », « depuis mars 2024 » while it lasts; none when nothing is known.

    A start that is over without a known end is « lancée en mars 2024, terminée à une date non précisée ».
    """
    start, end = _first(period.start), _last(period.end)
    if start and end:
        return (*_linked(start, _Link.FROM), (" ", ""), *_linked(end, _Link.TO))
    if start and period.over:
        return (("lancée ", ""), *_linked(start, _Link.ON), (", terminée à une date non précisée", ""))
    if start:
        return (("depuis ", ""), *_linked(start, _Link.SINCE))
    return tuple(_linked(end, _Link.UNTIL)) if end else ()


def period_words(period: Period) -> str:
    """``period_parts`` as one text."""
    return "".join(words for words, _ in period_parts(period))


def short_period_words(period: Period) -> str:
    """« 16 mai 2023 – 4 décembre 2024 » where a line is short; as ``period_words`` when a bound is not known."""
    if period.start and period.end:
        return f"{when_words(period.start)} – {when_words(period.end)}"
    return period_words(period)


def _first(when: When | None) -> When | None:
    return When(when.start, when.start, Precision.DAY) if when and when.precision is Precision.SPAN else when


def _last(when: When | None) -> When | None:
    return When(when.end, when.end, Precision.DAY) if when and when.precision is Precision.SPAN else when


def _linked(when: When, link: _Link) -> tuple[Part, ...]:
    words = when_words(when)
    kind = when.season if when.precision is Precision.SEASON else when.precision.value
    before = _LINKS[kind][link]
    if before == "de " and words[0] in "aeéio":
        before = "d’"
    return ((before, ""), (words, when_iso(when))) if before else ((words, when_iso(when)),)

"""French as it is set: spaces before tall punctuation, apostrophes, numbers, dates, plurals.

Spaces are U+00A0 throughout: the narrow U+202F is lost or doubled by text extraction of PDFs and missing in fonts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model.periods import Precision, When
from generator.model.quantities import Quantity

NBSP = "\u00a0"
MONTHS = tuple(get_month_names("wide", locale="fr").values())
"""janvier … décembre."""

_UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()  # noqa: SIM905 - read aloud
)


def set_french(text: str) -> str:
    """``text`` with French spaces and apostrophes: « ’ » for « ' », NBSP before ``: ; ? ! » %`` and after ``«``.

    Addresses (``https://…``, times like 9:30) are left alone: a colon is spaced only where a space stood before it.
    """
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"[ \u202f\u00a0]+([:;?!»%€])", NBSP + r"\1", text)
    text = re.sub(r"«[ \u202f\u00a0]*", "«" + NBSP, text)
    text = re.sub(r"(?<=\d)[ \u202f](?=\d{3}(?!\d))", NBSP, text)
    text = re.sub(r"\b(n°|art\.|L\.|R\.|D\.)[ \u202f](?=\d)", r"\1" + NBSP, text)
    text = re.sub(r"\b(\d{1,2}|1er) (" + "|".join(MONTHS) + r")\b", r"\1" + NBSP + r"\2", text)
    return re.sub(r"\b(" + "|".join(MONTHS) + r") (\d{4})\b", r"\1" + NBSP + r"\2", text)


def unbroken(text: str) -> str:
    """``text`` with every space unbreakable: phone numbers, dates, short names."""
    return re.sub(r"[ \u202f]", NBSP, text)


def number_words(value: int | Decimal) -> str:
    """2342 → « 2 342 », 91.5 → « 91,5 »."""
    return unbroken(format_decimal(value, locale="fr"))


def quantity_words(quantity: Quantity) -> str:
    """« 80 », « environ 60 », « près de 800 »."""
    return f"{quantity.about} {number_words(quantity.value)}".strip().replace(
        f" {number_words(quantity.value)}", NBSP + number_words(quantity.value)
    )


def size_words(size: int) -> str:
    """« 48 ko », « 1,2 Mo »: decimal units, as file managers show them."""
    if size < 1_000_000:
        return f"{number_words(max(1, round(size / 1000)))}{NBSP}ko"
    tenths = round(size / 100_000)
    return f"{tenths // 10},{tenths % 10}{NBSP}Mo"


def share_words(share: Decimal) -> str:
    """91 → « 91 % »."""
    return f"{number_words(share.normalize())}{NBSP}%"


def count_words(count: int, singular: str, plural: str) -> str:
    """« 1 personne », « 23 personnes »; French counts 0 and 1 as singular."""
    return f"{number_words(count)}{NBSP}{agreed(count, singular, plural)}"


def agreed(count: int, singular: str, plural: str) -> str:
    """``singular`` under two, as French counts, else ``plural``: for a number that is written apart."""
    return singular if count < 2 else plural


def day_words(day: date) -> str:
    """« 16 mai 2023 », « 1er octobre 2024 », unbreakable."""
    words = format_date(day, "d MMMM y", locale="fr")
    return unbroken(re.sub(r"^1 ", "1er ", words))


def month_words(day: date) -> str:
    """« octobre 2024 »."""
    return unbroken(format_date(day, "MMMM y", locale="fr"))


def when_words(when: When) -> str:
    """A moment in words: « 16 mai 2023 », « 20 septembre au 17 novembre 2023 », « octobre 2024 », « début 2023 »."""
    match when.precision:
        case Precision.DAY:
            return day_words(when.start)
        case Precision.SPAN:
            return _span_words(when.start, when.end)
        case Precision.MONTH:
            return month_words(when.start)
        case Precision.SEASON:
            return f"{when.season}{'-' if when.season == 'mi' else NBSP}{when.start.year}"
        case Precision.YEAR:
            return str(when.start.year)


def _span_words(start: date, end: date) -> str:
    first = re.sub(r"^1$", "1er", format_date(start, "d", locale="fr"))
    if start.year != end.year:
        return f"{day_words(start)} au {day_words(end)}"
    if start.month != end.month:
        first = unbroken(f"{first} {format_date(start, 'MMMM', locale='fr')}")
    return f"{first} au {day_words(end)}"


def when_iso(when: When) -> str:
    """The ``datetime`` attribute of the moment's start: 2023-05-16, 2023-09 or 2023."""
    if when.precision in (Precision.DAY, Precision.SPAN):
        return when.start.isoformat()
    return when.start.isoformat()[:7] if when.precision is Precision.MONTH else str(when.start.year)


def list_words(items: Iterable[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    return format_list(list(items), locale="fr")


def spelled(count: int) -> str:
    """« sept », « seize »; from 17 on in figures. Masculine: for « mois », « axes », « piliers »."""
    return _UNITS[count] if count < len(_UNITS) else number_words(count)


def sentence_case(text: str) -> str:
    """French spaces, and a capital at the start; the rest stays as typed."""
    text = set_french(text)
    return text[:1].upper() + text[1:]

"""A period stands in a French sentence with the right small words, whatever its bounds are."""

from __future__ import annotations

import pytest

from generator.model.periods import Period, When, read_when
from generator.words.french import NBSP
from generator.words.periods import period_parts, period_words, short_period_words


def period(start: str, end: str, *, over: bool = False) -> Period:
    moments: list[When | None] = [read_when(text) if text else None for text in (start, end)]
    return Period(moments[0], moments[1], over)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-05-16", "2024-12-04", "du 16 mai 2023 au 4 décembre 2024"),
        ("2024-09-01", "2024-10", "du 1er septembre 2024 à octobre 2024"),
        ("2024-09", "fin 2024", "de septembre 2024 à fin 2024"),
        ("2024-04", "2025", "d’avril 2024 à 2025"),
        ("2024-08", "2024-10", "d’août 2024 à octobre 2024"),
        ("2024-10", "été 2025", "d’octobre 2024 à l’été 2025"),
        ("Printemps 2024", "automne 2025", "du printemps 2024 à l’automne 2025"),
        ("automne 2024", "printemps 2025", "de l’automne 2024 au printemps 2025"),
        ("mi 2024", "mi-2025", "de mi-2024 à mi-2025"),
        ("2023-09-20/2023-11-17", "2024-01-02/2024-01-05", "du 20 septembre 2023 au 5 janvier 2024"),
        ("2024-03", "", "depuis mars 2024"),
        ("2025-01-01", "", "depuis le 1er janvier 2025"),
        ("fin 2024", "", "depuis fin 2024"),
        ("été 2024", "", "depuis l’été 2024"),
        ("printemps 2024", "", "depuis le printemps 2024"),
        ("2024", "", "depuis 2024"),
        ("", "2024-12-04", "jusqu’au 4 décembre 2024"),
        ("", "2024-12", "jusqu’en décembre 2024"),
        ("", "fin 2024", "jusqu’à fin 2024"),
        ("", "", ""),
    ],
)
def test_a_period_in_words(start: str, end: str, words: str) -> None:
    assert period_words(period(start, end)).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2024-03", "lancée en mars 2024, terminée à une date non précisée"),
        ("2024-03-05", "lancée le 5 mars 2024, terminée à une date non précisée"),
        ("été 2024", "lancée à l’été 2024, terminée à une date non précisée"),
    ],
)
def test_what_is_over_is_never_said_to_last(start: str, words: str) -> None:
    assert period_words(period(start, "", over=True)).replace(NBSP, " ") == words
    assert not period(start, "", over=True).lasting


def test_only_dates_carry_a_datetime() -> None:
    assert period_parts(period("2024-10", "fin 2025")) == (
        ("d’", ""),
        ("octobre\u00a02024", "2024-10"),
        (" ", ""),
        ("à ", ""),
        ("fin\u00a02025", "2025"),
    )


def test_a_short_line_keeps_the_bounds_and_invents_none() -> None:
    assert short_period_words(period("2024-10", "fin 2025")) == "octobre\u00a02024 – fin\u00a02025"
    assert short_period_words(period("2024-10", "")) == "depuis octobre\u00a02024"

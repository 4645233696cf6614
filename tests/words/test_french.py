from decimal import Decimal

import pytest

from generator.model.periods import read_when
from generator.model.quantities import read_quantity
from generator.words.french import (
    NBSP,
    count_words,
    list_words,
    number_words,
    quantity_words,
    set_french,
    share_words,
    when_iso,
    when_words,
)


@pytest.mark.parametrize(
    ("typed", "words", "iso"),
    [
        ("2023-05-16", "16 mai 2023", "2023-05-16"),
        ("2024-10-01", "1er octobre 2024", "2024-10-01"),
        ("2023-09-20/2023-11-17", "20 septembre au 17 novembre 2023", "2023-09-20"),
        ("2023-02-07/2023-02-09", "7 au 9 février 2023", "2023-02-07"),
        ("2023-12-20/2024-01-05", "20 décembre 2023 au 5 janvier 2024", "2023-12-20"),
        ("2024-10", "octobre 2024", "2024-10"),
        ("début 2023", "début 2023", "2023"),
        ("2017", "2017", "2017"),
    ],
)
def test_a_moment_is_said_as_precisely_as_it_is_known(typed: str, words: str, iso: str) -> None:
    when = read_when(typed)
    assert when_words(when).replace(NBSP, " ") == words
    assert when_iso(when) == iso


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Une question ?", "Une question\u00a0?"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("l'eau d'Albi", "l’eau d’Albi"),
        ("50 %", "50\u00a0%"),
        ("2 342 déclarations", "2\u00a0342 déclarations"),
        ("le 16 mai 2023", "le 16\u00a0mai\u00a02023"),
        ("https://a.fr/x:y", "https://a.fr/x:y"),
        ("à 9:30", "à 9:30"),
        ("art. L. 2122-4", "art. L.\u00a02122-4"),
    ],
)
def test_french_spaces(typed: str, shown: str) -> None:
    assert set_french(typed) == shown
    assert set_french(shown) == shown


def test_numbers_and_plurals() -> None:
    assert number_words(2342) == "2\u00a0342"
    assert share_words(Decimal(91)) == "91\u00a0%"
    assert share_words(Decimal("44.5")) == "44,5\u00a0%"
    assert share_words(Decimal(50)) == "50\u00a0%"
    assert quantity_words(read_quantity("près de 800")) == "près de\u00a0800"
    assert quantity_words(read_quantity("80")) == "80"
    assert count_words(1, "personne", "personnes") == "1\u00a0personne"
    assert count_words(0, "personne", "personnes") == "0\u00a0personne"
    assert count_words(23, "personne", "personnes") == "23\u00a0personnes"
    assert list_words(["a", "b", "c"]) == "a, b et c"

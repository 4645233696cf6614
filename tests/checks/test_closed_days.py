"""Public holidays: the same everywhere, and those that some départements alone have."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.dates import closed_day


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        (date(2026, 5, 1), "81", "férié (Fête du Travail)"),
        (date(2026, 1, 1), "81", "férié (Jour de l’an)"),
        (date(2026, 5, 3), "81", "un dimanche"),
        (date(2026, 4, 6), "01", "férié (Lundi de Pâques)"),
        (date(2025, 12, 26), "67", "férié (Saint-Étienne)"),
        (date(2026, 4, 3), "57", "férié (Vendredi saint)"),
        (date(2027, 12, 20), "974", "férié (Abolition de l’esclavage)"),
        (date(2026, 4, 27), "976", "férié (Abolition de l’esclavage)"),
        (date(2026, 6, 10), "973", "férié (Abolition de l’esclavage)"),
    ],
)
def test_a_closed_day_is_told(day: date, code: str, said: str) -> None:
    assert closed_day(day, code) == said


@pytest.mark.parametrize(
    ("day", "code"), [(date(2025, 12, 26), "81"), (date(2026, 4, 3), "2A"), (date(2026, 5, 2), "75")]
)
def test_a_working_day_is_not(day: date, code: str) -> None:
    assert closed_day(day, code) == ""

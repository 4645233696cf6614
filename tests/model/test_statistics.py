"""Shares of whole people, and their uncertainty."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.statistics import nearest_shares, people_giving, wilson


@pytest.mark.parametrize(("share", "people"), [("65", 15), ("57", 13), ("91", 21)])
def test_the_tarns_shares_of_23_are_whole_people(share: str, people: int) -> None:
    assert people_giving(Decimal(share), 23) == (people,)


@pytest.mark.parametrize("share", ["50", "71"])
def test_no_whole_number_of_23_gives_50_or_71(share: str) -> None:
    assert people_giving(Decimal(share), 23) == ()


def test_neighbours_of_an_impossible_share() -> None:
    assert nearest_shares(Decimal(50), 23) == ((11, 48), (12, 52))


def test_44_percent_of_1786_is_777_to_794_people() -> None:
    people = people_giving(Decimal(44), 1786)
    assert (people[0], people[-1]) == (777, 794)


def test_a_decimal_is_asked_more_precisely() -> None:
    assert people_giving(Decimal("91.3"), 23) == (21,)
    assert people_giving(Decimal("91.5"), 23) == ()


@given(st.integers(1, 2000), st.data())
def test_every_honest_share_is_found(respondents: int, data: st.DataObject) -> None:
    people = data.draw(st.integers(0, respondents))
    share = (Decimal(100 * people) / respondents).quantize(Decimal(1))
    assert people in people_giving(share, respondents)


@given(st.integers(1, 500), st.data())
def test_an_interval_holds_its_share_and_stays_in_bounds(respondents: int, data: st.DataObject) -> None:
    people = data.draw(st.integers(0, respondents))
    low, high = wilson(people, respondents)
    assert 0 <= low <= people / respondents + 1e-9
    assert people / respondents - 1e-9 <= high <= 1


def test_wilson_for_15_of_23() -> None:
    assert tuple(round(100 * bound) for bound in wilson(15, 23)) == (45, 81)


@pytest.mark.parametrize(("people", "respondents"), [(1, 0), (3, 2), (-1, 2)])
def test_wilson_refuses_impossible_counts(people: int, respondents: int) -> None:
    with pytest.raises(ValueError, match="of"):
        wilson(people, respondents)

"""The little arithmetic that published shares rest on. Exact (fractions) wherever a yes or no depends on it."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

Z_95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


def share_bounds(share: Decimal) -> tuple[Fraction, Fraction]:
    """The lowest and highest true percentages that may have been rounded to ``share``, both included.

    Both ways of rounding a half count as honest: 65 stands for 64.5 to 65.5, 91.5 for 91.45 to 91.55.
    """
    exponent = share.as_tuple().exponent
    half = Fraction(1, 2 * 10 ** max(0, -exponent if isinstance(exponent, int) else 0))
    return max(Fraction(0), Fraction(share) - half), min(Fraction(100), Fraction(share) + half)


def people_giving(share: Decimal, respondents: int) -> tuple[int, ...]:
    """The whole numbers of people among ``respondents`` whose rounded percentage is ``share``; empty when none is.

    This is the GRIM test for shares (Brown and Heathers, 2017, Social Psychological and Personality Science).
    """
    low, high = share_bounds(share)
    first = math.ceil(low * respondents / 100)
    last = math.floor(high * respondents / 100)
    return tuple(range(first, last + 1))


def nearest_shares(share: Decimal, respondents: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two (people, whole percentage) pairs just below and just above ``share`` of ``respondents`` people."""
    below = min(int(Fraction(share) * respondents / 100), max(respondents - 1, 0))
    return (below, _rounded(below, respondents)), (below + 1, _rounded(below + 1, respondents))


def _rounded(people: int, respondents: int) -> int:
    return math.floor(Fraction(100 * people, respondents) + Fraction(1, 2))


def wilson(people: int, respondents: int) -> tuple[float, float]:
    """Wilson's 95 % interval, in percent, for ``people`` of ``respondents``: 15 of 23 → about (44.9, 81.2).

    Raises ``ValueError`` when there is no respondent or more people than respondents.
    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927).
    """
    if respondents < 1 or not 0 <= people <= respondents:
        raise ValueError(f"{people} of {respondents}")
    p, z2 = people / respondents, Z_95**2
    centre = p + z2 / (2 * respondents)
    spread = Z_95 * math.sqrt(p * (1 - p) / respondents + z2 / (4 * respondents**2))
    scale = 100 / (1 + z2 / respondents)
    return max(0.0, (centre - spread) * scale), min(100.0, (centre + spread) * scale)


def response_rate(respondents: int, asked: int) -> float | None:
    """Percentage of the people asked who answered; None when it cannot be one (nobody asked, more answers than people)."""
    return 100 * respondents / asked if 0 <= respondents <= asked and asked else None

"""Arithmetic of small surveys: which people a published share can stand for, and how far it may be from the truth.

Exact (fractions) wherever a yes or no depends on it.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

Z_95 = 1.959963984540054
"""Two-sided 95 % quantile of the normal law."""


HEADLINE_LEAST = 20
"""Under this many people a share is said as people (« 7 sur 12 »), never set in front as a percentage: one person more
or less would move it by more than five points (100 / 20)."""


def share_bounds(share: Decimal) -> tuple[Fraction, Fraction]:
    """The lowest and highest true percentages that may have been rounded to ``share``, both included.

    A half may have been rounded either way: 65 stands for 64.5 to 65.5, 91.5 for 91.45 to 91.55.
    """
    exponent = share.as_tuple().exponent
    half = Fraction(1, 2 * 10 ** max(0, -exponent if isinstance(exponent, int) else 0))
    return max(Fraction(0), Fraction(share) - half), min(Fraction(100), Fraction(share) + half)


def people_giving(share: Decimal, respondents: int) -> tuple[int, ...]:
    """Whole numbers of people out of ``respondents`` that round to ``share`` percent, smallest first; empty when none.

    GRIM (Brown and Heathers, 2017): a rounded percentage of n people must be reachable by a whole number of people.
    The share's own decimals say how it was rounded.
    """
    low, high = share_bounds(share)
    return tuple(range(math.ceil(low * respondents / 100), math.floor(high * respondents / 100) + 1))


def counted_people(share: Decimal, of: int | None) -> int | None:
    """The number of people that a share stands for, when exactly one whole number can."""
    possible = people_giving(share, of) if of else ()
    return possible[0] if len(possible) == 1 else None


def mean_possible(mean: Decimal, answers: int) -> bool:
    """Whether whole answers of ``answers`` people can have this mean, as far as its own decimals say (GRIM).

    4.25 of 12 people is 51 points; 4.27 is none. Mind the half that may have been rounded either way.
    """
    exponent = mean.as_tuple().exponent
    half = Fraction(1, 2 * 10 ** max(0, -exponent if isinstance(exponent, int) else 0))
    low, high = (Fraction(mean) - half) * answers, (Fraction(mean) + half) * answers
    return math.ceil(low) <= math.floor(high)


def nearest_shares(share: Decimal, respondents: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two (people, whole percentage) pairs just below and just above ``share`` of ``respondents`` people."""
    below = min(int(Fraction(share) * respondents / 100), max(respondents - 1, 0))
    return (below, _rounded(below, respondents)), (below + 1, _rounded(below + 1, respondents))


def _rounded(people: int, respondents: int) -> int:
    return math.floor(Fraction(100 * people, respondents) + Fraction(1, 2))


def poisson_bounds(count: int) -> tuple[float, float]:
    """The 95 % interval of the mean behind ``count`` events: 20 → (12.2, 30.9). Byar's approximation of the exact one.

    Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II (1987), p. 69.
    """
    low = count * (1 - 1 / (9 * count) - Z_95 / (3 * math.sqrt(count))) ** 3 if count else 0.0
    above = count + 1
    return low, above * (1 - 1 / (9 * above) + Z_95 / (3 * math.sqrt(above))) ** 3


def wilson(successes: int, n: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of ``successes`` among ``n``, as two fractions of 1: 15 of 23 → (0.449, 0.812).

    Raises ``ValueError`` unless 0 ≤ successes ≤ n and n > 0. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927).
    """
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} of {n} is not a share")
    p = successes / n
    spread = Z_95 * math.sqrt(p * (1 - p) / n + Z_95**2 / (4 * n**2))
    centre = p + Z_95**2 / (2 * n)
    scale = 1 + Z_95**2 / n
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)

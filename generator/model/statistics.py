"""Arithmetic of small surveys: which people a published share can stand for, and how far it may be from the truth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import sqrt

Z_95 = 1.959963984540054
"""Two-sided 95 % quantile of the normal law."""


def people_giving(share: Decimal, respondents: int) -> tuple[int, ...]:
    """Whole numbers of people out of ``respondents`` that round to ``share`` percent, smallest first.

    GRIM (Brown and Heathers, 2017): a rounded percentage of n people must be reachable by a whole number of people.
    The share's own decimals say how it was rounded; a half may have been rounded either way. Empty when none can.
    """
    exponent = share.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    half = Fraction(1, 2 * 10**decimals)
    published = Fraction(share)
    return tuple(k for k in range(respondents + 1) if abs(Fraction(100 * k, respondents or 1) - published) <= half)


def wilson(successes: int, n: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of ``successes`` among ``n``, as two fractions of 1 (Wilson, 1927).

    Raises ``ValueError`` unless 0 ≤ successes ≤ n and n > 0.
    """
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} of {n} is not a share")
    p = successes / n
    spread = Z_95 * sqrt(p * (1 - p) / n + Z_95**2 / (4 * n**2))
    centre = p + Z_95**2 / (2 * n)
    scale = 1 + Z_95**2 / n
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)

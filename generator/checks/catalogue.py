"""Every rule of the house, by code: for lists of rules (SARIF, the tests). Who checks one file does not need it."""

from __future__ import annotations

from generator.checks import (
    acknowledgements,
    across,
    addresses,
    pemat,
    plain_language,
    printed_phones,
    review,
)
from generator.checks.rule import Rule

_ROOMS = (*review.ROOMS, across, acknowledgements, addresses, pemat, plain_language, printed_phones)

RULES: tuple[Rule, ...] = tuple(sorted((rule for room in _ROOMS for rule in room.RULES), key=lambda rule: rule.code))
"""Every rule, by code."""

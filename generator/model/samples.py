"""The sample values of a new file: every one must be replaced, and the checks refuse them until they are."""

from __future__ import annotations

SAMPLE_WORDS = "À REMPLACER"
"""Starts every sample text."""

SAMPLE_DOMAIN = "a-remplacer.example"
"""The domain of sample addresses; ``.example`` can never exist (RFC 2606)."""

SAMPLE_ID = "a-remplacer"
"""Starts every sample identifier."""

_ZEROS = "000000"
"""Sample numbers end in at least these digits after those of the region; no subscriber has them."""

SAMPLE_POSTCODE = "00000"
"""No town has it."""

SAMPLE_DAY = "1999-01-01"
"""The sample date: before any démarche."""


def is_sample(text: str) -> bool:
    """True when ``text`` is, or holds, a sample value."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return (
        SAMPLE_WORDS.lower() in text.lower()
        or SAMPLE_DOMAIN in text.lower()
        or SAMPLE_ID in text.lower()
        or text == SAMPLE_POSTCODE
        or (len(digits) == 10 and digits.endswith(_ZEROS) and len(text) < 20)
    )


def sample_phone(area: str) -> str:
    """A number of the region whose ``area`` is « 05 » or « 0262 », ten digits in pairs, that nobody has."""
    digits = area.ljust(10, "0")
    return " ".join(digits[start : start + 2] for start in range(0, 10, 2))

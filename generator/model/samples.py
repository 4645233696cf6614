"""The sample values of a new file: every one must be replaced, and the checks refuse them until they are."""

from __future__ import annotations

SAMPLE_WORDS = "À REMPLACER"
"""Starts every sample text."""

SAMPLE_DOMAIN = "a-remplacer.example"
"""The domain of sample addresses; ``.example`` can never exist (RFC 2606)."""

SAMPLE_PHONE_END = "00 00 00 00"
"""How sample numbers end, after the region's digits."""

SAMPLE_DAY = "1999-01-01"
"""The sample date: before any démarche."""


def is_sample(text: str) -> bool:
    """True when ``text`` is, or holds, a sample value."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return (
        SAMPLE_WORDS.lower() in text.lower()
        or SAMPLE_DOMAIN in text.lower()
        or (len(digits) == 10 and digits.endswith(("00000000", "0000000")) and len(text) < 20)
    )

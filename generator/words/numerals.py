"""Numbers as French prose writes them: « 1 786 », « 12 », « trois », « vingt »."""

from __future__ import annotations

import re

_WORDS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "dix-sept": 17,
    "dix-huit": 18,
    "dix-neuf": 19,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "cent": 100,
}
"""« un » and « une » are articles more often than numbers and are left out."""

NUMERAL = (
    r"(?<![\w,.])(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,12}(?![0-9])|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")(?![\w,.-]{0,12}[0-9])(?!-\w)\b"
)
"""The pattern of one whole number in prose; never a part of a word, of a decimal, of a reference like L. 2112-2."""


def read_numeral(text: str) -> int:
    """The number that a match of ``NUMERAL`` means; ``KeyError`` for anything else."""
    digits = re.sub(r"[ \u00a0\u202f]", "", text)
    return int(digits) if digits.isdigit() else _WORDS[text.lower()]

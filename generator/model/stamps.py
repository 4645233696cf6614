"""A value of a file in a few signs, to tell whether it is still the one that somebody accepted."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal

from generator.model.findings import KeyPath
from generator.model.periods import Precision, When


def stamp_of(value: object, path: KeyPath) -> str:
    """What stands at ``path`` below ``value``: a number, a day or a short text as typed, anything else as eight
    hexadecimal signs of its SHA-256; "" when nothing stands there.
    """
    for part in path:
        if isinstance(part, int):
            value = value[part] if isinstance(value, tuple) and part < len(value) else None
        else:
            value = getattr(value, part, None)
    if value is None:
        return ""
    if isinstance(value, When) and value.precision is Precision.DAY:
        value = value.start
    if isinstance(value, int | Decimal | date) or (isinstance(value, str) and len(value) <= 60):
        return str(value)
    return hashlib.sha256(repr(value).encode()).hexdigest()[:8]


def same_stamp(typed: str, stamp: str) -> bool:
    """Whether an editor's ``typed`` value is ``stamp``: decimal comma, percent sign and spaces make no difference."""
    return _plain(typed) == _plain(stamp)


def _plain(text: str) -> str:
    return "".join(text.replace(",", ".").removesuffix("%").split())

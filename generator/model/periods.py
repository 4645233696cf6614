"""A moment of a démarche, as precisely as the source knows it: a day, a span, a month, a season, a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import likely_day, refuse

UNDATED = date(2000, 1, 1)
"""A file without a day still needs a fixed one in its PDFs, archives and time stamps; the clock is never read."""


class Precision(StrEnum):
    """How precisely the source dates an event."""

    DAY = "day"
    SPAN = "span"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


SEASONS = {
    "début": (1, 4),
    "printemps": (3, 6),
    "mi": (5, 8),
    "été": (6, 9),
    "automne": (9, 12),
    "fin": (9, 12),
}
"""Words before a year → first and last month that they may mean (bounds for the order of events only)."""


@dataclass(frozen=True)
class When:
    """A dated moment: ``start`` and ``end`` bound it (both included); ``season`` is one of ``SEASONS``, or ""."""

    start: date
    end: date
    precision: Precision
    season: str = ""


@dataclass(frozen=True)
class Period:
    """From when to when something ran: a start without an end lasts, unless it is ``over`` at a date that nobody gives."""

    start: When | None = None
    end: When | None = None
    over: bool = False

    @property
    def lasting(self) -> bool:
        """True when it began and its source knows no end of it."""
        return self.start is not None and self.end is None and not self.over


def last_day(year: int, month: int) -> date:
    """The last day of a month, 1 to 12."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _read(text: str) -> When:
    day = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    if found := re.fullmatch(day, text):
        one = date(*map(int, found.groups()))
        return When(one, one, Precision.DAY)
    if found := re.fullmatch(rf"{day} ?/ ?{day}", text):
        numbers = list(map(int, found.groups()))
        first, last = date(*numbers[:3]), date(*numbers[3:])
        if last < first:
            raise refuse(
                "span-order",
                "la période « {value} » finit avant de commencer",
                "Mettez la date la plus ancienne en premier.",
                value=text,
            )
        return When(first, last, Precision.SPAN)
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{2})", text):
        year, month = map(int, found.groups())
        return When(date(year, month, 1), last_day(year, month), Precision.MONTH)
    if found := re.fullmatch(r"[0-9]{4}", text):
        return When(date(int(text), 1, 1), date(int(text), 12, 31), Precision.YEAR)
    if (found := re.fullmatch(r"(\w+)[ -]([0-9]{4})", text)) and found[1].lower() in SEASONS:
        season, year = found[1].lower(), int(found[2])
        first_month, last_month = SEASONS[season]
        return When(date(year, first_month, 1), last_day(year, last_month), Precision.SEASON, season)
    raise ValueError


def read_when(value: Any) -> Any:
    """The moment that a typed text means.

    Raises a ``PydanticCustomError`` when it is none of 2023-05-16, 2023-09-20/2023-11-17, 2023-09, « début 2023 », 2023.
    """
    if not isinstance(value, str):
        return value
    try:
        when = _read(value)
    except PydanticCustomError:
        raise  # already says what is wrong
    except ValueError:
        raise refuse(
            "when",
            "« {value} » n’est pas une date comprise",
            "Écrivez 2023-05-16 (un jour), 2023-09-20/2023-11-17 (une période), 2023-09 (un mois), "
            "« début 2023 » (une saison) ou 2023 (une année).",
            value=value[:40],
        ) from None
    for bound in (when.start, when.end):
        likely_day(bound, value)
    return when


Moment = Annotated[
    When,
    BeforeValidator(read_when),
    WithJsonSchema({"type": "string", "examples": ["2023-05-16", "2023-09-20/2023-11-17", "2023-09", "début 2023"]}),
]
"""A date, span, month, season or year, as typed in the YAML file."""

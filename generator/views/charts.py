"""What each chart shows, as print-ready strings and shapes' sizes: drawn by ``crafts.charts``, read by everybody.

Every chart has a title and a description for those who do not see it; ``key`` makes its ids unique in a page.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartTable:
    """The same figures as a table: ``rows`` are as long as ``head``; the first column heads its row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class CrowdGroup:
    """People of one kind: ``marks`` are drawn, ``value`` and ``label`` are read.

    ``look`` is « exact » (full dots) or « unknown » (hollow dashed: counted, not described).
    """

    value: str
    label: str
    marks: int
    look: str


@dataclass(frozen=True)
class CrowdChart:
    """One mark per person, for less than 100 people: the size of the group is seen before any percentage."""

    key: str
    title: str
    description: str
    groups: tuple[CrowdGroup, ...]
    table: ChartTable


@dataclass(frozen=True)
class PeopleStep:
    """How many of the same people are left at a step; ``look`` is service, trained, answered or agree."""

    value: str
    label: str
    marks: int
    look: str


@dataclass(frozen=True)
class PeopleChart:
    """One mark per person of the first step; a person keeps her place, and her mark says how far she is counted."""

    key: str
    title: str
    description: str
    steps: tuple[PeopleStep, ...]
    table: ChartTable


@dataclass(frozen=True)
class CellsChart:
    """A share of a small group: one cell per person who answered.

    ``filled`` cells are full; when ``disputed``, the next one is dashed, since no whole number of people gives the
    published share. ``low`` and ``high`` (percent) bound the 95 % interval, drawn under the cells; None leaves it out.
    """

    key: str
    title: str
    description: str
    filled: int
    total: int
    disputed: bool
    low: float | None
    high: float | None


@dataclass(frozen=True)
class BarChart:
    """A share whose number of answers is unknown or large: a thin bar, ``percent`` from 0 to 100."""

    key: str
    title: str
    description: str
    percent: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class ScaleChart:
    """A mean on its scale: ``at`` from 0 (its low end) to 1; ``steps`` whole numbers lie between the two named ends."""

    key: str
    title: str
    description: str
    at: float
    steps: int
    low: str
    high: str


@dataclass(frozen=True)
class FunnelStep:
    """One step of the funnel: ``ratio`` (0 to 1) is its size beside the first step's."""

    value: str
    label: str
    note: str
    ratio: float
    about: bool


@dataclass(frozen=True)
class FunnelChart:
    """How many remain at each step; the last one is the one that counts."""

    key: str
    title: str
    description: str
    steps: tuple[FunnelStep, ...]
    table: ChartTable


@dataclass(frozen=True)
class LengthRow:
    """A number as a length: ``ratio`` (0 to 1) beside the longest; ``look`` as in ``CrowdGroup``."""

    value: str
    label: str
    ratio: float
    look: str


@dataclass(frozen=True)
class LengthsChart:
    """Numbers too large for a mark per person, as bars."""

    key: str
    title: str
    description: str
    rows: tuple[LengthRow, ...]
    table: ChartTable


@dataclass(frozen=True)
class StripYear:
    """Where a year begins on the strip."""

    name: str
    at: float


@dataclass(frozen=True)
class SpanRow:
    """A period on a shared axis: ``start`` and ``end`` from 0 to 1; ``value`` says its dates; ``open`` when it lasts."""

    label: str
    value: str
    start: float
    end: float
    open: bool = False


@dataclass(frozen=True)
class SpansChart:
    """Several periods on one axis of years."""

    key: str
    title: str
    description: str
    rows: tuple[SpanRow, ...]
    years: tuple[StripYear, ...]


@dataclass(frozen=True)
class MapPlace:
    """A département shown on the map; ``href`` is "" when it is only pointed at."""

    code: str
    name: str
    href: str
    label: str


@dataclass(frozen=True)
class FranceMap:
    """France and its overseas départements; ``detailed`` draws each département's outline, else the regions'."""

    key: str
    title: str
    description: str
    places: tuple[MapPlace, ...]
    detailed: bool
    named: bool


@dataclass(frozen=True)
class StripMark:
    """A moment on the strip of time: ``start`` and ``end`` from 0 to 1; ``kind`` as in the timeline's list.

    ``look`` is « exact », « vague » (a month, a season, a year: somewhere in there) or « doubt ».
    """

    start: float
    end: float
    kind: str
    look: str


@dataclass(frozen=True)
class TimeStrip:
    """The démarche at its own scale: durations that a list of dates does not show. The list is its text equivalent."""

    key: str
    title: str
    description: str
    marks: tuple[StripMark, ...]
    years: tuple[StripYear, ...]

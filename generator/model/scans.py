"""How often a flyer's page was opened: counts by flyer, language and day. Nobody is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, order=True)
class ScanKey:
    """What is counted together: one day of one page."""

    day: date
    code: str
    """The département as in the address: ``81``, ``2a``."""
    territory: str
    letter: str
    """The flyer's, as in the address."""
    language: str

    @property
    def flyer(self) -> str:
        """``81-albigeois-g``, as on the paper."""
        return f"{self.code}-{self.territory}-{self.letter}"


@dataclass(frozen=True)
class ScanCounts:
    """The counts of some access logs, and what was read to get them.

    ``lines`` were read, ``bots`` of the openings were left out as robots', ``unsigned`` were counted although their
    lines do not name a browser (common log format), so that robots may be among them.
    """

    counts: Mapping[ScanKey, int] = field(default_factory=dict)
    lines: int = 0
    bots: int = 0
    unsigned: int = 0

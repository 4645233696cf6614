"""The few settings of the whole site; they come from ``mkdocs.yml`` and the house's style, and reach every view as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.house_style import HouseStyle


@dataclass(frozen=True)
class Settings:
    """``site_url`` is the address of the site's root and ends in ``/``: every canonical address and QR code starts with it.

    ``day`` is the calendar day that is published for, before which no workshop is shown to families; None until known.
    """

    site_url: str
    style: HouseStyle
    day: date | None = None

    def absolute(self, path: str) -> str:
        """The full address of a path of the site."""
        return self.site_url + path

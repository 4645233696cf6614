"""The few settings of the whole site; they come from ``mkdocs.yml`` and the house's style, and reach every view as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.model.house import House
from generator.model.house_style import HouseStyle


@dataclass(frozen=True)
class Settings:
    """``site_url`` is the address of the site's root and ends in ``/``: every canonical address and QR code starts with it.

    ``day`` is the calendar day that is published for, before which no workshop is shown to families; None until known.
    """

    site_url: str
    style: HouseStyle
    house: House
    day: date | None = None

    def at(self, own: str | None) -> Settings:
        """The same for what stands under a département's own address (``families.address``), when it has one."""
        return replace(self, site_url=own) if own else self

    def absolute(self, path: str) -> str:
        """The full address of a path of the site."""
        return self.site_url + path

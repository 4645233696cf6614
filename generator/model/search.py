"""What the site's search can find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchEntry:
    """One place of the site: a page, a part of it (``location`` with ``#``), or what a page shows once asked for it.

    ``heading`` is what stands on the page as its title where that says it otherwise; it counts as much.

    ``page`` is the page under which the results list it (its own ``location`` when it stands alone); ``weight`` is how
    much its answers count beside those of other places, 1 for a case study.
    """

    location: str
    title: str
    text: str
    page: str
    weight: float = 1.0
    heading: str = ""

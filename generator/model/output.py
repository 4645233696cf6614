"""What the house delivers: files of the site, pages that the theme dresses, and what the site map says of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.search import SearchEntry
from generator.model.sitemap import SitemapEntry


@dataclass(frozen=True)
class Output:
    """One file of ``site/``: ``path`` from the site's root, ``/``-separated, never absolute nor with ``..``."""

    path: str
    content: bytes


@dataclass(frozen=True)
class StockedOutput:
    """The same for a file that already stands on the disk, at ``place``: it is copied, never held in memory."""

    path: str
    place: Path

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.place.stat().st_size


@dataclass(frozen=True)
class ThemedPage:
    """One page inside the theme: ``path`` as served (``etudes-de-cas/tarn/``), ``markdown`` its body.

    ``source`` is the file that an « edit » link opens, from the repository's root; ``updated`` an ISO day or "";
    ``wide`` pages have no contents beside them. ``weight`` is how much the page counts in the search, 1 for a case study.
    ``meta`` are names and values that the theme's head shows (social image, structured data).
    """

    path: str
    title: str
    description: str
    markdown: str
    source: str
    updated: str = ""
    wide: bool = False
    weight: float = 1.0
    meta: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Made:
    """What one stage of the publication gives the site; stages add up.

    ``search`` are places that the search finds beside the pages of the theme, which it reads by itself.
    """

    pages: tuple[ThemedPage, ...] = ()
    files: tuple[Output | StockedOutput, ...] = ()
    sitemap: tuple[SitemapEntry, ...] = ()
    search: tuple[SearchEntry, ...] = ()

    def __add__(self, other: Made) -> Made:
        return Made(
            self.pages + other.pages,
            self.files + other.files,
            self.sitemap + other.sitemap,
            self.search + other.search,
        )

"""What the house delivers: bytes at a path of the site, or a page that the theme dresses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """One file of ``site/``: ``path`` from the site's root, ``/``-separated, never absolute nor with ``..``."""

    path: str
    content: bytes


@dataclass(frozen=True)
class ThemedPage:
    """One page inside the theme: ``path`` as served (``etudes-de-cas/tarn/``), ``markdown`` its body.

    ``source`` is the file that an « edit » link opens, from the repository's root; ``updated`` an ISO day or "";
    ``wide`` pages have no contents beside them. ``meta`` are names and values that the theme's head shows (social
    image, structured data).
    """

    path: str
    title: str
    description: str
    markdown: str
    source: str
    updated: str = ""
    wide: bool = False
    meta: tuple[tuple[str, str], ...] = ()

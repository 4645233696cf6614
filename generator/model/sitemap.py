"""What the site map says of a page that the theme does not dress."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SitemapEntry:
    """A page at ``path`` (from the site's root), its ISO day of change or "", and itself in every language.

    ``alternates`` are pairs of a BCP 47 language and a path, the page's own included (as hreflang asks); empty when
    there is one language.
    """

    path: str
    updated: str = ""
    alternates: tuple[tuple[str, str], ...] = ()

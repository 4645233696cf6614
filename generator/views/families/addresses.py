"""Short addresses of the family pages, for a host whose short domain or missing slash needs a redirection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.settings import Settings
from generator.views.families.parts import FamilyView


@dataclass(frozen=True)
class ShortAddress:
    """``short`` is a path from the domain's root without its last slash; ``target`` the full address that serves the page.

    ``bare_only``: only the form without the slash may be redirected, for the other one is the page itself.
    """

    short: str
    target: str
    bare_only: bool


def short_addresses(views: Iterable[FamilyView], settings: Settings) -> list[ShortAddress]:
    """Every family page, former territories included, in the order of its address."""
    root = urlsplit(settings.site_url).path == "/"
    addresses = {
        path.rstrip("/"): settings.absolute(path if path == view.path else view.path)
        for view in views
        for path in (view.path, *view.aliases)
    }
    # At the root of its domain, a former address is served by the page's own copy: it redirects to nothing but itself.
    if root:
        addresses = {path: settings.absolute(f"{path}/") for path in addresses}
    return [ShortAddress(f"/{path}", target, root) for path, target in sorted(addresses.items())]

"""Every link of every page leads somewhere: files, pages and places inside pages. No browser needed, the whole site is."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = pytest.mark.slow
BASE = "/ppgp/"


class Links(HTMLParser):
    """Addresses that a page asks for or leads to, and the ids that it offers."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = {"", "top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "data-then", "poster") and value and tag != "base":
                self.addresses.append(value)
            elif name == "id" and value:
                self.ids.add(value)

    handle_startendtag = handle_starttag


def read(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text(encoding="utf-8"))
    return links


def test_every_link_leads_somewhere(site: Path) -> None:
    pages = {path: read(path) for path in sorted(site.rglob("*.html"))}
    lost: list[str] = []
    for page, links in pages.items():
        for address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            if parts.path.startswith(BASE):
                target = site / unquote(parts.path.removeprefix(BASE))
            elif parts.path.startswith("/"):
                lost.append(f"{page.relative_to(site)} → {address} (from the host's root)")
                continue
            else:
                target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                lost.append(f"{page.relative_to(site)} → {address}")
            elif target in pages and parts.fragment and unquote(parts.fragment) not in pages[target].ids:
                lost.append(f"{page.relative_to(site)} → {address} (no such place)")
    assert not lost


def test_links_to_elsewhere_are_safe_and_to_known_kinds(site: Path) -> None:
    for path in site.rglob("*.html"):
        for address in read(path).addresses:
            assert urlsplit(address).scheme in ("", "https", "http", "mailto", "tel", "sms", "data", "geo"), (
                path,
                address,
            )


def test_the_site_map_and_the_feed_name_what_exists(site: Path) -> None:
    root = "https://agence-kalia.fr/ppgp/"
    sitemap = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own files
    named = [loc.text or "" for loc in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    alternates = [link.get("href", "") for link in sitemap.iter("{http://www.w3.org/1999/xhtml}link")]
    feed = ET.parse(site / "flux.xml").getroot()  # noqa: S314
    entries = [
        link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link") if link.get("rel") != "self"
    ]
    for address in (*named, *alternates, *entries):
        assert address.startswith(root), address
        assert (site / address.removeprefix(root) / "index.html").is_file(), address
    assert len(named) == len(set(named))
    assert len(named) == len(list(site.rglob("index.html")))

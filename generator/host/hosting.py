"""What the site's own host is to send with it, worked out from the pages as they were built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from generator.outputs.site.headers import KEPT, render_headers, wall

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def write_headers(site: Path, site_url: str) -> None:
    """Write the headers' files into the built ``site``; a page that came with no policy of its own asks for nothing."""
    pages = (page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    policies = dict.fromkeys(found[1] for found in map(POLICY.search, pages) if found)
    base = urlsplit(site_url).path
    for output in render_headers(wall(policies), base, _kept(site)):
        place = site / output.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(output.content)


def _kept(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((site / "assets").rglob("*")):
        name = path.relative_to(site).as_posix()
        for pattern, caching in KEPT:
            if re.fullmatch(pattern.removesuffix("$"), f"/{name}"):
                yield name, caching

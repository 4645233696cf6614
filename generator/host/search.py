"""A page of the theme → what the search knows of it: one entry for the page, one for each of its parts with an id.

The host's own index glues the cells of a table together and knows the theme's pages alone; ours, in the same file, has
a space wherever a reader sees one, and the entries that the pipeline gives (flyers of a print room, family pages).
``assets/javascripts/workers/find.js`` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from generator.model.search import SearchEntry

EXCLUDED = "data-search-exclude"
"""An element with this attribute is not looked into: the pipeline gives a better entry for it, or it says nothing."""

_UNREAD = frozenset({"svg", "script", "style", "template", "form"})
_RUNNING = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "q", "s", "strong", "sub", "sup", "time", "u"}
)
"""Elements inside a sentence: all others part words."""

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3"})


@dataclass
class _Part:
    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Cuts a page at its headings; one without id belongs to the part above it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = [_Part("")]
        self._open: list[tuple[str, bool]] = []
        self._into: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self._skipped():
            self._part_words(tag)
            if tag in _HEADINGS and (tag == "h1" or given.get("id")):
                if tag != "h1":
                    self.parts.append(_Part(given["id"] or ""))
                self._into = self.parts[-1].title
        if tag not in _VOID:
            self._open.append((tag, tag in _UNREAD or EXCLUDED in given))

    def handle_endtag(self, tag: str) -> None:
        if tag in (name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
        if tag in _HEADINGS:
            self._into = None
        if not self._skipped():
            self._part_words(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipped():
            (self.parts[-1].text if self._into is None else self._into).append(data)

    def _skipped(self) -> bool:
        return any(unread for _, unread in self._open)

    def _part_words(self, tag: str) -> None:
        if tag not in _RUNNING:
            (self.parts[-1].text if self._into is None else self._into).append(" ")


def page_entries(path: str, title: str, html: str, weight: float = 1.0) -> list[SearchEntry]:
    """The entries of the page served at ``path``; parts that are empty but for their title are kept for it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        SearchEntry(
            location=f"{path}#{part.anchor}" if part.anchor else path,
            title=_one_line(part.title) if part.anchor else title,
            heading="" if part.anchor else _one_line(part.title),
            text=_one_line(part.text),
            page=path,
            weight=weight,
        )
        for part in reader.parts
    ]


def write_search_index(site: Path, entries: Iterable[SearchEntry]) -> None:
    """Write the index in the place of the host's, with what the host's script reads of it."""
    separator = "[\\s\\-'’,;:.!?()«»\"/]+"  # where the host's script parts the words that it marks on a found page
    index = {
        "config": {"lang": ["fr"], "separator": separator, "pipeline": []},
        "docs": [asdict(entry) for entry in entries],
    }
    path = site / "search" / "search_index.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _one_line(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())

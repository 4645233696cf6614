"""The bytes of one file → what it refers to; every kind of file that a site holds."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from icalendar import Calendar

from generator.audit.paper import read_pdf, read_picture
from generator.audit.references import Document, Kind, Reference

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REFERRING = {"src": Kind.IMAGE, "poster": Kind.IMAGE, "data-then": Kind.IMAGE, "href": Kind.LINK, "action": Kind.LINK}
_CALLED = ("stylesheet", "icon", "preload", "manifest")


def read_document(name: str, content: bytes, root: str) -> Document:
    """What the file ``name`` holds; never raises. ``root`` is the site's address as its own pages write it."""
    suffix = name.rsplit(".", 1)[-1] if "." in name.rsplit("/", 1)[-1] else ""
    if suffix in ("pdf", "webp", "png", "jpg"):
        return (read_pdf if suffix == "pdf" else read_picture)(content)
    try:
        text = content.decode("utf-8")
        return _READERS.get(name.rsplit("/", 1)[-1], _READERS.get(suffix, _read_text))(text, root)
    except UnicodeDecodeError:
        return Document()  # fonts, archives: nothing to follow in them
    except (ET.ParseError, ValueError, LookupError, TypeError) as error:
        return Document(broken=f"ce fichier ne se lit pas ({error})")


class _Page(HTMLParser):
    """Gathers what a page, or a drawing, asks for and leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Reference] = []
        self.ids: set[str] = {"", "top"}
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value}
        self.ids.update(given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a"))
        if tag == "html":
            self.language = given.get("lang", "")
        relation = given.get("rel", "")
        for name, kind in _REFERRING.items():
            if name in given:
                self.found.append(_of_link(kind, relation, given[name], given.get("hreflang", "")))
        if "xlink:href" in given:
            self.found.append(Reference(Kind.LINK, given["xlink:href"]))
        for part in filter(None, (part.split() for part in given.get("srcset", "").split(","))):
            self.found.append(Reference(Kind.IMAGE, part[0]))

    handle_startendtag = handle_starttag


def _of_link(kind: Kind, relation: str, address: str, language: str) -> Reference:
    if "canonical" in relation:
        return Reference(Kind.CANONICAL, address)
    if "alternate" in relation and language:
        return Reference(Kind.ALTERNATE, address, language)
    return Reference(Kind.IMAGE if any(word in relation for word in _CALLED) else kind, address)


def _read_page(text: str, root: str) -> Document:
    page = _Page()
    page.feed(text)
    return Document((*page.found, *_named(text, root)), frozenset(page.ids), page.language)


def _read_text(text: str, root: str) -> Document:
    return Document(tuple(_named(text, root)))


def _named(text: str, root: str) -> Iterator[Reference]:
    """The site's own addresses wherever they stand: structured data, shared links, open data, redirections.

    What follows ``#`` there is a name of a thing, not a place in a page.
    """
    for address in dict.fromkeys(re.findall(re.escape(root) + r"""[^\s"'<>;,)\\#&]*""", text)):
        yield Reference(Kind.NAMED, address)


def _read_style(text: str, _root: str) -> Document:
    addresses = _URL.findall(_COMMENT.sub("", text))
    return Document(tuple(Reference(Kind.IMAGE, a) for a in addresses if not a.startswith("#")))


def _read_xml(text: str, _root: str) -> Document:
    tree = ET.fromstring(text)  # noqa: S314 - the site's own file
    if tree.tag == f"{_ATOM}feed":
        return Document(tuple(Reference(Kind.FEED, link.get("href", "")) for link in tree.iter(f"{_ATOM}link")))
    named = [loc.text or "" for loc in tree.iter(f"{_SITEMAP}loc")]
    alternates = [link.get("href", "") for link in tree.iter(f"{_XHTML}link")]
    twice = next((address for address in named if named.count(address) > 1), "")
    return Document(
        tuple(Reference(Kind.SITEMAP, address) for address in dict.fromkeys((*named, *alternates))),
        broken=f"{twice} s’y trouve deux fois" if twice else "",
    )


def _read_search(text: str, root: str) -> Document:
    places = [entry["location"] for entry in json.loads(text)["docs"]]
    return Document(tuple(Reference(Kind.SEARCH, root + place) for place in places))


def _read_calendar(text: str, root: str) -> Document:
    events = Calendar.from_ical(text).walk("VEVENT")
    complete = events and all("DTSTART" in event and "SUMMARY" in event for event in events)
    broken = "" if complete else "cet agenda n’a pas de rendez-vous complet (date et titre)"
    return Document(tuple(_named(text.replace("\r\n ", ""), root)), broken=broken)


def _read_card(text: str, root: str) -> Document:
    complete = text.startswith("BEGIN:VCARD") and "\nFN" in text and "\nTEL" in text
    broken = "" if complete else "cette fiche de contact n’a pas de nom ou pas de numéro"
    return Document(tuple(_named(text, root)), broken=broken)


_READERS: dict[str, Callable[[str, str], Document]] = {
    "html": _read_page,
    "svg": _read_page,
    "css": _read_style,
    "xml": _read_xml,
    "ics": _read_calendar,
    "vcf": _read_card,
    "js": lambda _text, _root: Document(),
    "map": lambda _text, _root: Document(),
    "search_index.json": _read_search,
}
"""By the file's name, else by its extension; any other text is searched for addresses of the site."""

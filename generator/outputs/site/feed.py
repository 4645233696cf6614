"""The Atom feed's view → its file (RFC 4287)."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from generator.model.output import Output
from generator.views.site.feed import PATH, FeedView

ATOM = "http://www.w3.org/2005/Atom"


def render_feed(view: FeedView) -> Output:
    """``flux.xml``: title, author and one entry per study; every text is escaped by the XML writer."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "fr"})
    _text(feed, "title", view.title)
    _text(feed, "id", view.address)
    _text(feed, "updated", view.updated)
    _link(feed, "self", view.address, "application/atom+xml")
    _link(feed, "alternate", view.site, "text/html")
    _text(ET.SubElement(feed, f"{{{ATOM}}}author"), "name", view.author)
    for told in view.entries:
        entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
        _text(entry, "title", told.title)
        _text(entry, "id", told.address)
        _text(entry, "updated", told.updated)
        _link(entry, "alternate", told.address, "text/html")
        if told.summary:
            _text(entry, "summary", told.summary)
    ET.indent(feed)
    return Output(PATH, ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: ET.Element, relation: str, address: str, kind: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": kind})

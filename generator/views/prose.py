"""Editors' Markdown → safe HTML: emphasis, lists, links, headings' levels kept low; HTML stays text.

The only place of the house where text becomes markup. Links keep only http, https, mailto and tel.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.words.french import NBSP, set_french

ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")
TAGS = {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "span", "strong", "ul"}
"""Every element that an editor's text may become."""


class _SafeLinks(Treeprocessor):
    """Turns a link of a refused scheme, and every image, back into its text."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag == "a" and urlsplit(element.get("href", "").strip()).scheme.lower() not in ALLOWED_SCHEMES:
                element.tag = "span"
                element.attrib.clear()
            elif element.tag == "img":
                element.tag = "span"
                element.text = element.get("alt", "")
                element.attrib.clear()
            elif element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                element.tag = "p"


class _Safe(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_SafeLinks(md), "safe_links", 5)


def prose_html(text: str) -> Markup:
    """The HTML of an editor's Markdown, in French typography; block elements, no heading, no image, no raw HTML."""
    html = Markdown(extensions=[_Safe()], output_format="html").convert(set_french(text))
    cleaned = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=set(ALLOWED_SCHEMES), link_rel=None)
    cleaned = cleaned.replace("&nbsp;", NBSP)  # as it was typed; a typed « &nbsp; » is « &amp;nbsp; » here
    return Markup(cleaned)  # noqa: S704 - an allow-list of elements and addresses, kept by a library made for it

"""Pages: goldens of the two real studies and of a made-up one, each section left out in turn, hostile text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml

from generator.outputs.site.feed import ATOM, render_feed
from generator.outputs.site.home import render_compare, render_home
from generator.outputs.study.page import render_study
from generator.sources.departments import load_dossiers
from generator.views.site.compare import compare_view
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.study.page import FlyerThumb, StudyEditions, study_view
from tests.conftest import HOUSE
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, SECTIONS, everything_but, read, real

SETTINGS = house_settings("https://example.org/site/")
EDITIONS = StudyEditions(
    "etudes-de-cas/x/x.pdf", "etudes-de-cas/x/donnees.json", "etudes-de-cas/x/donnees.csv", "x.png"
)
THUMBS = (FlyerThumb("Grossesse", "A5, recto-verso", "r.webp", "v.webp", "imprimer/81-tarn/", "f.pdf"),)
VOID = {"img", "br", "hr", "meta", "input", "path", "rect", "circle", "ellipse"}


class Balance(HTMLParser):
    """Fails on a tag that closes another one than the last opened; keeps ids, texts and tags."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def as_html(text: str) -> str:
    return markdown.markdown(text, extensions=["attr_list", "toc"])


def checked(text: str) -> Balance:
    seen = Balance()
    seen.feed(as_html(text))
    assert not seen.open
    assert len(seen.ids) == len(set(seen.ids)), "an id stands twice"
    assert not [1 for name, _ in seen.attributes if name == "style" or name.startswith("on")]
    return seen


@pytest.mark.parametrize("slug", ["tarn", "ain"])
def test_real_studies(slug: str, golden: Callable[[str, str], None]) -> None:
    page = render_study(study_view(real(slug), THUMBS if slug == "tarn" else (), SETTINGS, EDITIONS))
    checked(page.markdown)
    golden(f"pages/{slug}.md", page.markdown)


def test_a_study_with_everything(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    page = render_study(study_view(everything_but(tmp_path), (), SETTINGS))
    checked(page.markdown)
    golden("pages/everything.md", page.markdown)


@pytest.mark.parametrize("section", SECTIONS)
def test_any_section_can_be_missing_and_leaves_no_heading(tmp_path: Path, section: str) -> None:
    whole = render_study(study_view(everything_but(tmp_path), (), SETTINGS)).markdown
    less = render_study(study_view(everything_but(tmp_path, section), (), SETTINGS)).markdown
    checked(less)
    assert less != whole
    html = as_html(less)
    assert not re.search(r"</h2>\s*<h2", html), "an empty section"
    assert not re.search(r"<(p|ul|ol|dl|div|figure)[^>]*>\s*</\1>", html), "an empty block"


def test_a_study_with_nothing_but_its_code(tmp_path: Path) -> None:
    page = render_study(study_view(read(tmp_path, 'code: "976"\n'), (), SETTINGS))
    checked(page.markdown)
    assert re.findall(r"^#+ (.*?) \{", page.markdown, re.MULTILINE) == ["Citer et réutiliser"]
    assert "Brouillon" in page.markdown


HOSTILE = "<script>alert(1)</script><img src=x onerror=a()> [x](javascript:y) {{ 7 }} \"' {#id} #"
WRITTEN = {"text", "title", "name", "role", "statement", "doubt", "reported", "quote", "summary", "label", "framework"}


def poisoned(data: Any) -> Any:
    """The same data with hostile text wherever an editor writes words."""
    if isinstance(data, dict):
        return {
            key: HOSTILE if key in WRITTEN and isinstance(value, str) else poisoned(value)
            for key, value in data.items()
        }
    return [poisoned(value) for value in data] if isinstance(data, list) else data


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    data = poisoned(yaml.load(EVERYTHING, yaml.BaseLoader))  # noqa: S506 - text scalars only
    dossier = read(tmp_path, yaml.safe_dump(data, allow_unicode=True))
    page = render_study(study_view(dossier, (), SETTINGS))
    seen = checked(page.markdown)
    assert page.markdown.count("&lt;script&gt;") > 20
    assert not seen.tags & {"script", "img", "iframe"}
    assert not [value for name, value in seen.attributes if name == "href" and value.startswith("javascript")]


def test_home_and_comparison(golden: Callable[[str, str], None]) -> None:
    dossiers = load_dossiers(HOUSE / "departments").dossiers
    home = render_home(home_view(dossiers, SETTINGS))
    compare = render_compare(compare_view(dossiers))
    for name, page in (("home", home), ("compare", compare)):
        checked(page.markdown)
        golden(f"pages/{name}.md", re.sub(r' d="[^"]*"', ' d="…"', page.markdown))
    assert (home.path, compare.path) == ("", "comparer/")


def test_the_feed_is_atom() -> None:
    output = render_feed(feed_view(load_dossiers(HOUSE / "departments").dossiers, SETTINGS))
    feed = ET.fromstring(output.content)  # noqa: S314 - our own bytes
    assert output.path == "flux.xml"
    assert feed.tag == f"{{{ATOM}}}feed"
    assert len(feed.findall(f"{{{ATOM}}}entry")) == 2
    for name in ("id", "title", "updated", "author"):
        assert feed.find(f"{{{ATOM}}}{name}") is not None


def test_the_same_view_gives_the_same_page() -> None:
    view = study_view(real("tarn"), THUMBS, SETTINGS, EDITIONS)
    assert render_study(view) == render_study(view)

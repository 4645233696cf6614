"""Any text in any field of a département's file: no page breaks, nothing leaves its cell, every valid file builds."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import icalendar
import markdown
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.dossier import Dossier
from generator.model.flyer_limits import layouts
from generator.outputs.flyers.sheet import sheet_html
from generator.outputs.open_data import open_data_outputs
from generator.outputs.site.feed import render_feed
from generator.outputs.site.home import render_compare, render_home
from generator.outputs.study.page import render_study
from generator.sources.texts import read_flyer_texts
from generator.views.flyers.flyer import flyer_views
from generator.views.site.compare import compare_view
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.study.page import StudyEditions, study_view
from tests.any_field import Way, dossier_of, leaves, load
from tests.conftest import HOUSE
from tests.families_case import MADE_UP, SETTINGS, everything
from tests.views.studies import EVERYTHING

FLYER_TEXTS = read_flyer_texts(HOUSE / "flyers" / "texts").texts
DANGEROUS_TAGS = {"script", "iframe", "object", "embed", "base", "form", "img", "input", "link", "meta", "style"}
MARKDOWN = ["attr_list", "toc"]
"""What mkdocs.yml switches on: the page's own Markdown must survive it."""


def _all_sections() -> dict[str, Any]:
    """Every section of a made-up study, with the made-up territories of the family pages' case."""
    study, families = load(EVERYTHING), load(MADE_UP.read_text("utf-8"))
    return {**families, **study, "code": families["code"]}


WHOLE = _all_sections()


LEAVES = leaves(WHOLE)

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</p></div></section><img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[lien](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        "<https://ok.example/> `code` **gras** {#id .x onclick=alert(1)}",
        "\"><b onmouseover='x'>",
        "=HYPERLINK(1)",
        "+33 <b>",
        "@SUM(1)",
        "{{ 7*7 }}{% raw %}{# x #}",
        "</script><script>alert(1)</script>",
        "]]><!--",
        "--> &lt;b&gt; &#60;b&#62;",
        "BEGIN:VEVENT\\nEND:VCALENDAR;,:",
        "# Titre\n\n- [ ] a\n\n<div markdown>x</div>",
        "[a]: javascript:alert(1)\n\n[a]",
        "*[PMI]: x",
        "../../etc/passwd",
        "%s %(x)s {0}",
    ]
)


class Seen(HTMLParser):
    """The tags, attributes and balance of a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.data_blocks: list[str] = []
        self.in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.in_data = tag == "script" and named.get("type") == "application/ld+json"
        if not self.in_data:
            self.tags.append(tag)
        self.attributes += list(named.items())

    def handle_data(self, data: str) -> None:
        if self.in_data:
            self.data_blocks.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.in_data = self.in_data and tag != "script"


def look(html: str) -> Seen:
    seen = Seen()
    seen.feed(html)
    for name, value in seen.attributes:
        assert not name.startswith("on"), (name, value)
        if name in ("href", "src", "action"):
            refused = re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE)
            assert not refused or value == "data:,", (name, value)  # data:, is a family page's empty icon
    for block in seen.data_blocks:
        json.loads(block)
    return seen


def themed(body: str) -> Seen:
    return look(markdown.markdown(body, extensions=MARKDOWN))


def dossier_with(path: Way, text: str) -> Dossier | None:
    """The made-up département with ``text`` at ``path``, when its structure is still right."""
    return dossier_of(WHOLE, path, text)


UNTOUCHED = dossier_with(LEAVES[0], WHOLE[str(LEAVES[0][0])])
assert UNTOUCHED is not None
EDITIONS = StudyEditions("a.pdf", "a.json", "a.csv", "a.png")


def _study_tags(dossier: Dossier) -> list[str]:
    return themed(render_study(study_view(dossier, (), SETTINGS, EDITIONS)).markdown).tags


ORDINARY = set(_study_tags(UNTOUCHED)) | {"em", "code", "ol", "blockquote", "pre", "br", "hr"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(LEAVES), text=st.one_of(HOSTILE, st.text(max_size=60)))
def test_any_text_in_any_field_stays_in_its_place(path: Way, text: str) -> None:
    dossier = dossier_with(path, text)
    if dossier is None:
        return
    study = render_study(study_view(dossier, (), SETTINGS, EDITIONS))
    assert set(themed(study.markdown).tags) <= ORDINARY
    json.loads(dict(study.meta)["json_ld"])
    assert "<" not in dict(study.meta)["json_ld"]
    for page in (render_home(home_view([dossier], SETTINGS)), render_compare(compare_view([dossier]))):
        assert not set(themed(page.markdown).tags) & (DANGEROUS_TAGS - {"input"})
    for output in everything(dossier):
        if output.path.endswith(".html"):
            html = output.content.decode()
            tags = look(html).tags
            assert tags.count("script") == 0
            assert not set(tags) & {"iframe", "object", "embed", "base", "form", "img", "input"}
            assert (tags.count("html"), tags.count("body"), tags.count("main")) == (1, 1, 1)
        elif output.path.endswith(".ics"):
            [event] = icalendar.Calendar.from_ical(output.content.decode()).walk("VEVENT")
            assert event["SUMMARY"]
    for view in flyer_views(dossier, FLYER_TEXTS, SETTINGS)[:2]:
        layout = layouts(len(view.verso.others))[0]
        assert not set(look(sheet_html(view, layout)).tags) & {
            "script",
            "iframe",
            "object",
            "embed",
            "base",
            "form",
            "input",
        }
    for output in open_data_outputs(dossier, SETTINGS):
        if output.path.endswith(".json"):
            json.loads(output.content)
        else:
            for row in csv.reader(io.StringIO(output.content.decode("utf-8-sig")), delimiter=";"):
                assert not any(re.match(r"[=+\-@\t\r]", cell) and not re.fullmatch(r"-?[\d,]+", cell) for cell in row)
    render_feed(feed_view([dossier], SETTINGS))

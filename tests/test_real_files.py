"""The files that editors write, as they are today: read, checked, built, and all of it to be read on the site.

Nothing here repeats their words and numbers, so that no ordinary edit breaks it; only the figures and dates of what
is past do stand here (``tests/facts.py``), for they never change in silence.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from generator.cli.house import review_house
from generator.model.findings import Severity
from generator.model.languages import Language
from generator.pipeline.publish import STOCK
from generator.sources.print_runs import read_print_runs
from generator.sources.site import read_settings
from generator.sources.texts import read_family_texts, read_flyer_texts
from tests.any_field import leaves, load
from tests.conftest import ROOT, once
from tests.facts import FACTS, comparable, missing_facts, page_text

FILES = sorted((ROOT / "departments").glob("*.yml"))
UNREAD = {
    "code",
    "status",
    "updated",
    "id",
    "former_ids",
    "kind",
    "families",
    "acknowledged",
    "logo",
    "brand",
    "unit",
    "people",
    "programmes",
    "about",
    "pending",
    "file",
    "consent",
}
"""Keys whose value is not said as typed: permanent ids, choices, colours, what stands before or after a figure."""
DATES = {"launch", "end", "date", "trained_on", "since", "until", "when", "updated", "day", "start"}


def test_nothing_stops_the_build() -> None:
    report = review_house(ROOT)
    assert [str(finding) for finding in report.findings if finding.severity is Severity.ERROR] == []
    assert {f"departments/{path.name}" for path in FILES} <= set(report.files)


def test_every_language_has_its_texts() -> None:
    assert list(read_flyer_texts(ROOT / "flyers" / "texts").texts) == list(Language)
    assert list(read_family_texts(ROOT / "flyers" / "texts").texts) == list(Language)


@pytest.fixture(scope="session")
def real_site(built_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real files; what they have in common with the frozen house is not laid out again."""
    from generator.host.building import build_site

    def make(folder: Path) -> None:
        stock = ROOT / STOCK
        stock.mkdir(parents=True, exist_ok=True)
        for kept in (built_house / STOCK).iterdir():
            if not (stock / kept.name).exists():
                shutil.copytree(kept, stock / kept.name, copy_function=os.link)
        assert build_site(ROOT / "mkdocs.yml", folder / "site") == []

    return once("real", make, tmp_path_factory) / "site"


@pytest.mark.slow
def test_every_printed_address_is_served(real_site: Path) -> None:
    register = read_print_runs(ROOT / "flyers" / "print-runs.yml").value
    assert register is not None
    site_url = read_settings(ROOT / "mkdocs.yml").site_url
    served = [real_site / run.address.removeprefix(site_url) / "index.html" for run in register.runs]
    assert [str(path) for path in served if not path.is_file()] == []


def _typed(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What the file says in words: the way to it, and each of its paragraphs without Markdown's marks."""
    for way in leaves(data):
        value: Any = data
        for part in way:
            value = value[part]
        if not isinstance(value, str) or {str(part) for part in way} & (UNREAD | DATES):
            continue
        plain = re.sub(r"\]\([^)]*\)|\*+|\[|^(?:- |\d+\. |#+ )", "", value, flags=re.MULTILINE)
        for paragraph in re.split(r"\n\s*\n", plain.removeprefix("https://").strip()):
            yield ".".join(map(str, way)), paragraph


def _read(path: Path) -> str:
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
    return page_text(path.read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_word_of_a_file_can_be_read(real_site: Path, path: Path) -> None:
    data = load(path.read_text(encoding="utf-8"))
    if data.get("status") != "published":
        pytest.skip("a draft is not published")
    slug = path.stem.partition("-")[2]
    shown = [real_site / "etudes-de-cas" / slug / "index.html", *real_site.glob(f"imprimer/{path.stem}/index.html")]
    shown += real_site.glob(f"imprimer/{path.stem}/*/*-fr-ecran.pdf")
    shown += real_site.glob(f"q/{data['code'].lower()}-*/index.html")
    text = comparable(" ".join(map(_read, shown)))
    assert [(way, words) for way, words in _typed(data) if comparable(words) not in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_territory_has_its_number_first_on_its_flyers_and_pages(real_site: Path, path: Path) -> None:
    data = load(path.read_text(encoding="utf-8"))
    for territory in data.get("territories", []) if data.get("status") == "published" else []:
        if "phone" not in territory:
            continue
        phone = comparable(territory["phone"])
        flyers = list(real_site.glob(f"imprimer/{path.stem}/{territory['id']}/*-ecran.pdf"))
        pages = list(real_site.glob(f"q/{data['code'].lower()}-{territory['id']}-*/index.html"))
        assert flyers
        assert pages
        for flyer in flyers:
            with pypdfium2.PdfDocument(flyer) as document:
                assert phone in comparable(document[0].get_textpage().get_text_range()), flyer
        for page in pages:
            called = re.search(r'<a class="call"[^>]*href="tel:.*?</a>', page.read_text(encoding="utf-8"), re.DOTALL)
            assert called, page
            assert phone in comparable(page_text(called[0])), page


PAST = re.compile(r"[\d  ]+ %|\d [\d  ]+\d|(?:\d+ \w+ au )?\d+(?:er)? \w+ \d{4}|\w+ \d{4}")
"""A figure or a date of a study: it was counted, or it happened."""


@pytest.mark.slow
def test_figures_and_dates_of_the_past_have_not_changed(real_site: Path) -> None:
    facts = [fact for fact in FACTS if fact.where == "study" and any(PAST.fullmatch(text) for text in fact.texts)]
    assert len(facts) > 20
    pages = {page: _read(real_site / page) for fact in facts for page in fact.pages}
    assert [str(missing) for missing in missing_facts(pages, facts)] == []

"""Where each datum comes from: on the page, on paper and in every row of the data; requests and what came of them."""

from __future__ import annotations

import csv
import io
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.model.department import DepartmentFile
from generator.model.house_style import house_style
from generator.outputs.open_data import open_data_outputs
from generator.outputs.site.chapters import render_chapters
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import _html
from generator.views.site.chapters import chapters_view
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from generator.views.study.sources import section_sources
from tests.checks.reading import read_texts
from tests.conftest import HOUSE
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, read, real

SETTINGS = house_settings("https://example.org/site/")


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models(field.annotation)
    for argument in typing.get_args(annotation):
        yield from _models(argument)


def test_what_can_be_doubted_can_name_its_source() -> None:
    """Figures, dates, testimonies and claims: whatever has a ``doubt`` has a ``source``."""
    doubted = {model for model in _models(DepartmentFile) if "doubt" in model.model_fields}
    assert len(doubted) >= 12
    assert {model for model in doubted if "source" not in model.model_fields} == set()


@pytest.mark.parametrize("slug", ["tarn", "ain"])
def test_no_row_of_the_two_studies_is_without_its_source(slug: str) -> None:
    content = open_data_outputs(real(slug), SETTINGS)[1].content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";"))
    assert len(rows) > 10
    assert [row["mesure"] for row in rows if not row["source"]] == []


@pytest.mark.parametrize("slug", ["tarn", "ain"])
def test_every_section_tells_its_source_on_demand_and_on_paper(slug: str) -> None:
    view = study_view(real(slug), (), SETTINGS)
    page, paper = render_study(view).markdown, _html(view_study_pdf(real(slug), view, SETTINGS), (), house_style())
    shown = [key for key in view.titles if view.sources.get(key)]
    assert set(shown) == set(view.titles)
    assert page.count('class="k-data k-sources"') == paper.count('class="source sources"') == len(shown)
    assert "<script" not in page


def test_a_source_of_its_own_is_told_beside_the_sections(tmp_path: Path) -> None:
    sources = section_sources(read(tmp_path, EVERYTHING).file)["enquete"]
    assert [(source.of, source.text) for source in sources] == [
        ("", "Une source d’enquête"),
        ("Premier axe", "Une autre source"),
    ]
    assert section_sources(read(tmp_path, EVERYTHING).file)["ariane"] == ()


def test_a_request_says_what_came_of_it_and_never_guesses(tmp_path: Path) -> None:
    survey = study_view(read(tmp_path, EVERYTHING), (), SETTINGS).survey
    assert survey is not None
    assert [(axis.answer, axis.state) for axis in survey.axes] == [
        ("Une réponse.", "done"),
        ("Pas encore", "pending"),
        ("Non précisé par la source", "unknown"),
    ]
    assert survey.axes_note
    alone = study_view(read_texts(tmp_path, "surveys: {axes: [un]}\n")[0], (), SETTINGS).survey
    assert alone is not None
    assert alone.axes_note == ""


def test_references_are_listed_once_each_with_their_doi_or_address(tmp_path: Path) -> None:
    given = """
references:
  - {title: Un titre, authors: A. Essai, year: 2019, doi: 10.1234/essai.1}
  - {title: Un autre titre, web: "https://example.org/texte/"}
  - {title: Un autre titre, web: "https://example.org/texte/"}
"""
    dossier = read_texts(tmp_path, given)[0]
    view = study_view(dossier, (), SETTINGS)
    assert [(r.text, r.link) for r in view.references] == [
        ("A. Essai (2019). Un titre.", "https://doi.org/10.1234/essai.1"),
        ("Un autre titre.", "https://example.org/texte/"),
    ]
    page, paper = render_study(view).markdown, _html(view_study_pdf(dossier, view, SETTINGS), (), house_style())
    assert 'href="https://doi.org/10.1234/essai.1"' in page
    assert 'href="https://doi.org/10.1234/essai.1"' in paper
    assert "references" not in study_view(real("tarn"), (), SETTINGS).titles
    chapter = render_chapters(chapters_view([dossier, real("tarn")], SETTINGS.house))["references"]
    assert chapter.count('href="https://doi.org/10.1234/essai.1"') == 1
    assert render_chapters(chapters_view([real("tarn")], SETTINGS.house))["references"] == ""
    assert "<!-- ppgp: references -->" in (HOUSE / "content/demarche.md").read_text(encoding="utf-8")

"""The page « Relire les flyers »: what raters typed stays text, what was counted is shown."""

from __future__ import annotations

from generator.model.pemat import NUMBERS, PematSheet, score_sheet
from generator.outputs.pemat import render_proofreading
from generator.sources.pemat import read_grid
from generator.views.pemat.page import Measure, proofreading_view
from tests.conftest import ROOT

GRID = read_grid(ROOT).value
assert GRID is not None


def _page(*names: str) -> str:
    assert GRID is not None
    raters = [{"name": name, "answers": {str(n): "non" if n == 1 else "oui" for n in NUMBERS}} for name in names]
    sheets = [PematSheet.model_validate({"flyer": "birth", "date": "2026-11-24", "raters": raters})] if names else []
    measures = [Measure("Recto naissance", 31, 7, 57), Measure("Verso naissance", 0, 0, None)]
    return render_proofreading(
        proofreading_view(GRID, [score_sheet(sheet, GRID) for sheet in sheets], measures)
    ).markdown


def test_without_any_session_the_page_says_so() -> None:
    page = _page()
    assert "Aucune séance n’est encore enregistrée." in page
    assert 'href="fiche-grossesse.pdf"' in page
    assert "<td>31</td><td>7 mots</td><td>57</td>" in page
    assert "<td>0</td><td>0 mots</td><td>–</td>" in page


def test_a_session_shows_its_scores() -> None:
    page = _page("A", "B")
    assert "Flyer naissance, français" in page
    assert "<td>94\u00a0%</td>" in page
    assert "À améliorer (1)" in page
    assert "Désaccords" not in page


def test_a_hostile_name_stays_text() -> None:
    page = _page("<script>alert(1)</script>", "{{ 7*7 }}")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page

"""What the studies give the pages on the démarche and Ariane."""

from __future__ import annotations

from generator.outputs.site.chapters import render_chapters
from generator.sources.departments import load_dossiers
from generator.views.site.chapters import chapters_view
from tests.conftest import HOUSE
from tests.house_settings import NAMES

DOSSIERS = load_dossiers(HOUSE / "departments").dossiers


def test_results_carry_their_answers_and_ariane_its_funnel() -> None:
    chapters = render_chapters(chapters_view(DOSSIERS, NAMES))
    assert "23\u00a0répondantes sur 50 formées" in chapters["resultats"].replace("sur\u00a050", "sur 50")
    assert "nombre de réponses non précisé" in chapters["resultats"]
    assert chapters["ariane"].count("<svg") == 1
    assert "1 786" in " ".join(chapters["ariane"].split())
    assert "../etudes-de-cas/ain/" in chapters["etudes"]


def test_without_a_study_no_chapter_leaves_a_heading() -> None:
    assert set(render_chapters(chapters_view((), NAMES)).values()) == {""}

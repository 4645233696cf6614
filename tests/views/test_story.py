"""How a study opens: problem, what was done, what changed, the invitation; the same people from figure to figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.house_style import house_style
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import _html
from generator.views.open_data.record import open_study
from generator.views.site.social import study_card
from generator.views.study.followed import followed_view
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.checks.reading import read_texts
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, read, real

SETTINGS = house_settings("https://example.org/site/")

LEAD = "contacts: {lead: {name: Camille Essai, phone: 06 00 00 00 00, email: essai@example.org}}\n"


def test_the_tarn_opens_on_its_story_its_results_its_people_and_whom_to_call() -> None:
    page = render_study(study_view(real("tarn"), (), SETTINGS)).markdown
    opening = page[: page.index("{#demarche}")]
    order = [
        "k-deck",
        "tel:+33646848175",
        "Le problème",
        "Ce qui a été fait",
        "Ce qui a changé",
        "Comme le Tarn",
        "15\u00a0personnes sur",
        "k-people",
    ]
    assert [opening.index(words) for words in order] == sorted(opening.index(words) for words in order)
    assert "mailto:charles@agence-kalia.fr" in opening
    assert 'class="k-btn is-main" href="tel:' in opening
    closing = page[page.index("{#citer}") :]
    assert "Comme le Tarn, renforcez la prévention de votre PMI" in closing
    assert "tel:+33646848175" in closing


def test_the_pdf_is_a_second_button() -> None:
    page = render_study(study_view(real("tarn"), (), SETTINGS)).markdown
    assert page.count("is-main") == 1


@pytest.mark.parametrize("slug", ["tarn", "ain"])
def test_the_first_lines_carry_a_result(slug: str) -> None:
    assert "mois après" in study_view(real(slug), (), SETTINGS).deck


def test_the_same_people_from_the_service_to_those_who_say_so() -> None:
    followed = followed_view(real("tarn").file)
    assert followed is not None
    assert [(step.marks, step.look) for step in followed.whole.steps] == [
        (80, "service"),
        (50, "trained"),
        (23, "answered"),
        (15, "agree"),
    ]
    assert followed.trained is not None
    assert followed.answered is not None
    assert [step.marks for step in followed.trained.steps] == [80, 50]
    assert [step.marks for step in followed.answered.steps] == [80, 50, 23]
    assert "50 formées en présentiel, puis 23 ont répondu" in followed.whole.description
    assert [row[1] for row in followed.whole.table.rows] == ["80", "50", "23", "15"]


def test_they_are_drawn_on_the_page_and_on_paper_each_figure_under_its_own_key() -> None:
    view = study_view(real("tarn"), (), SETTINGS)
    page = render_study(view).markdown
    paper = _html(view_study_pdf(real("tarn"), view, SETTINGS), (), house_style())
    for key in ("personnes", "personnes-formees", "personnes-reponses"):
        assert page.count(f'id="{key}-t"') == 1
        assert paper.count(f'id="{key}-t"') == 1
    assert "<script" not in page


@pytest.mark.parametrize(
    "text",
    [
        "training: {face_to_face: 50}\n",
        "staff: {total: environ 60}\ntraining: {face_to_face: 50}\n",
        "staff: {total: 40}\ntraining: {face_to_face: 50}\n",
        "staff: {total: 80}\nresults: {items: [{statement: oui, share: 50, respondents: 20, asked: 40}]}\n",
        "training: {face_to_face: 50}\nresults: {items: [{statement: oui, share: 50, respondents: 20, asked: 40}]}\n",
        "training: {face_to_face: 50}\nresults: {items: [{statement: oui, share: 50, respondents: 23, asked: 50}]}\n",
    ],
)
def test_nobody_is_followed_whose_number_is_not_known(text: str, tmp_path: Path) -> None:
    """One step alone, an approximate one, more trained than there are, a question asked of others, a share of nobody."""
    assert followed_view(read_texts(tmp_path, text)[0].file) is None


def test_a_study_without_a_story_has_no_empty_frame(tmp_path: Path) -> None:
    view = study_view(read(tmp_path, EVERYTHING), (), SETTINGS)
    assert view.story == ()
    assert "k-story" not in render_study(view).markdown


@pytest.mark.parametrize(
    ("text", "title", "call"),
    [
        ("ariane: {trained: 4}\n", "Ariane dans le Tarn", "avec Ariane\u00a0:"),
        ("training: {face_to_face: 4}\n", "Petits pas, Grands pas dans le Tarn", "avec Petits pas, Grands pas\u00a0:"),
        (
            "training: {face_to_face: 4}\nariane: {trained: 4}\n",
            "Petits pas, Grands pas dans le Tarn",
            "avec Petits pas, Grands pas et Ariane\u00a0:",
        ),
        ("programmes: [ariane]\ntraining: {face_to_face: 4}\n", "Ariane dans le Tarn", "avec Ariane\u00a0:"),
    ],
)
def test_a_study_is_called_by_what_the_departement_led(tmp_path: Path, text: str, title: str, call: str) -> None:
    dossier = read_texts(tmp_path, LEAD + text)[0]
    view = study_view(dossier, (), SETTINGS)
    assert view.title == title
    assert title in view.citation
    assert view.contact is not None
    assert call in view.contact.call
    assert open_study(dossier, SETTINGS).study.title == title
    assert study_card(dossier, SETTINGS.house).alternative.startswith(title)
    if "Ariane dans" in title:
        page = render_study(view).markdown
        paper = _html(view_study_pdf(dossier, view, SETTINGS), (), house_style())
        assert "Petits pas, Grands pas" not in page + paper


def test_each_testimony_stands_beside_what_it_illustrates() -> None:
    view = study_view(real("tarn"), (), SETTINGS)
    assert view.says.others == ()
    assert "temoignages" not in view.titles
    page, paper = render_study(view).markdown, _html(view_study_pdf(real("tarn"), view, SETTINGS), (), house_style())
    for text in (page, paper):
        for before, said, after in (
            ("leur pratique professionnelle a changé", "et une fin plus nets", "des répondantes utilisent le pilier"),
            ("elation et lien d’attachement", "violences conjugales", "Comment la méthode est entrée"),
            ("des répondantes utilisent le pilier", "la prochaine fois", "Sujets abordés plus facilement"),
            ("un espace convivial", "difficultés sont partagées", "Sur les 50 professionnelles"),
        ):
            results = text[text.index("un espace convivial") :]
            assert results.index(before) < results.index(said) < results.rindex(after), said
        assert text.count("la prochaine fois") == 1


def test_a_testimony_about_nothing_that_the_study_has_is_not_lost(tmp_path: Path) -> None:
    text = EVERYTHING.replace("role: une personne,", "role: une personne, about: une chose inconnue,")
    says = study_view(read(tmp_path, text), (), SETTINGS).says
    assert len(says.others) == 2
    placed = EVERYTHING.replace("role: une personne,", "role: une personne, about: un constat sans chiffre,")
    says = study_view(read(tmp_path, placed), (), SETTINGS).says
    assert (len(says.others), list(says.beside)) == (1, ["groupe-4"])
    view = study_view(read(tmp_path, placed), (), SETTINGS)
    assert "Des mots exacts" in render_study(view).markdown
    assert "Des mots exacts" in _html(view_study_pdf(read(tmp_path, placed), view, SETTINGS), (), house_style())


@pytest.mark.parametrize(
    "about",
    ["programme", "surveys", "communication", "training", "intervisions", "results", "adoption", "ariane", "sujets"],
)
def test_every_place_of_a_testimony_is_shown_on_page_and_paper(tmp_path: Path, about: str) -> None:
    text = EVERYTHING.replace("role: une personne,", f"role: une personne, about: {about},")
    dossier = read(tmp_path, text)
    view = study_view(dossier, (), SETTINGS)
    assert len(view.says.others) == 1
    assert render_study(view).markdown.count("Des mots exacts") == 1
    assert _html(view_study_pdf(dossier, view, SETTINGS), (), house_style()).count("Des mots exacts") == 1


def test_a_mean_can_be_illustrated_too(tmp_path: Path) -> None:
    text = """
results: {items: [{statement: se sentent utiles, mean: "4,2", scale: {low: 1, high: 5}, respondents: 30}]}
testimonials: [{role: une personne, quote: Des mots exacts., about: se sentent utiles}]
"""
    view = study_view(read_texts(tmp_path, text)[0], (), SETTINGS)
    assert list(view.says.beside) == ["r1"]
    assert render_study(view).markdown.count("Des mots exacts") == 1

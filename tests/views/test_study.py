"""The case study's view: what is said of each figure, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from generator.model.dossier import Dossier
from generator.outputs.study.page import render_study
from generator.views.charts import BarChart, CellsChart, CrowdChart, LengthsChart
from generator.views.site.compare import compare_view
from generator.views.site.home import home_view
from generator.views.study.page import FlyerThumb, StudyView, study_view
from generator.views.study.paper import view_study_pdf
from generator.words.french import NBSP
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, everything_but, read, real

SETTINGS = house_settings("https://example.org/site/")


def view_of(slug: str) -> StudyView:
    return study_view(real(slug), (), SETTINGS)


def test_key_figures_are_results_with_the_people_behind_them() -> None:
    assert [(f.about, f.value, f.label, f.note) for f in view_of("tarn").key_figures] == [
        (
            "",
            "65\u00a0%",
            "Sujets abordés plus facilement\u00a0: violences faites aux enfants",
            "15\u00a0personnes sur\u00a023, 6\u00a0mois après",
        ),
        (
            "",
            "91\u00a0%",
            "des répondantes disent que leur pratique professionnelle a changé",
            "nombre de réponses non précisé, 6\u00a0mois après",
        ),
        ("près de", "800", "entretiens Ariane menés", "44\u00a0% des déclarations de grossesse avec un téléphone"),
        (
            "",
            "50",
            "professionnelles formées en présentiel",
            "à l’approche préventive fondée sur la relation d’aide (APR)",
        ),
    ]


def test_an_approximate_headcount_is_said_and_never_drawn(tmp_path: Path) -> None:
    view = view_of("ain")
    assert view.staff is not None
    assert [(fact.name, fact.value) for fact in view.staff.facts] == [
        ("Effectif", "environ\u00a060 professionnels de la PMI")
    ]
    assert view.staff is not None
    assert view.staff.chart is None
    detailed = read(tmp_path, EVERYTHING.replace("total: 30", "total: environ 30"))
    staff = study_view(detailed, (), SETTINGS).staff
    assert staff is not None
    assert isinstance(staff.chart, CrowdChart)
    assert [(g.look, g.marks) for g in staff.chart.groups] == [("exact", 12)]
    assert "environ\u00a030, est approché" in staff.note


def test_the_tarns_unknown_professions_are_hollow_and_counted() -> None:
    staff = view_of("tarn").staff
    assert staff is not None
    assert isinstance(staff.chart, CrowdChart)
    last = staff.chart.groups[-1]
    assert (last.look, last.marks, last.value) == ("unknown", 28, "28")
    assert "52\u00a0personnes" in staff.note


def test_each_share_tells_its_people_when_one_whole_number_gives_it() -> None:
    results = view_of("tarn").results
    assert results is not None
    first, second, third = results.groups[0].measures
    assert (first.value, first.people, first.interval) == (
        "65\u00a0%",
        "15\u00a0personnes sur\u00a023",
        "45\u00a0à\u00a081\u00a0%",
    )
    assert second.people == "13\u00a0personnes sur\u00a023"
    assert third.value == "50\u00a0%"
    assert third.people == ""
    assert third.doubt
    assert isinstance(third.chart, CellsChart)
    assert (third.chart.disputed, third.chart.filled, third.chart.low) == (True, 11, None)


def test_unknown_respondents_are_said_plainly_and_never_drawn_as_people() -> None:
    results = view_of("tarn").results
    assert results is not None
    assert results.alone is not None
    for share in results.alone.measures:
        assert share.answers == "Nombre de réponses non précisé"
        assert share.people == ""
        assert isinstance(share.chart, BarChart)


def test_a_large_group_is_a_bar_without_interval(tmp_path: Path) -> None:
    results = study_view(everything_but(tmp_path), (), SETTINGS).results
    assert results is not None
    large = results.groups[0].measures[1]
    assert isinstance(large.chart, BarChart)
    assert large.answers == "400\u00a0répondants"
    assert large.interval == ""


def test_a_hundred_people_and_more_are_lengths(tmp_path: Path) -> None:
    staff = study_view(read(tmp_path, EVERYTHING.replace("total: 30", "total: 130")), (), SETTINGS).staff
    assert staff is not None
    assert isinstance(staff.chart, LengthsChart)


def test_a_missing_figure_is_not_communicated_and_never_zero(tmp_path: Path) -> None:
    counters = study_view(everything_but(tmp_path), (), SETTINGS).counters
    assert [(c.value, c.missing) for c in counters] == [("7", False), ("non\u00a0communiqué", True)]


def test_reported_speech_has_no_quotation_marks_and_a_quotation_has() -> None:
    for slug in ("tarn", "ain"):
        says = view_of(slug).says
        every = [*says.others, *(say for placed in says.beside.values() for say in placed)]
        assert every
        for say in every:
            assert not say.quoted
            assert say.who.endswith("propos rapportés")


def test_a_quotation_stands_between_its_marks(tmp_path: Path) -> None:
    quoted, reported = study_view(everything_but(tmp_path), (), SETTINGS).says.others
    assert "«\u00a0Des mots exacts.\u00a0»" in quoted.html
    assert "propos rapportés" not in quoted.who
    assert "«" not in reported.html


def test_the_funnel_says_what_is_published_and_what_is_computed() -> None:
    ariane = view_of("tarn").ariane
    assert ariane is not None
    assert ariane.funnel is not None
    assert [step.value for step in ariane.funnel.steps] == ["2\u00a0342", "1\u00a0786", "près de\u00a0800"]
    assert [step.about for step in ariane.funnel.steps] == [False, False, True]
    assert [row[2] for row in ariane.funnel.table.rows] == [
        "–",
        "76\u00a0% (calculé)",
        "44\u00a0% des déclarations avec téléphone (publié)",
    ]


def test_the_doubted_date_keeps_its_place_and_carries_its_note() -> None:
    timeline = view_of("tarn").timeline
    assert timeline is not None
    dates = [moment.date for moment in timeline.moments]
    assert dates[6] == "7 au 9\u00a0février\u00a02023"
    assert [bool(moment.doubt) for moment in timeline.moments].index(True) == 6
    assert timeline.strip is not None
    assert [mark.look for mark in timeline.strip.marks].count("doubt") == 1


def test_structured_data_cannot_close_its_script() -> None:
    hostile = real("tarn").file.model_copy(update={"summary": "</script><script>alert(1)</script>"})
    dossier = type(real("tarn"))(hostile, real("tarn").place, real("tarn").source)
    assert "<" not in study_view(dossier, (), SETTINGS).json_ld


def test_nothing_links_outside_the_site_by_absolute_path() -> None:
    view = view_of("tarn")
    assert view.root == "../../"
    assert view.address == "https://example.org/site/etudes-de-cas/tarn/"


def test_a_share_says_how_many_answered_of_how_many_asked() -> None:
    results = view_of("tarn").results
    assert results is not None
    said = "23\u00a0répondantes sur\u00a050 formées (46\u00a0%)"
    assert results.groups[0].answers == said
    assert all(
        share.answers == said and share.chart and said in share.chart.description
        for share in results.groups[0].measures
    )
    assert results.table is not None
    assert [row[3] for row in results.table.rows] == ["non précisé", *["23 sur 50 (46\u00a0%)"] * 3, "non précisé"]


def test_no_word_of_the_tarn_is_masculine_for_people_and_the_default_is(tmp_path: Path) -> None:
    said = "\n".join(_texts(view_of("tarn")))
    assert "80" in said
    assert re.findall(r"répondants?\b|professionnels?\b|\bformés?\b", said) == []
    assert "20\u00a0répondants" in "\n".join(_texts(study_view(everything_but(tmp_path), (), SETTINGS)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def test_our_flyers_are_said_to_be_proposals() -> None:
    thumb = FlyerThumb("Grossesse", "A5", "r.webp", "v.webp", "impression/tarn/")
    page = render_study(study_view(real("tarn"), (thumb,), SETTINGS)).markdown
    assert "Maquettes proposées" in page
    assert 'alt="Recto de la maquette proposée : Grossesse"' in page
    assert "Maquettes proposées" not in render_study(view_of("tarn")).markdown


def _dated(folder: Path, launch: str, end: str) -> Dossier:
    return read(folder, EVERYTHING.replace("launch: 2030-01", launch).replace("  end: 2030-12-31\n", end))


@pytest.mark.parametrize(
    ("launch", "end", "said"),
    [
        ("launch: 2030-09", "  end: fin 2031\n", "de septembre 2030 à fin 2031"),
        ("launch: fin 2030", "", "depuis fin 2030"),
        ("launch: 2030-03", "  ended: oui\n", "lancée en mars 2030, terminée à une date non précisée"),
    ],
)
def test_a_period_is_said_the_same_everywhere(tmp_path: Path, launch: str, end: str, said: str) -> None:
    dossier = _dated(tmp_path, launch, end)
    study = study_view(dossier, (), SETTINGS)
    told = [
        "".join(words for words, _ in study.period),
        view_study_pdf(dossier, study, SETTINGS).period,
        next(cell for name, cell in compare_view([dossier]).table.rows if name == "Période de la démarche"),
    ]
    assert [words.replace(NBSP, " ").lower() for words in told] == [said] * 3
    assert said in home_view([dossier], SETTINGS).cards[0].meta.replace(NBSP, " ")
    shown = re.sub(r"<[^>]*>", "", render_study(study).markdown).replace(NBSP, " ")
    assert said[1:] in shown


def test_a_demarche_that_lasts_is_in_progress_and_has_no_invented_end(tmp_path: Path) -> None:
    rows = compare_view([_dated(tmp_path, "launch: 2030-03", "")]).table.rows
    assert ("Durée", "en cours") in rows
    assert (
        '"temporalCoverage":"2030-03/.."' in study_view(_dated(tmp_path, "launch: 2030-03", ""), (), SETTINGS).json_ld
    )
    spans = compare_view([_dated(tmp_path, "launch: 2030-03", ""), real("tarn")]).spans
    assert spans is not None
    assert next((row.value.replace(NBSP, " "), row.open) for row in spans.rows) == ("depuis mars 2030", True)


def test_one_is_singular(tmp_path: Path) -> None:
    ones = (
        EVERYTHING.replace("total: 30", "total: 1").replace("count: 12", "count: 1").replace("face_to_face: 25", "face_to_face: 1")
        .replace("declarations: 400", "declarations: 1").replace("with_phone: 300", "with_phone: 1")
        .replace("interviews: environ 150", "interviews: 1").replace("territories: 2", "territories: 1")
    )  # fmt: skip
    dossier = read(tmp_path, ones)
    view = study_view(dossier, (), SETTINGS)
    assert [f.label for f in view.key_figures][1:] == [
        "entretien Ariane mené",
        "personne formée en présentiel",
    ]
    said = "\n".join(_texts((view, home_view([dossier], SETTINGS))))
    assert re.findall(r"\b1[ \u00a0]+(?!sages-femmes)(?:\w+s|personnes formées)\b", said) == []
    assert view.ariane is not None
    assert view.ariane.funnel is not None
    assert [step.label for step in view.ariane.funnel.steps][0::2] == [
        "déclaration de grossesse",
        "entretien Ariane mené",
    ]


def test_one_unknown_profession_is_one_hollow_dot(tmp_path: Path) -> None:
    staff = study_view(read(tmp_path, EVERYTHING.replace("total: 30", "total: 13")), (), SETTINGS).staff
    assert staff is not None
    assert staff.note.endswith("Le point vide est l’autre.")


def test_numbers_that_no_sentence_says_are_said(tmp_path: Path) -> None:
    alone = EVERYTHING.replace("  text: Deux territoires inventés.\n", "").replace("total: 30", "total: environ 30")
    staff = study_view(read(tmp_path, alone), (), SETTINGS).staff
    assert staff is not None
    assert [fact.value for fact in staff.facts] == ["2", "1", "environ\u00a030 professionnels de la PMI"]
    page = render_study(study_view(read(tmp_path, alone), (), SETTINGS)).markdown
    assert "Territoires de PMI" in page

"""Waves, scales, means, populations and denominators: what the page, paper, the comparison and the data say of each."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from generator.model.dossier import Dossier
from generator.outputs.open_data import open_data_outputs
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import render_study_pdf
from generator.views.charts import BarChart, CellsChart, ScaleChart
from generator.views.site.compare import compare_view
from generator.views.site.home import home_view
from generator.views.site.social import study_card
from generator.views.study.measures import MeasureView
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from generator.words.french import NBSP
from tests.house_settings import house_settings
from tests.views.studies import read
from tests.views.waves import WAVES

SETTINGS = house_settings("https://example.org/site/")


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return read(tmp_path, WAVES)


def measures(dossier: Dossier) -> list[MeasureView]:
    results = study_view(dossier, (), SETTINGS).results
    assert results is not None
    return [measure for _, measure in results.measures]


def _printed(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    return " ".join(document[page].get_textpage().get_text_range() for page in range(len(document)))


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_each_number_is_said_with_its_own_wave(dossier: Dossier) -> None:
    assert [(plain(m.value), plain(m.delay)) for m in measures(dossier)] == [
        ("7 sur 12", "12 mois après la formation"),
        ("4,20 sur 5", "6 mois après la formation"),
        ("57 %", "6 mois après la formation"),
        ("70 %", "12 mois après la formation"),
        ("2,9 sur 5", "avant la formation"),
        ("4,1 sur 5", "6 mois après la formation"),
        ("72 %", "6 mois après la formation"),
        ("21 sur 35", "6 mois après la formation"),
        ("91 %", "12 mois après la formation"),
        ("8,7 sur 10", "12 mois après la formation"),
    ]


def test_a_heading_says_what_all_below_it_share_and_rows_the_rest(dossier: Dossier) -> None:
    results = study_view(dossier, (), SETTINGS).results
    assert results is not None
    assert results.heading == "Ce que la formation a changé"
    assert [(group.title, plain(group.delay)) for group in results.groups] == [
        ("Sujets abordés plus facilement", ""),
        ("Confiance en soi", ""),
        ("Usage des piliers", "6 mois après la formation"),
        ("Ce que disent les familles", "12 mois après la formation"),
    ]
    assert [bool(m.when) for group in results.groups for m in group.measures] == [True] * 4 + [False] * 4


def test_two_delays_are_both_in_the_heading(tmp_path: Path) -> None:
    waves = WAVES.replace("      wave: avant la formation\n", "      months_after: 12\n")
    results = study_view(read(tmp_path, waves), (), SETTINGS).results
    assert results is not None
    assert results.heading == "Six et douze mois après la formation"


def test_who_was_asked_and_of_how_many(dossier: Dossier) -> None:
    found = measures(dossier)
    assert plain(found[8].answers) == "120 réponses sur 400 (30 %), familles reçues en 2030"
    assert plain(found[6].people) == "18 personnes sur 25 qui l’ont déjà essayé"
    assert plain(found[6].answers) == "35 répondants, dont 25 qui l’ont déjà essayé"


def test_what_is_drawn(dossier: Dossier) -> None:
    charts = [m.chart for m in measures(dossier)]
    cells = [chart for chart in charts if isinstance(chart, CellsChart)]
    assert [(chart.filled, chart.total) for chart in cells] == [(7, 12), (20, 35), (21, 30), (18, 25), (21, 35)]
    scales = [chart for chart in charts if isinstance(chart, ScaleChart)]
    assert [round(chart.at, 3) for chart in scales] == [0.8, 0.475, 0.775]
    assert {chart.steps for chart in scales} == {4}
    assert (scales[0].low, scales[0].high) == ("1 pas du tout", "5 tout à fait")
    assert sum(isinstance(chart, BarChart) for chart in charts) == 1
    assert charts[-1] is None, "a scale whose start is not known has no place for its mean"


def test_no_percentage_of_a_small_group_stands_in_front(dossier: Dossier) -> None:
    view = study_view(dossier, (), SETTINGS)
    compared = compare_view([dossier])
    fronts = [
        *(f"{figure.value} {figure.label} {figure.note}" for figure in view.key_figures),
        *(f"{figure.value} {figure.label} {figure.note}" for figure in home_view([dossier], SETTINGS).figures),
        *(line for group in compared.delays for one in group.results for found in one.findings for line in found.lines),
        study_card(dossier, SETTINGS.house).detail,
        study_card(dossier, SETTINGS.house).alternative,
        *(counter.value for counter in view.counters),
    ]
    assert [front for front in fronts if re.search(r"\b(?:58|75)\s%", front) and "répondants" not in front] == []
    assert any("7 sur 12" in plain(front) for front in fronts)
    assert "6 sur 8" in [plain(counter.value) for counter in view.counters]
    told = next(m for m in measures(dossier) if "7" in m.value)
    assert plain(told.beside) == "58 % publié"


def test_twenty_people_are_enough_for_a_percentage(tmp_path: Path) -> None:
    view = study_view(
        read(tmp_path, WAVES.replace("share: 58\n      respondents: 12", "share: 60\n      respondents: 20")),
        (),
        SETTINGS,
    )
    assert [plain(figure.value) for figure in view.key_figures][:1] == ["60 %"]


def test_a_small_group_whose_people_are_not_known_is_no_headline(tmp_path: Path) -> None:
    disputed = WAVES.replace("share: 58\n      respondents: 12", "share: 55\n      respondents: 12")
    dossier = read(tmp_path, disputed)
    view = study_view(dossier, (), SETTINGS)
    assert not any("55" in figure.value for figure in view.key_figures)
    lines = [
        line for g in compare_view([dossier]).delays for one in g.results for f in one.findings for line in f.lines
    ]
    assert not any("55" in line for line in lines)
    assert any("trop peu de réponses pour une part" in line for line in lines)


def test_the_comparison_keeps_the_waves_apart(dossier: Dossier) -> None:
    compared = compare_view([dossier])
    assert [group.title for group in compared.delays] == [
        "Six mois après la formation",
        "Douze mois après la formation",
        "Avant la formation",
    ]
    assert plain(next(row[1] for row in compared.table.rows if row[0] == "Enquête après la formation")) == (
        "6 et 12 mois et avant la formation"
    )
    assert "6 et 12 mois après la formation et avant la formation à Mayotte" in plain(compared.warning)


def test_the_table_says_when_who_and_on_what(dossier: Dossier) -> None:
    results = study_view(dossier, (), SETTINGS).results
    assert results is not None
    assert results.table is not None
    rows = [tuple(map(plain, row)) for row in results.table.rows]
    assert rows[0][:4] == (
        "Des répondants disent que leur pratique a changé (12 mois après la formation)",
        "58 %",
        "7",
        "12 sur 60 (20 %)",
    )
    assert rows[1][0].endswith("(6 mois après la formation ; échelle de 1 (pas du tout) à 5 (tout à fait))")
    assert rows[6][0].endswith("(6 mois après la formation ; sur 25 qui l’ont déjà essayé)")
    assert rows[9][:2] == (
        "Note donnée à l’accueil (12 mois après la formation ; familles reçues en 2030)",
        "8,7 sur 10",
    )


def test_page_and_paper_say_the_same(dossier: Dossier) -> None:
    study = study_view(dossier, (), SETTINGS)
    page = plain(re.sub(r"<[^>]*>", " ", render_study(study).markdown))
    paper = plain(_printed(render_study_pdf(view_study_pdf(dossier, study, SETTINGS), {}).content))
    for text in (re.sub(r"\s+", " ", page), re.sub(r"\s+", " ", paper)):
        for said in ("4,20 sur 5", "échelle de 1 (pas du tout) à 5 (tout à fait)", "avant la formation", "8,7 sur 10"):
            assert said in text
        for said in ("familles reçues en 2030", "qui l’ont déjà essayé", "58 % publié", "21 sur 35"):
            assert said in text


def test_the_data_carry_waves_scales_and_denominators(dossier: Dossier) -> None:
    files = {output.path.rsplit(".", 1)[1]: output.content for output in open_data_outputs(dossier, SETTINGS)}
    results = json.loads(files["json"])["results"]
    assert (results[1]["mean"], results[1]["scale"]["low"], results[1]["scale"]["high"]) == (4.2, 1, 5)
    assert (results[4]["wave"], results[5]["months_after"]) == ("avant la formation", 6)
    assert (results[6]["base"], results[6]["people"], results[7]["count"]) == (25, 18, 21)
    assert (results[0]["share"], results[0]["people"]) == (58.0, 7)
    rows = [
        row
        for row in csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig")), delimiter=";")
        if row["rubrique"] == "résultats"
    ]
    assert (rows[1]["valeur"], rows[1]["unite"], rows[1]["echelle_bas"], rows[1]["echelle_haut"]) == (
        "4,2",
        "moyenne",
        "1",
        "5",
    )
    assert (rows[4]["vague"], rows[8]["public"]) == ("avant la formation", "familles reçues en 2030")
    assert (rows[6]["denominateur"], rows[6]["sens_denominateur"]) == ("25", "qui l’ont déjà essayé")
    assert (rows[7]["valeur"], rows[7]["unite"]) == ("21", "personnes")

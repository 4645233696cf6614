"""A doubt that the editors accept stands beside the figure, on the page and in the data; a confirmed one does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.checks import Acknowledged, review_dossier
from generator.model.department import Acknowledgement
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import catalogue
from generator.outputs.open_data import open_data_outputs
from generator.outputs.study.page import render_study
from generator.pipeline.doubts import tell_doubts
from generator.pipeline.gather import gather_sources
from generator.views.study.page import study_view
from generator.words.french import set_french
from tests.checks.cases import CASES
from tests.checks.reading import read_texts
from tests.conftest import HOUSE
from tests.house_settings import house_settings

TOLD = {rule.code for rule in catalogue() if rule.told}

SETTINGS = house_settings("https://example.org/site/")


def accept(finding: Finding, **more: object) -> Acknowledged:
    by = {"finding": finding.code, "at": finding.at, "reason": "Vu.", "by": "Camille Essai", **more}
    return Acknowledged(finding, Acknowledgement.model_validate(by))


def page_of(dossier: Dossier) -> str:
    return render_study(study_view(dossier, (), SETTINGS)).markdown


def told(finding: Finding) -> str:
    return set_french(finding.message[:1].upper() + finding.message[1:])


def found(folder: Path, code: str) -> tuple[Dossier, Finding]:
    dossier = read_texts(folder, CASES[code][0])[0]
    return dossier, next(finding for finding in review_dossier(dossier).findings if finding.code == code)


def test_what_readers_see_is_told_and_nothing_else() -> None:
    assert {"share-impossible", "date-order", "follow-up-delay", "citation-unknown"} <= TOLD
    assert not {"email-spelling", "phone-area", "brand-contrast", "identifiable"} & TOLD


@pytest.mark.parametrize("code", sorted(TOLD))
def test_every_accepted_doubt_finds_its_place_on_the_page(code: str, tmp_path: Path) -> None:
    dossier, finding = found(tmp_path, code)
    before = page_of(dossier)
    after = page_of(tell_doubts(dossier, [accept(finding)]))
    assert told(finding) not in before
    assert f'<p class="k-doubt"><b>Donnée à confirmer.</b> {told(finding)}</p>' in after


@pytest.mark.parametrize("code", sorted(TOLD))
def test_a_confirmed_value_is_not_doubted(code: str, tmp_path: Path) -> None:
    dossier, finding = found(tmp_path, code)
    assert tell_doubts(dossier, [accept(finding, confirmed="oui")]) == dossier


def test_the_editors_own_words_stand_alone(tmp_path: Path) -> None:
    text = "ariane:\n  with_phone: 1786\n  interviews: 600\n  share: 44\n  doubt: Le décompte s’arrête en mai.\n"
    dossier = read_texts(tmp_path, text)[0]
    finding = next(f for f in review_dossier(dossier).findings if f.code == "share-count")
    page = page_of(tell_doubts(dossier, [accept(finding)]))
    assert "Le décompte s’arrête en mai." in page
    assert told(finding) not in page


def test_two_warnings_on_one_event_are_both_told(tmp_path: Path) -> None:
    text = (
        "programme: {launch: 2023-05-16}\ntimeline:\n  - {date: 2023-06-01, title: Premier}\n"
        "  - {date: 2023-07-01, title: Deuxième}\n  - {date: 2023-02-07, title: Troisième}\n"
    )
    dossier = read_texts(tmp_path, text)[0]
    findings = [f for f in review_dossier(dossier).findings if f.rule.told]
    assert {finding.code for finding in findings} == {"date-order", "date-outside"}
    event = tell_doubts(dossier, map(accept, findings)).file.timeline[2]
    assert all(finding.message[1:] in (event.doubt or "") for finding in findings)


def test_the_whole_way_from_the_file_to_page_and_data(tmp_path: Path) -> None:
    (tmp_path / "flyers").symlink_to(HOUSE / "flyers")
    folder = tmp_path / "departments"
    folder.mkdir()
    (folder / "81-tarn.yml").write_text(
        'code: "81"\nstaff:\n  total: 20\n  roles:\n    - {name: puéricultrices, count: 23}\n'
        "acknowledged:\n  - finding: count-above-total\n    at: staff.roles\n    reason: Chiffres de la source.\n"
        "    by: Camille Essai\n",
        encoding="utf-8",
    )
    sources = gather_sources(tmp_path)
    dossier = sources.dossiers[0]
    assert [entry.finding.code for entry in sources.acknowledged] == ["count-above-total"]
    words = "Les métiers listés font 23\u00a0personnes, plus que l’effectif total (20)."
    assert words in page_of(dossier)
    data = {output.path.rsplit("/", 1)[-1]: output.content for output in open_data_outputs(dossier, SETTINGS)}
    assert json.loads(data["donnees.json"])["organisation"]["doubt"] == words
    assert words in data["donnees.csv"].decode("utf-8-sig")

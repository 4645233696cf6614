"""A draft with errors blocks nobody else: it is left out, that is said, and the others go on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli.house import review_house
from generator.model.findings import Severity
from generator.outputs.authoring.new_department import render_new_department
from generator.pipeline.gather import Sources, gather_sources, stop_on_errors
from generator.sources.places import load_places
from generator.views.authoring.new_department import new_department_view
from tests.conftest import HOUSE

UNTOUCHED = render_new_department(new_department_view(load_places()["33"]))
BROKEN = "status: draft\ncode: '33'\nresults: {items: [{share: many}]}\n  x"
PUBLISHED = UNTOUCHED.replace("status: draft", "status: published")
MUTE = UNTOUCHED.replace("status: draft", "# nothing said")


def _with(folder: Path, text: str) -> Sources:
    shutil.copytree(HOUSE / "departments", folder / "departments")
    (folder / "departments" / "33-gironde.yml").write_text(text, encoding="utf-8")
    return gather_sources(HOUSE, folder / "departments")


@pytest.mark.parametrize("text", [UNTOUCHED, BROKEN], ids=["untouched", "broken"])
def test_a_draft_with_errors_is_left_out_and_told(text: str, tmp_path: Path) -> None:
    sources = _with(tmp_path, text)
    stop_on_errors(sources.findings)
    assert [dossier.place.code for dossier in sources.dossiers] == ["01", "81"]
    told = [finding for finding in sources.findings if finding.code == "draft-left-out"]
    assert [finding.location.file for finding in told] == ["departments/33-gironde.yml"]
    assert {finding.severity for finding in sources.refused} == {Severity.ERROR}


@pytest.mark.parametrize("text", [PUBLISHED, MUTE], ids=["published", "no status"])
def test_what_does_not_say_that_it_is_a_draft_stops_the_build(text: str, tmp_path: Path) -> None:
    sources = _with(tmp_path, text)
    assert any(finding.severity is Severity.ERROR for finding in sources.findings)
    assert not sources.refused


def test_a_draft_copied_from_a_published_file_is_the_one_in_the_wrong(tmp_path: Path) -> None:
    copied = (HOUSE / "departments" / "81-tarn.yml").read_text(encoding="utf-8")
    copied = copied.replace('code: "81"', 'code: "33"').replace("status: published", "status: draft")
    sources = _with(tmp_path, copied)
    stop_on_errors(sources.findings)
    assert "81" in [dossier.place.code for dossier in sources.dossiers]
    assert {finding.location.file for finding in sources.refused} == {"departments/33-gironde.yml"}


def test_the_whole_house_is_checked_as_it_is_built(tmp_path: Path) -> None:
    (tmp_path / "departments").mkdir()
    (tmp_path / "departments" / "33-gironde.yml").write_text(UNTOUCHED, encoding="utf-8")
    report = review_house(tmp_path)
    assert "departments/33-gironde.yml" not in {
        finding.location.file for finding in report.findings if finding.severity is Severity.ERROR
    }

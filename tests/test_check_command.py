"""``ppgp check``: the same findings in four presentations, exit codes, acknowledgements counted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.findings import Format, present
from generator.cli.house import review_house
from generator.cli.reports import Report, review_files
from generator.model.findings import Severity
from generator.model.rules import catalogue
from tests.conftest import HOUSE

MIXED = """code: "81"
status: published
brand:
  accent: "#FFD500" # le jaune de la charte
  accent_cmyk: 0 15 100 0
territories:
  - id: nord
    name: Nord
    phone: 05 63 77 31 1
results:
  items:
    - statement: le lien d’attachement
      share: 50
      respondents: 23
acknowledged:
  - finding: brand-contrast
    at: brand.accent
    reason: La charte impose ce jaune.
    by: Camille Essai
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    path = tmp_path / "departments" / "81-tarn.yml"
    path.parent.mkdir()
    path.write_text(MIXED, encoding="utf-8")
    return review_files([path])


@pytest.mark.parametrize("form", list(Format))
def test_presentations(form: Format, report: Report, golden: Callable[[str, str], None]) -> None:
    shown = present(report, form)
    if form is Format.SARIF:
        run = json.loads(shown)["runs"][0]
        assert len(run["tool"]["driver"].pop("rules")) == len(catalogue())
        shown = json.dumps(run, ensure_ascii=False, indent=2) + "\n"
    golden(f"check/mixed.{form.value}", shown)


def test_colours_only_on_a_terminal(report: Report) -> None:
    assert "\x1b[" not in present(report, Format.TEXT)
    assert "\x1b[" in present(report, Format.TEXT, colour=True)


def test_the_acknowledged_one_is_counted_not_listed(report: Report) -> None:
    assert [entry.finding.code for entry in report.acknowledged] == ["brand-contrast"]
    assert "brand-contrast" not in {finding.code for finding in report.findings}
    assert "1\u00a0alerte acceptée" in present(report, Format.TEXT)


def test_json_counts_what_it_lists(report: Report) -> None:
    data = json.loads(present(report, Format.JSON))
    for severity in Severity:
        assert data["counts"][severity.value] == sum(f["severity"] == severity.value for f in data["findings"])


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (MIXED, [], 1),
        ('code: "81"\nstatus: published\n', [], 0),
        ('code: "81"\nstatus: published\n', ["--strict"], 1),
        ('code: "81"\n', ["--strict"], 0),
    ],
    ids=["error", "warning", "strict-warning", "strict-information"],
)
def test_exit_codes(text: str, options: list[str], status: int, tmp_path: Path) -> None:
    path = tmp_path / "81-tarn.yml"
    path.write_text(text, encoding="utf-8")
    outcome = CliRunner().invoke(app, ["check", str(path), *options])
    assert outcome.exit_code == status, outcome.output


def test_a_file_that_does_not_exist_is_a_wrong_call(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(app, ["check", str(tmp_path / "rien.yml")])
    assert outcome.exit_code == 2
    assert "introuvable" in outcome.output


def test_a_house_without_error() -> None:
    report = review_house(HOUSE)
    assert [str(finding) for finding in report.findings if finding.severity is Severity.ERROR] == []
    assert {"departments/81-tarn.yml", "flyers/texts/fr/family.yml"} <= set(report.files)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.one_of(st.text(max_size=80), st.binary(max_size=80)), inside=st.booleans())
def test_any_text_is_presented_and_keeps_its_line(content: str | bytes, inside: bool, tmp_path: Path) -> None:
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    path = tmp_path / "81-tarn.yml"
    path.write_bytes(b'code: "81"\nsummary: ' + raw + b"\nstatus: draft\n" if inside else raw)
    found = review_files([path])
    for form in Format:
        shown = present(found, form)
        if form is Format.GITHUB:
            assert all(line.startswith("::") for line in shown.splitlines())
        if form is Format.TEXT:
            assert "\x1b" not in shown
    assert json.loads(present(found, Format.SARIF))["version"] == "2.1.0"

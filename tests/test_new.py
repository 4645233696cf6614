"""``ppgp new``: a file for every département, which nothing refuses but its own sample values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from generator.cli.new import new
from generator.cli.reports import review_files
from generator.model.findings import Severity
from generator.sources.places import load_places

APP = typer.Typer()
APP.command()(new)


def _new(root: Path, code: str) -> tuple[int, str]:
    outcome = CliRunner().invoke(APP, [code, "--racine", str(root)])
    return outcome.exit_code, outcome.output


@pytest.mark.parametrize("code", list(load_places()))
def test_only_samples_are_refused(code: str, tmp_path: Path) -> None:
    status, _ = _new(tmp_path, code)
    assert status == 0
    (path,) = (tmp_path / "departments").glob("*.yml")
    findings = review_files([path]).findings
    assert {finding.code for finding in findings} == {"sample-value"}
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    text = path.read_text(encoding="utf-8")
    place = load_places()[code]
    for word in (place.name, place.region, f"commencent par {place.phone_area}", f'code: "{code}"'):
        assert word in text
    assert "&" not in text


def test_every_sample_line_is_named(tmp_path: Path) -> None:
    _new(tmp_path, "34")
    (path,) = (tmp_path / "departments").glob("*.yml")
    named = {finding.location.line for finding in review_files([path]).findings}
    live = [
        line
        for line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if not line[1].lstrip().startswith("#")
    ]
    samples = {number for number, line in live if re.search(r"À REMPLACER|1999-01-01|a-remplacer|00 00 00|00000", line)}
    # a text block is named by its key's line, one above its words
    assert {n for n in samples if n not in named and n - 1 not in named} == set()


def test_once_replaced_it_is_accepted(tmp_path: Path) -> None:
    _new(tmp_path, "34")
    (path,) = (tmp_path / "departments").glob("*.yml")
    text = path.read_text(encoding="utf-8")
    for old, fresh in (
        ("id: a-remplacer", "id: littoral"),
        ("city: À REMPLACER", "city: Montpellier"),
        ("À REMPLACER", "Littoral"),
        ("1999-01-01", "2026-11-22"),
        ("04 00 00 00 00", "04 67 01 02 03"),
        ("a-remplacer.example", "herault.fr"),
        ('"00000"', '"34000"'),
    ):
        text = text.replace(old, fresh)
    path.write_text(text, encoding="utf-8")
    assert [str(finding) for finding in review_files([path]).findings] == []


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    _new(tmp_path, "34")
    (path,) = (tmp_path / "departments").glob("*.yml")
    path.write_text("mon travail", encoding="utf-8")
    status, said = _new(tmp_path, "34")
    assert status == 1
    assert "existe déjà" in said
    assert path.read_text(encoding="utf-8") == "mon travail"


@pytest.mark.parametrize("code", ["99", "20", "", "../81", "Tarn"])
def test_an_unknown_code_is_refused(code: str, tmp_path: Path) -> None:
    status, said = _new(tmp_path, code)
    assert status == 2
    assert "n’est pas le code" in said
    assert list(tmp_path.iterdir()) == []


def test_one_digit_and_a_small_letter_are_understood(tmp_path: Path) -> None:
    assert _new(tmp_path, "1")[0] == 0
    assert _new(tmp_path, "2a")[0] == 0
    assert sorted(p.name for p in (tmp_path / "departments").iterdir()) == ["01-ain.yml", "2a-corse-du-sud.yml"]


def test_every_commented_example_is_a_valid_one(tmp_path: Path) -> None:
    _new(tmp_path, "34")
    (path,) = (tmp_path / "departments").glob("*.yml")
    head, *rest = path.read_text(encoding="utf-8").partition("# organisation:")
    uncommented = re.sub(r"^# ?", "", "".join(rest), flags=re.MULTILINE)
    inner = re.sub(r"^(    )# (?=centres:|  |workshops:)", r"\1", head, flags=re.MULTILINE)
    inner = inner.replace(
        "  # booklet:\n  #   form: https://…", "  booklet:\n    form: https://demarche.herault.fr/carnet"
    )
    path.write_text(inner.replace('postcode: "…"', 'postcode: "34000"') + uncommented, encoding="utf-8")
    findings = review_files([path]).findings
    assert {finding.code for finding in findings if finding.severity is Severity.ERROR} == {"sample-value"}
    assert {"unknown-key", "missing"} & {finding.code for finding in findings} == set()

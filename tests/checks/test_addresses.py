from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.addresses import check_print_runs
from generator.model.findings import Finding, Severity, SourceMap
from generator.model.print_runs import PrintRegister
from tests.families_case import SETTINGS, everything
from tests.runs_case import AFTER, BEFORE, dossier, register

SOURCE = SourceMap("flyers/print-runs.yml", {("runs", n): (10 + 20 * n, 5) for n in range(30)})


def served(folder: Path, text: str) -> set[str]:
    return {output.path for output in everything(dossier(folder, text))}


@pytest.mark.parametrize("text", [BEFORE, AFTER])
def test_renamed_merged_and_closed_territories_keep_every_printed_address(tmp_path: Path, text: str) -> None:
    runs = register(tmp_path)
    assert check_print_runs(runs, SOURCE, served(tmp_path, text), SETTINGS.site_url) == []


@pytest.mark.parametrize(
    ("gone", "kept"), [("ombre", ""), ("rive, source", "rive"), ("rive, source", "source"), ("vallee", "")]
)
def test_an_address_that_would_vanish_stops_the_build_and_names_its_run(tmp_path: Path, gone: str, kept: str) -> None:
    runs = register(tmp_path)
    paths = served(tmp_path, AFTER.replace(f"former_ids: [{gone}]", f"former_ids: [{kept}]"))
    findings = check_print_runs(runs, SOURCE, paths, SETTINGS.site_url)
    lost = (set(gone.split(", ")) - {kept}).pop()
    assert len(findings) == 6, "two flyers in three languages"
    for finding in findings:
        assert finding.severity is Severity.ERROR
        assert finding.code == "print-run-address"
        assert f"89-{lost}-" in finding.message
        assert f"https://agence-kalia.fr/ppgp/q/89-{lost}-" in finding.message
        assert f"« {lost} » aux former_ids" in finding.remedy
        assert finding.location.file == "flyers/print-runs.yml"
        assert finding.location.line >= 10


def test_a_language_or_a_flyer_that_is_given_up_stops_the_build(tmp_path: Path) -> None:
    runs = register(tmp_path)
    without_arabic = served(tmp_path, AFTER.replace(", ar]", "]"))
    assert len(check_print_runs(runs, SOURCE, without_arabic, SETTINGS.site_url)) == 10
    without_birth = served(tmp_path, AFTER.replace("ar]}", "ar], flyers: [prenatal]}"))
    assert len(check_print_runs(runs, SOURCE, without_birth, SETTINGS.site_url)) == 15


def test_a_site_that_moves_stops_the_build(tmp_path: Path) -> None:
    findings = check_print_runs(register(tmp_path), SOURCE, served(tmp_path, AFTER), "https://ailleurs.exemple.fr/")
    assert len(findings) == 30
    assert "https://ailleurs.exemple.fr/" in findings[0].remedy


def test_a_record_changed_after_the_fact_is_seen(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    runs = register(tmp_path).runs
    changed = PrintRegister(runs=(runs[0].model_copy(update={"copies": 1}), *runs[1:]))
    findings = check_print_runs(changed, SOURCE, served(tmp_path, AFTER), SETTINGS.site_url)
    assert [(f.code, f.path) for f in findings] == [("print-run-changed", ("runs", 0))]
    golden("checks/print-run-changed.txt", _said(findings))


def test_the_words_for_a_lost_address(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    findings = check_print_runs(register(tmp_path), SOURCE, (), SETTINGS.site_url)
    golden("checks/print-run-address.txt", _said(findings[:1]))


def _said(findings: list[Finding]) -> str:
    return "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in findings)


def test_an_empty_register_asks_for_nothing() -> None:
    assert check_print_runs(PrintRegister(), SOURCE, (), SETTINGS.site_url) == []

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.addresses import check_print_runs, check_printed_ids, check_register, flyer_paths
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Severity, SourceMap
from generator.model.languages import Language
from generator.model.print_runs import PrintRegister, PrintRun, run_digest
from generator.pipeline.gather import gather_sources
from generator.sources.history import recorded_runs
from generator.sources.print_runs import append_print_run
from tests.conftest import furnish, require_tool
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
    findings = list(check_register(changed, SOURCE, {}))
    assert [(f.code, f.path) for f in findings] == [("print-run-changed", ("runs", 0))]
    golden("checks/print-run-changed.txt", _said(findings))


def test_the_words_for_a_lost_address(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    findings = check_print_runs(register(tmp_path), SOURCE, (), SETTINGS.site_url)
    golden("checks/print-run-address.txt", _said(findings[:1]))


def _said(findings: list[Finding]) -> str:
    return "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in findings)


def test_an_empty_register_asks_for_nothing() -> None:
    assert check_print_runs(PrintRegister(), SOURCE, (), SETTINGS.site_url) == []


def test_what_check_foresees_is_what_the_build_serves(tmp_path: Path) -> None:
    place = dossier(tmp_path, AFTER)
    made = {path.removesuffix("index.html") for path in served(tmp_path, AFTER) if path.endswith("/index.html")}
    foreseen = flyer_paths([place], list(Language))
    assert foreseen == {path for path in made if path.startswith("q/")}
    assert not flyer_paths([dossier(tmp_path, AFTER.replace("published", "draft"))], list(Language))


def test_a_record_that_is_taken_out_is_missed_by_the_next_one(
    tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    runs = register(tmp_path).runs
    assert list(check_register(PrintRegister(runs=runs), SOURCE, {})) == []
    findings = list(check_register(PrintRegister(runs=(*runs[:3], *runs[4:])), SOURCE, {}))
    assert [(f.code, f.path) for f in findings] == [("print-run-removed", ("runs", 3))]
    golden("checks/print-run-removed.txt", _said(findings))


def test_two_records_made_side_by_side_may_follow_the_same_one(tmp_path: Path) -> None:
    """Two editors, two branches: git brings both records together, and neither is wrong."""
    first, second, third = register(tmp_path).runs[:3]
    beside = third.model_copy(update={"previous": first.digest})
    beside = beside.model_copy(update={"digest": run_digest(beside)})
    assert list(check_register(PrintRegister(runs=(first, second, beside)), SOURCE, {})) == []


def test_the_last_record_is_missed_by_the_files_history(tmp_path: Path) -> None:
    require_tool("git")
    path = tmp_path / "flyers" / "print-runs.yml"
    path.parent.mkdir()
    git = ["git", "-C", str(tmp_path), "-c", "user.name=essai", "-c", "user.email=essai@exemple.fr"]
    subprocess.run([*git, "init", "-q"], check=True)
    first, second = register(tmp_path).runs[:2]
    for run in (first, second):
        append_print_run(path, run)
        subprocess.run([*git, "add", "flyers"], check=True)
        subprocess.run([*git, "commit", "-qm", "un tirage", "--date=2026-01-07T12:00:00"], check=True)
    known = recorded_runs(tmp_path, "flyers/print-runs.yml")
    assert set(known) == {first.digest, second.digest}
    assert list(check_register(PrintRegister(runs=(first, second)), SOURCE, known)) == []
    (finding,) = check_register(PrintRegister(runs=(first,)), SOURCE, known)
    assert (finding.code, finding.severity) == ("print-run-removed", Severity.ERROR)
    assert second.digest[:12] in finding.message


def test_without_a_history_nothing_is_known(tmp_path: Path) -> None:
    assert recorded_runs(tmp_path, "flyers/print-runs.yml") == {}


def test_a_register_that_vanished_is_an_error(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    house = furnish(tmp_path)
    assert "print-register-missing" not in {f.code for f in gather_sources(house).findings}
    (house / "flyers" / "print-runs.yml").unlink()
    findings = [f for f in gather_sources(house).findings if f.code == "print-register-missing"]
    assert [f.severity for f in findings] == [Severity.ERROR]
    golden("checks/print-register-missing.txt", _said(findings))


def test_check_foresees_a_lost_address_without_building(tmp_path: Path) -> None:
    house = furnish(tmp_path)
    (house / "departments" / "89-yonne.yml").write_text(BEFORE, encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for run in register(elsewhere).runs:
        append_print_run(house / "flyers" / "print-runs.yml", run)
    assert "print-run-address" not in {f.code for f in gather_sources(house).findings}
    (house / "departments" / "89-yonne.yml").write_text(BEFORE.replace("id: ombre", "id: onde"), encoding="utf-8")
    lost = [f for f in gather_sources(house).findings if f.code == "print-run-address"]
    assert len(lost) == 6
    assert all("/q/89-ombre-" in f.message for f in lost)


OMBRE = "{id: ombre, name: Ombre, phone: 03 86 00 00 00,"


@pytest.mark.parametrize(
    ("case", "changes"),
    [
        ("swapped ids", [("id: ombre", "id: x"), ("id: rive", "id: ombre"), ("id: x", "id: rive")]),
        ("swapped names", [("name: Ombre", "name: x"), ("name: Rive", "name: Ombre"), ("name: x", "name: Rive")]),
        ("used again", [(OMBRE, "{id: ombre, name: Colline, phone: 03 86 00 00 09,")]),
    ],
)
def test_an_identifier_on_paper_that_stands_for_another_territory_is_an_error(
    tmp_path: Path, case: str, changes: list[tuple[str, str]], golden: Callable[[str, str], None]
) -> None:
    text = BEFORE
    for before, after in changes:
        text = text.replace(before, after)
    findings = check_printed_ids([dossier(tmp_path, text)], register(tmp_path))
    assert {(f.code, f.severity) for f in findings} == {("printed-id-moved", Severity.ERROR)}
    assert len(findings) == (1 if case == "used again" else 2)
    golden(f"checks/printed-id-moved-{case.replace(' ', '-')}.txt", _said(findings))


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [("name: Ombre", "name: OMBRE")],
        [("name: Ombre", "name: Colline")],
        [("phone: 03 86 00 00 00", "phone: 03 86 00 00 09")],
        [(OMBRE, "{id: ombre, name: Colline, former_names: [Ombre], phone: 03 86 00 00 09,")],
        [(OMBRE, OMBRE.replace("id: ombre", "id: onde") + " former_ids: [ombre],")],
    ],
    ids=["nothing", "capitals", "name alone", "number alone", "renamed, and said", "new id, the old one kept"],
)
def test_a_territory_that_stays_itself_keeps_its_identifier(tmp_path: Path, changes: list[tuple[str, str]]) -> None:
    text = BEFORE
    for before, after in changes:
        text = text.replace(before, after)
    assert check_printed_ids([dossier(tmp_path, text)], register(tmp_path)) == []


def test_the_latest_run_says_what_an_identifier_stands_for(tmp_path: Path) -> None:
    text = BEFORE.replace(OMBRE, "{id: ombre, name: Colline, phone: 03 86 00 00 00,")
    renamed: Dossier = dossier(tmp_path, text)
    runs: tuple[PrintRun, ...] = register(tmp_path).runs
    printed = runs[0].printed.model_copy(update={"territory": "Colline"})
    reprint = runs[0].model_copy(update={"printed": printed})
    moved = dossier(tmp_path, text.replace("03 86 00 00 00", "03 86 00 00 09"))
    assert check_printed_ids([renamed], PrintRegister(runs=runs)) == []
    assert check_printed_ids([moved], PrintRegister(runs=(*runs, reprint))) == []
    assert len(check_printed_ids([moved], PrintRegister(runs=runs))) == 1

from __future__ import annotations

from pathlib import Path

from generator.model.print_runs import PrintRegister, run_digest
from generator.sources.print_runs import append_print_run, read_print_runs
from tests.conftest import HOUSE
from tests.runs_case import register


def test_an_unused_register_is_readable() -> None:
    reading = read_print_runs(HOUSE / "flyers" / "print-runs.yml")
    assert reading.findings == []
    assert reading.value is not None


def test_records_are_added_at_the_end_and_read_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "print-runs.yml"
    path.write_text("# Le registre\n", encoding="utf-8")
    expected = register(tmp_path)
    before = path.read_bytes()
    for run in expected.runs:
        append_print_run(path, run)
        after = path.read_bytes()
        assert after.startswith(before), "what stands is never touched"
        before = after
    reading = read_print_runs(path)
    assert reading.findings == []
    assert reading.value == expected
    assert all(run.digest == run_digest(run) for run in reading.value.runs)
    assert reading.source.locate(("runs", 29)).line > reading.source.locate(("runs", 0)).line > 1


def test_hostile_words_come_back_as_typed(tmp_path: Path) -> None:
    run = register(tmp_path).runs[0]
    hostile = run.model_copy(update={"approved_by": 'O’Hara "x": - #y, {a: [b'})
    hostile = hostile.model_copy(update={"digest": run_digest(hostile)})
    append_print_run(tmp_path / "r.yml", hostile)
    reading = read_print_runs(tmp_path / "r.yml")
    assert reading.value == PrintRegister(runs=(hostile,))


def test_an_empty_register_is_empty(tmp_path: Path) -> None:
    (tmp_path / "r.yml").write_text("# rien\n\n")
    assert read_print_runs(tmp_path / "r.yml").value == PrintRegister()


def test_a_broken_record_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "r.yml"
    append_print_run(path, register(tmp_path).runs[0])
    path.write_text(path.read_text().replace("copies: 100", "copies: beaucoup"))
    reading = read_print_runs(path)
    assert reading.value is None
    assert [f.location.line for f in reading.findings] == [7]

"""What commands write is whole or as it was: the register, the stock, tables, new files."""

from __future__ import annotations

import errno
import os
import re
import signal
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model.writing import write_all, write_whole
from generator.pipeline.jobs import Job, run_jobs
from generator.pipeline.stock import Stock
from generator.sources.print_runs import append_print_run, read_print_runs
from tests.conftest import ROOT
from tests.faults.nursery import _Strike
from tests.runs_case import register


def in_a_child(work: Callable[[], object], root: Path, **fault: object) -> tuple[int, int]:
    """How ``work`` ends in a fork of this process that the fault strikes, and at how many moments it touched the disk."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        strike = _Strike(str(root), fault)
        code = 0
        try:
            work()
        except OSError as error:
            code = error.errno or 1
        except BaseException:  # noqa: BLE001 - told by the code
            code = 255
        os.write(writing, str(strike.seen).encode())
        os._exit(code)
    os.close(writing)
    _, status = os.waitpid(pid, 0)
    seen = os.read(reading, 20)
    os.close(reading)
    return os.waitstatus_to_exitcode(status), int(seen or 0)


def each_moment(work: Callable[[], object], root: Path, reset: Callable[[], object], kind: str) -> list[int]:
    """The codes with which ``work`` ends when the fault strikes at its first moment, at its second… until none is left."""
    code, count = in_a_child(work, root)
    assert (code, count > 0) == (0, True)
    codes = []
    for moment in range(1, count + 1):
        reset()
        codes.append(in_a_child(work, root, **{kind: moment})[0])
    return codes


@pytest.mark.parametrize("kind", ["kill", "full"])
def test_the_register_loses_nothing(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "print-runs.yml"
    (tmp_path / "runs").mkdir()
    first, second = register(tmp_path / "runs").runs[:2]
    append_print_run(path, first)
    before = path.read_bytes()
    append_print_run(path, second)
    after = path.read_bytes()
    path.write_bytes(before)
    seen = []

    def reset() -> None:
        seen.append(path.read_bytes())
        path.write_bytes(before)

    codes = each_moment(lambda: append_print_run(path, second), tmp_path, reset, kind)
    assert set(codes) <= {-signal.SIGKILL if kind == "kill" else errno.ENOSPC, 0}
    assert codes[0]
    assert {*seen, path.read_bytes()} <= {before, after}
    assert read_print_runs(path).findings == []


@dataclass(frozen=True)
class Word:
    text: str


def spell(word: Word) -> dict[str, bytes]:
    return {"word": word.text.encode() * 1000, "other": b"x"}


@pytest.mark.parametrize("kind", ["kill", "full"])
def test_the_stock_holds_whole_renderings_only(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "stock"
    job = Job(spell, (Word("un"),))

    def work() -> None:
        run_jobs("mots", [job], Stock(folder))

    def reset() -> None:
        found = Stock(folder).find(Stock(folder).name(job.recipe, *job.parts))
        assert found is None or found["word"].read_bytes() == b"un" * 1000
        again = run_jobs("mots", [job], Stock(folder))  # the next one works, whatever lies there
        assert again[0]["other"].read_bytes() == b"x"
        for entry in folder.iterdir():
            if not entry.name.endswith(".part"):
                (entry / "files" / "0").unlink()

    codes = each_moment(work, tmp_path, reset, kind)
    assert any(codes)
    later = Stock(folder)
    run_jobs("mots", [job], later)
    later.sweep()
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: (entry / "files" / "0").write_bytes(b"cut"),
        lambda entry: (entry / "materials.json").write_text("[]"),
        lambda entry: (entry / "materials.json").write_text('{"files": ["word"], "materials": {}}'),
        lambda entry: (entry / "materials.json").write_text("{"),
        lambda entry: (entry / "materials.json").write_bytes(b"\xff"),
    ],
    ids=["a cut file", "a list", "an older layout", "half a list", "no text"],
)
def test_a_spoilt_entry_is_made_again(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    job = Job(spell, (Word("un"),))
    run_jobs("mots", [job], Stock(tmp_path))
    spoil(next(tmp_path.iterdir()))
    assert run_jobs("mots", [job], Stock(tmp_path))[0]["word"].read_bytes() == b"un" * 1000


def test_a_full_disk_is_said_of_the_file_that_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"old")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="table") as caught:
        write_whole(path, b"new")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["table.csv"]


def test_several_files_are_all_new_or_all_old(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileNotFoundError, match="b"):
        write_all(tmp_path, {"a": b"new", "deep/b": tmp_path / "absent"})
    assert (tmp_path / "a").read_bytes() == b"old"
    (tmp_path / "source").write_bytes(b"copied")
    write_all(tmp_path, {"a": b"new", "deep/b": tmp_path / "source"})
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "deep" / "b").read_bytes() == b"copied"
    assert not list(tmp_path.rglob("*.part"))


def test_a_link_and_the_rights_of_a_file_are_kept(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


def test_what_is_no_file_is_written_as_it_comes() -> None:
    write_whole(Path("/dev/null"), b"gone")
    assert not Path("/dev/null").is_file()


OTHERS = {"model/writing.py", "pipeline/stock.py"}
"""The door itself, and an entry that gets its name once it is whole; ``host/`` writes into the folder being
built, and in ``data/`` lie the scripts that renew it."""


def test_commands_write_through_one_door() -> None:
    writes = re.compile(r"\.write_(text|bytes)\(|\bopen\([^)]*[\"'][wax]|shutil\.copy")
    package = ROOT / "generator"
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if writes.search(path.read_text("utf-8"))
    }
    assert {name for name in found if not name.startswith(("host/", "data/"))} == OTHERS

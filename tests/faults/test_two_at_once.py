"""Two commands at once never mix: one waits, says so, and works on what the other left."""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import time
from pathlib import Path

import pytest

from generator.pipeline.turn import own_turn
from tests.faults.nursery import Nursery, digest


@pytest.mark.slow
def test_two_builds_at_once(house: Path, nursery: Nursery) -> None:
    old = digest(str(house / "site"))
    first, second = nursery.call("run_together", [(str(house), ["build"], {})] * 2)
    assert (first[0], second[0]) == (0, 0), (first[1], second[1])
    assert sorted("attend qu’elle ait fini" in said for _, said, *_ in (first, second)) == [False, True]
    assert digest(str(house / "site")) != old
    assert [path.name for path in (house / ".cache").iterdir()] == ["renderings"]


@pytest.mark.slow
def test_a_build_waits_for_whoever_uses_the_stock(house: Path, nursery: Nursery) -> None:
    old = digest(str(house / "site"))
    held = os.open(house / ".cache", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    nursery.start("run", str(house), ["build"], {})
    time.sleep(1.5)
    assert digest(str(house / "site")) == old
    assert not list((house / ".cache").glob("site-*"))
    os.close(held)
    code, said, *_ = nursery.result()
    assert code == 0, said
    assert digest(str(house / "site")) != old


def _add_one(folder: str, times: int) -> None:
    number = Path(folder) / "number"
    for _ in range(times):
        with own_turn(Path(folder), lambda: None):
            now = int(number.read_text())
            time.sleep(0.001)
            number.write_text(str(now + 1))


def test_turns_do_not_overlap(tmp_path: Path) -> None:
    (tmp_path / "number").write_text("0")
    many = multiprocessing.get_context("fork")
    workers = [many.Process(target=_add_one, args=(str(tmp_path), 20)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert (tmp_path / "number").read_text() == "60"


def test_who_holds_a_turn_may_enter_again(tmp_path: Path) -> None:
    def never() -> None:
        raise AssertionError

    with own_turn(tmp_path / "new", never), own_turn(tmp_path / "new", never):
        assert (tmp_path / "new").is_dir()
    handle = os.open(tmp_path / "new", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # free again
    os.close(handle)

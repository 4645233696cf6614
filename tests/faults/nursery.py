"""One process imports the whole program and forks a command per order: each costs a second instead of three.

A child counts what it does to the disk (Python's audit events), so that a fault can strike at the n-th of these moments.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

_CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym"}


@dataclass(frozen=True)
class Done:
    """How a command ended: its code (negative: the signal that killed it), what it said, how often it touched the disk."""

    code: int
    said: str
    moments: int
    swap: int
    """At which of these moments the new site took the place of the old one."""

    @property
    def words(self) -> str:
        """What was said, on one line, with plain spaces."""
        return " ".join(self.said.replace("\u00a0", " ").split())


class Nursery:
    """``run`` for a command, ``call`` for a function of this module; both happen in the other process."""

    def __init__(self, around: Sequence[str] = ()) -> None:
        self._process = subprocess.Popen(
            [*around, sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "300"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def call(self, name: str, *given: Any) -> Any:
        self.start(name, *given)
        return self.result()

    def start(self, name: str, *given: Any) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps([name, *given]) + "\n")
        self._process.stdin.flush()

    def result(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())

    def run(self, root: Path, *words: str, **fault: Any) -> Done:
        """``ppgp <words>`` in the house ``root``. See ``_Strike`` for ``fault``; ``after``: seconds until it is killed."""
        return Done(*self.call("run", str(root), list(words), fault))

    def end(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


def run(root: str, words: list[str], fault: dict[str, Any]) -> tuple[int, str, int, int]:
    """In the nursery: one command in a fork of this process."""
    [ended] = run_together([(root, words, fault)])
    return ended


def run_together(orders: list[tuple[str, list[str], dict[str, Any]]]) -> list[tuple[int, str, int, int]]:
    """Several commands at once."""
    started = [_start(*order) for order in orders]
    return [_end(*child) for child in started]


def digest(folder: str) -> str:
    """The digest of every file of ``folder``, names included; "" when there is none."""
    whole, root = hashlib.sha256(), Path(folder)
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        whole.update(f"{path.relative_to(root)}\0".encode())
        if path.is_file():
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest() if root.is_dir() else ""


def copy(source: str, target: str) -> None:
    """A tree copied, links as links."""
    shutil.copytree(source, target, symlinks=True)


def fill(path: str, left: int) -> None:
    """A file that takes the disk's free space but for ``left`` bytes."""
    Path(path).unlink(missing_ok=True)
    free = os.statvfs(Path(path).parent)
    os.sync()
    with Path(path).open("wb") as ballast:
        ballast.write(b"\0" * max(0, free.f_bavail * free.f_frsize - left))


def remount(place: str, how: str) -> None:
    """The disk at ``place`` read-only (``ro``) or as before (``rw``)."""
    subprocess.run(["mount", "-o", f"remount,{how}", place], check=True)


def _start(root: str, words: list[str], fault: dict[str, Any]) -> tuple[int, float | None, str]:
    folder = tempfile.mkdtemp(prefix="said-", dir=os.environ.get("NURSERY_TMP"))
    pid = os.fork()
    if pid == 0:
        _be_the_command(Path(folder), root, words, fault)
    return pid, fault.get("after"), folder


def _end(pid: int, after: float | None, folder: str) -> tuple[int, str, int, int]:
    if after is not None:
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    said, count = Path(folder) / "said", Path(folder) / "moments"
    ended: tuple[int, str, int, int] = (
        os.waitstatus_to_exitcode(status),
        said.read_text("utf-8", "replace") if said.exists() else "",
        *(map(int, count.read_text().split()) if count.exists() else (0, 0)),
    )
    shutil.rmtree(folder)
    return ended


def _be_the_command(folder: Path, root: str, words: list[str], fault: dict[str, Any]) -> None:
    from generator.cli import app

    out = os.open(folder / "said", os.O_WRONLY | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(out, stream)
    os.chdir(root)
    if source := fault.get("first"):
        exec(source, {})  # noqa: S102 - a line of the test itself
    strike = _Strike(root, fault)
    code = 0
    try:
        app(words)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test must see it
        sys.stderr.write(f"Traceback {error!r}\n")
        code = 99
    sys.stdout.flush()
    sys.stderr.flush()
    strike.watching = False
    (folder / "moments").write_text(f"{strike.seen} {strike.swap}")
    os._exit(code)


class _Strike:
    """Watches what this process does to the disk. ``kill``: die before that moment; ``full``: from that moment on no
    file can be written; ``vanish`` (moment, path): the path is gone; ``deny`` (error, part of a path): nobody opens it.
    """

    def __init__(self, root: str, fault: dict[str, Any]) -> None:
        self.root, self.fault = Path(root), fault
        self.seen = self.swap = 0
        self.watching = True
        sys.addaudithook(self.hear)

    def hear(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.watching:
            return
        if event == "open" and isinstance(args[0], (str, bytes)):
            self.refuse(os.fsdecode(args[0]))
        if _changes(event, args):
            self.seen += 1
            if event == "ctypes.dlsym" and args[1] == "renameat2":
                self.swap = self.seen
            self.strike(event)

    def refuse(self, path: str) -> None:
        name, part = self.fault.get("deny", ("EACCES", "\0"))
        if part in path:
            raise OSError(getattr(errno, name), "refused", path)

    def strike(self, event: str) -> None:
        if self.seen == self.fault.get("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        moment, name = self.fault.get("vanish", (0, ""))
        if self.seen == moment:
            self.watching = False
            gone = self.root / name
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
            self.watching = True
        if self.seen >= self.fault.get("full", self.seen + 1) and event in ("open", "os.mkdir"):
            raise OSError(errno.ENOSPC, "No space left on device")


def _changes(event: str, args: tuple[Any, ...]) -> bool:
    if event != "open":
        return event in _CHANGES
    writes = isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    path = os.fsdecode(args[0]) if isinstance(args[0], (str, bytes)) else "/dev/"
    return bool(writes) and not path.startswith("/dev/") and not path.endswith(".pyc")


def serve() -> None:
    """Take orders, one JSON list a line, until the input ends."""
    import generator.cli.build
    import generator.host.building
    import generator.host.plugin
    import generator.pipeline.publish  # noqa: F401 - imported once, for all children

    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        name, *given = json.loads(line)
        answers.write(json.dumps(globals()[name](*given)) + "\n")
        answers.flush()


if __name__ == "__main__":
    serve()

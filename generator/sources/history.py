"""What git remembers of a source file: the day on which a text left it, and the print runs that it once recorded."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path


def vanished_on(root: Path, file: str, text: str) -> date | None:
    """The day of the last commit that changed how often ``text`` stands in ``file``; None without git or such a commit.

    ``file`` is relative to ``root``; ``text`` is taken literally (git log -S).
    """
    if not text:
        return None
    try:
        return date.fromisoformat(_log(root, file, "-1", "--format=%cs", f"-S{text}").strip())
    except ValueError:
        return None


def recorded_runs(root: Path, file: str) -> dict[str, str]:
    """Every print run that the register ``file`` ever held: its digest → the ISO day of the commit that added it.

    Empty without git. A shallow clone tells of what it has, which is never more than there was.
    """
    added: dict[str, str] = {}
    day = ""
    for line in _log(root, file, "--format=%cs", "--unified=0", "--patch").splitlines():
        if re.fullmatch(r"\d{4}-\d\d-\d\d", line):
            day = line
        elif found := _ADDED_RUN.match(line):
            added[found[1]] = day
    return added


_ADDED_RUN = re.compile(r'^\+ +digest: "?([0-9a-f]{64})"?\s*$')


def _log(root: Path, file: str, *options: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "-C", str(root), "log", "--no-color", *options, "--", file]
    answer = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell, literal text
    return answer.stdout.decode("utf-8", errors="replace")

"""What git remembers of a source file: the day on which a text left it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path


def vanished_on(root: Path, file: str, text: str) -> date | None:
    """The day of the last commit that changed how often ``text`` stands in ``file``; None without git or such a commit.

    ``file`` is relative to ``root``; ``text`` is taken literally (git log -S).
    """
    git = shutil.which("git")
    if git is None or not text:
        return None
    command = [git, "-C", str(root), "log", "-1", "--format=%cs", f"-S{text}", "--", file]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, literal text
    try:
        return date.fromisoformat(answer.stdout.strip())
    except ValueError:
        return None

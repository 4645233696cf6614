"""A finished folder takes the place of the old one in two renames; readers never see a half-made site."""

from __future__ import annotations

import shutil
from pathlib import Path


def replace_folder(place: Path, fresh: Path) -> None:
    """Put ``fresh`` where ``place`` is (same file system) and drop what stood there.

    Should the second rename fail, the old folder is put back and the error raised.
    """
    old = fresh.with_name(f"{fresh.name}-old")
    fresh.chmod(0o755)  # a temporary folder is private; a web server must read the site
    had_one = place.exists()
    if had_one:
        place.rename(old)
    try:
        fresh.rename(place)
    except OSError:
        if had_one:
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)

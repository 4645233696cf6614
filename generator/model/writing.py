"""The one door through which commands write: a file is there whole, or as it was before.

What is written stands beside its place first, and takes it in one rename. An error names the file that was asked for.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` at ``path`` (through a link, to what it names). Raises ``OSError`` that names ``path``.

    What is no ordinary file (``/dev/stdout``, a pipe) is written as it comes: nothing could take its place.
    """
    with _naming(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
            return
        _place(_beside(path, content), path)


def write_all(folder: Path, files: Mapping[str, bytes | Path]) -> None:
    """Write every file (content, or where it is copied from) below ``folder``; a full disk leaves all as they were."""
    parts: dict[Path, Path] = {}
    try:
        for name, source in files.items():
            path = folder / name
            with _naming(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                parts[path] = _beside(path, source)
        for path, part in parts.items():
            with _naming(path):
                _place(part, path)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _beside(path: Path, source: bytes | Path) -> Path:
    """A file beside what ``path`` names that holds ``source``, on the disk for certain."""
    target = path.resolve()
    part = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        if isinstance(source, Path):
            shutil.copyfile(source, part)
        else:
            part.write_bytes(source)
        if target.is_file():
            shutil.copymode(target, part)
        with part.open("rb") as written:
            os.fsync(written.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _place(part: Path, path: Path) -> None:
    try:
        part.replace(path.resolve())
    except OSError:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """An ``OSError`` of the block speaks of ``path``: a full disk names no file, and nobody knows the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error

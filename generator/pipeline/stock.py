"""What was rendered once and would come out the same is not rendered again.

A rendering depends on its view, on the code and libraries that make it, and on the files that it reads. The first three
name its entry; the files are observed while it is made (``model.materials``) and listed in the entry with the digest of
what was read: an entry is taken only while every one of them still holds the same. Nothing is guessed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.materials import Materials, unchanged
from generator.pipeline.code import CODE, PACKAGE, libraries

HOUSE = PACKAGE.parent
_LIST = "materials.json"
_FILES = "files"

Rendering = Mapping[str, Path]
"""The files of a rendering by name, where the stock holds them."""


class Stock:
    """Renderings kept in ``folder``: one folder each, with its files and the list of what they were made of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        self._made_by = f"{CODE}\x1f{libraries()}"

    def name(self, *parts: object) -> str:
        """The digest that names a rendering of ``parts`` (views are dataclasses: their ``repr`` says all)."""
        return hashlib.sha256("\x1f".join([self._made_by, *map(repr, parts)]).encode()).hexdigest()

    def find(self, name: str) -> Rendering | None:
        """The rendering of that name; None when there is none, or when a file that it was made of has changed."""
        self.used.add(name)
        entry = self.folder / name
        try:
            listed = json.loads((entry / _LIST).read_text(encoding="utf-8"))
            materials = {HOUSE / path: str(digest) for path, digest in listed["materials"].items()}
            sizes = {str(name): int(size) for name, size in listed["files"].items()}
            files = _placed(entry, sizes)
            whole = all(place.stat().st_size == sizes[name] for name, place in files.items())
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return None  # nothing there, or not as this house writes it
        return files if whole and unchanged(materials) else None

    def keep(self, name: str, files: Mapping[str, bytes], materials: Materials) -> Rendering:
        """Keep a rendering; it gets its name once it is whole, so that an interrupted build leaves nothing half."""
        self.used.add(name)
        entry, part = self.folder / name, self.folder / f"{name}.{os.getpid()}.part"
        listed = {
            "files": {name: len(content) for name, content in files.items()},
            "materials": {_shown(path): digest for path, digest in sorted(materials.items())},
        }
        try:
            (part / _FILES).mkdir(parents=True, exist_ok=True)
            for number, content in enumerate(files.values()):
                (part / _FILES / str(number)).write_bytes(content)
            (part / _LIST).write_text(json.dumps(listed), encoding="utf-8")
            if entry.exists():
                shutil.rmtree(entry)
            part.rename(entry)
        except OSError as error:
            shutil.rmtree(part, ignore_errors=True)
            raise OSError(error.errno, error.strerror, str(self.folder)) from error
        return _placed(entry, files)

    def sweep(self) -> None:
        """Drop every entry that was not asked for since this stock was opened."""
        if self.folder.is_dir():
            for path in self.folder.iterdir():
                if path.name not in self.used:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()


def _placed(entry: Path, names: Iterable[str]) -> Rendering:
    return {name: entry / _FILES / str(number) for number, name in enumerate(names)}


def _shown(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix() if path.is_relative_to(HOUSE) else path.as_posix()

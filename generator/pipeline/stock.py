"""What was rendered once and would come out the same is not rendered again.

A rendering is a pure function of its view, its templates, fonts and code; its name in the stock is the digest of
all of them, so an entry can never be stale, only unused.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import sys
from collections.abc import Iterable
from pathlib import Path

_FIRST: dict[Path, str] = {}
# The ingredients of each folder as they were when this process first opened it.


class Stock:
    """Rendered bytes kept in ``folder``, found again by the digest of their ingredients.

    ``outgrown``: the ingredients changed since this process first asked (``ppgp serve`` lives long), so that its modules
    and parsed stylesheets may be older than what the stock's names say: only a fresh process may render.
    """

    def __init__(self, folder: Path, ingredients: Iterable[Path]) -> None:
        self.folder = folder
        self.used: set[str] = set()
        self._ingredients = digest_files(tuple(ingredients))
        first = _FIRST.setdefault(folder, self._ingredients)
        self.outgrown = first != self._ingredients

    def name(self, *parts: object) -> str:
        """The digest that names a rendering of ``parts`` (views are dataclasses: their ``repr`` says all)."""
        return hashlib.sha256("\x1f".join([self._ingredients, *map(repr, parts)]).encode()).hexdigest()

    def find(self, name: str) -> bytes | None:
        """The rendering of that name, or None."""
        self.used.add(name)
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def keep(self, name: str, content: bytes) -> None:
        """Keep a rendering; written under another name first, so that an interrupted build leaves nothing half."""
        self.used.add(name)
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{name}.part"
        part.write_bytes(content)
        part.replace(self.folder / name)

    def sweep(self) -> None:
        """Drop every entry that was not asked for since this stock was opened."""
        if self.folder.is_dir():
            for path in self.folder.iterdir():
                if path.name not in self.used:
                    path.unlink()


def digest_files(paths: tuple[Path, ...]) -> str:
    """One digest of the files below ``paths`` (names and contents) and of the versions of Python and of every library installed."""
    digest = hashlib.sha256(_versions().encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(f"{path.name}/{file.relative_to(path) if path.is_dir() else ''}\0".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


@functools.cache
def _versions() -> str:
    installed = {f"{found.name}={found.version}" for found in importlib.metadata.distributions()}
    return "\n".join([sys.version, *sorted(installed)])

"""The one door to the files that renderings are made of: who listens hears which were read, and what they held.

Nothing is guessed: a stylesheet counts as an ingredient because it was read, with the digest of the very bytes that
were read. What is remembered inside a process (parsed CSS, fonts, templates) is heard again each time it is used, and
forgotten once a file that it was made of has changed. Not for two threads at once, like the layout library itself.
"""

from __future__ import annotations

import functools
import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

Materials = Mapping[Path, str]
"""Files and the SHA-256 of what was read of each."""

Made = TypeVar("Made")

_SETTLED_NS = 2_000_000_000
# A file changed less than two seconds ago may change again without its times telling: it is read anew each time.

_CHANGING = "changed while it was read"
_ABSENT = "absent"

_ears: list[dict[Path, str]] = []
_known: dict[Path, tuple[tuple[int, ...], str]] = {}


def read_material(path: Path) -> bytes:
    """The bytes of ``path``, heard by every listener. Raises ``OSError`` when it cannot be read."""
    content = path.read_bytes()
    _tell(path, hashlib.sha256(content).hexdigest())
    return content


def read_text_material(path: Path) -> str:
    """The UTF-8 text of ``path``, heard by every listener.

    Raises ``OSError`` when it cannot be read, ``UnicodeDecodeError`` (which names the file in its note) when it is none.
    """
    try:
        return read_material(path).decode()
    except UnicodeDecodeError as error:
        error.add_note(str(path))
        raise


@contextmanager
def listening() -> Iterator[dict[Path, str]]:
    """Hear what is read inside the block; the mapping fills up as it goes."""
    heard: dict[Path, str] = {}
    _ears.append(heard)
    try:
        yield heard
    finally:
        _ears[:] = [ear for ear in _ears if ear is not heard]


def unchanged(materials: Materials) -> bool:
    """Whether every file still holds what was read of it; if so, all of them count as read again."""
    if any(digest_of(path) != digest for path, digest in materials.items()):
        return False
    for path, digest in materials.items():
        _tell(path, digest)
    return True


def digest_of(path: Path) -> str:
    """The SHA-256 of what ``path`` holds now; a word that is no digest when it cannot be read."""
    try:
        seen = path.stat()
        times = (seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino)
        if path in _known and _known[path][0] == times:
            return _known[path][1]
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return _ABSENT
    if time.time_ns() - max(times[:2]) > _SETTLED_NS:
        _known[path] = times, digest
    return digest


def remembered(most: int) -> Callable[[Callable[..., Made]], Callable[..., Made]]:
    """Like ``functools.lru_cache`` of ``most`` results, each forgotten when a file that it was made of has changed."""

    def remembering(make: Callable[..., Made]) -> Callable[..., Made]:
        kept: dict[tuple[Any, ...], tuple[Made, Materials]] = {}

        @functools.wraps(make)
        def remember(*given: Any) -> Made:
            if given in kept and unchanged(kept[given][1]):
                kept[given] = kept.pop(given)  # the last used is the last to go
                return kept[given][0]
            kept.pop(given, None)
            with listening() as heard:
                made = make(*given)
            kept[given] = made, heard
            if len(kept) > most:
                del kept[next(iter(kept))]
            return made

        return remember

    return remembering


def _tell(path: Path, digest: str) -> None:
    for ear in _ears:
        ear[path] = digest if ear.get(path, digest) == digest else _CHANGING

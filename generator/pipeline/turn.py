"""One after the other: two commands that write in one folder never mix."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where nobody builds: `ppgp check` works there
    fcntl = None  # type: ignore[assignment]

_held: set[tuple[int, int]] = set()


@contextmanager
def own_turn(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Inside the block no other process is in a block of the same ``folder`` (made when absent).

    ``waiting`` is called once when another one must end first. A killed process frees its turn; one that holds it may
    enter again. Raises ``OSError`` when there can be no such folder.
    """
    folder.mkdir(exist_ok=True)
    seen = folder.stat()
    key = seen.st_dev, seen.st_ino
    if key in _held or fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        _held.add(key)
        yield
    finally:
        _held.discard(key)
        os.close(handle)

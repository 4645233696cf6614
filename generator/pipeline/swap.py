"""A finished folder takes the place of the old one at once; readers never see a half-made site, nor none."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FRESH, _OLD = "site-", "-old"
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD, RENAME_EXCHANGE (linux/fcntl.h, linux/fs.h)
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV)


@contextmanager
def fresh_folder(kitchen: Path, place: Path) -> Iterator[Path]:
    """A new folder in ``kitchen`` to fill and to put at ``place``, gone at the end.

    What a killed build left there is cleared; had it moved the old folder away without putting the new one, the old one
    goes back. Only one process at a time may be here (``own_turn``).
    """
    for left in sorted(kitchen.glob(f"{_FRESH}*")):
        if left.name.endswith(_OLD) and not place.exists():
            left.rename(place)
        else:
            shutil.rmtree(left, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=_FRESH, dir=kitchen))
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def replace_folder(place: Path, fresh: Path) -> None:
    """Put ``fresh`` where ``place`` is (same file system) and drop what stood there.

    Linux exchanges the two in one step. Elsewhere it takes two renames: should the second fail, the old folder is put
    back and the error raised; should the process die between them, ``fresh_folder`` puts it back.
    """
    fresh.chmod(0o755)  # a temporary folder is private; a web server must read the site
    if not place.exists():
        fresh.rename(place)
    elif exchange(place, fresh):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        old = fresh.with_name(f"{fresh.name}{_OLD}")
        place.rename(old)
        try:
            fresh.rename(place)
        except OSError:
            old.rename(place)
            raise
        shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where the system cannot. Raises ``OSError`` when it can and must not."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one))

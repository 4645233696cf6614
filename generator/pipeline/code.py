"""The code that a process runs: what it was when it was imported, so that nothing is rendered with an older one.

Python reads a module once. A process that has run for a while (``ppgp serve``) may therefore hold code that the files
no longer have; what it would render would be kept under a name that promises the new code.
"""

from __future__ import annotations

import hashlib
import platform
import sys
from pathlib import Path

from weasyprint.text.ffi import pango

from generator.model.findings import Location, SourceErrors
from generator.model.rules import CODE_CHANGED

PACKAGE = Path(__file__).parents[1]
KEPT_ONCE_READ = ("*.py", "data/icc/*.icc")
"""Files of the package that a process reads once and keeps: its modules, and the printing profiles."""


def code_on_disk() -> str:
    """The digest of the package's code as the files are now."""
    digest = hashlib.sha256()
    for pattern in KEPT_ONCE_READ:
        for path in sorted(PACKAGE.rglob(pattern)):
            digest.update(f"{path.relative_to(PACKAGE).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def libraries() -> str:
    """Names and versions of everything installed beside the package, of the interpreter and of the text layout engine."""
    places = dict.fromkeys(Path(place) for place in sys.path if place)
    installed = {info.stem for place in places if place.is_dir() for info in place.glob("*.dist-info")}
    return " ".join(
        [platform.python_version(), platform.machine(), f"pango-{pango.pango_version()}", *sorted(installed)]
    )


CODE = code_on_disk()
"""The digest of this process's code, taken when the pipeline was imported, before anything is rendered."""


def refuse_older_code() -> None:
    """Raise ``SourceErrors`` when the files are no longer those that this process runs."""
    if code_on_disk() != CODE:
        raise SourceErrors(
            [
                CODE_CHANGED.about(
                    Location("generator"),
                    "le programme a changé depuis qu’il tourne : ce qu’il ferait serait fait avec l’ancien.",
                    "Arrêtez la commande (Ctrl+C), puis relancez-la.",
                )
            ]
        )

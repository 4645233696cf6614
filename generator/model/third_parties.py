"""What others made and the house holds, installs or publishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Part:
    """One work of others. ``licence`` is an SPDX expression, ``purl`` a package URL or "".

    ``scope``: « required » to build or read the site, « excluded » for what only tests use. ``digests`` are SHA-256 of the archives
    that may be installed, ``integrity`` npm's SHA-512 in hexadecimal, ``files`` (path, SHA-256) those that stand in this repository.
    """

    name: str
    version: str
    licence: str
    origin: str
    scope: Literal["required", "excluded"] = "required"
    purl: str = ""
    marker: str = ""
    digests: tuple[str, ...] = ()
    integrity: str = ""
    files: tuple[tuple[str, str], ...] = ()
    changed: str = ""
    text: str = ""


@dataclass(frozen=True)
class Supply:
    """The house (``name``, ``version``), what it asks for by name, and everything that comes with it."""

    name: str
    version: str
    asked: tuple[str, ...]
    parts: tuple[Part, ...]
    allowed: frozenset[str]
    ours: tuple[str, ...]
    """Patterns of the files drawn for this project."""

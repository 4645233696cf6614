"""``flyers/pemat/``: the grid (``grille.yml``) and one file a rating session (``2026-11-24-prenatal-fr.yml``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.findings import Finding, SourceMap
from generator.model.pemat import Grid, PematSheet
from generator.sources.structure import Reading, read_model

FOLDER = "flyers/pemat"
GRID = "grille.yml"


@dataclass(frozen=True)
class ReadSheet:
    """A session that could be read, and where its values stand."""

    sheet: PematSheet
    source: SourceMap


@dataclass(frozen=True)
class Sessions:
    """Every session, oldest first, and what was found while reading them."""

    sheets: tuple[ReadSheet, ...]
    findings: tuple[Finding, ...]


def read_grid(root: Path) -> Reading[Grid]:
    """The grid of the repository at ``root``; never raises on bad content."""
    return read_model(root / FOLDER / GRID, f"{FOLDER}/{GRID}", Grid)


def read_sheets(paths: list[Path]) -> Sessions:
    """The sessions of the given files, oldest first; never raises on bad content."""
    sheets: list[ReadSheet] = []
    findings: list[Finding] = []
    for path in sorted(paths):
        reading = read_model(path, f"{FOLDER}/{path.name}", PematSheet)
        findings += reading.findings
        if reading.value is not None:
            sheets.append(ReadSheet(reading.value, reading.source))
    sheets.sort(key=lambda read: (read.sheet.date, read.sheet.flyer.value, read.sheet.language.value, read.source.file))
    return Sessions(tuple(sheets), tuple(findings))


def discover_sheets(root: Path) -> list[Path]:
    """The session files below ``root``, in alphabetical order."""
    return sorted(path for path in (root / FOLDER).glob("*.yml") if path.name != GRID and path.name[0] not in "._")

"""Rating sessions: sheets → scores and findings. Light: nothing is laid out here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.checks.pemat import check_sheet
from generator.model.findings import Finding
from generator.model.pemat import Grid, SheetScore, score_sheet
from generator.sources.pemat import discover_sheets, read_grid, read_sheets


@dataclass(frozen=True)
class Proofreading:
    """The grid (None when it cannot be read), the scores of every session, and what was found."""

    grid: Grid | None
    scores: tuple[SheetScore, ...]
    findings: tuple[Finding, ...]


def gather_proofreading(root: Path) -> Proofreading:
    """Every session of ``flyers/pemat/``; without a grid there is nothing to score. Never raises on bad content."""
    reading = read_grid(root)
    sessions = read_sheets(discover_sheets(root))
    findings = [*reading.findings, *sessions.findings]
    if reading.value is None:
        return Proofreading(None, (), tuple(findings))
    for read in sessions.sheets:
        findings += check_sheet(read.sheet, reading.value, read.source)
    scores = tuple(score_sheet(read.sheet, reading.value) for read in sessions.sheets)
    return Proofreading(reading.value, scores, tuple(findings))

"""Discover, parse, structure, check: everything that is known before anything is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.checks import check_dossier, check_dossiers
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Severity, SourceErrors
from generator.sources.departments import Shelf, load_dossiers


@dataclass(frozen=True)
class Sources:
    """The readable sources and every finding on them, errors included, in the order of files and lines."""

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]


def gather_sources(root: Path, departments: Path | None = None) -> Sources:
    """Everything that ``root`` holds, read and checked; never raises on bad content."""
    shelf = load_dossiers(departments or root / "departments")
    return check_sources(shelf)


def check_sources(shelf: Shelf) -> Sources:
    """The dossiers of ``shelf`` with the findings of reading and of every check."""
    findings = list(shelf.findings)
    for dossier in shelf.dossiers:
        findings += check_dossier(dossier)
    findings += check_dossiers(shelf.dossiers)
    return Sources(shelf.dossiers, tuple(sort_findings(findings)))


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, column, then code."""
    return sorted(findings, key=lambda finding: (finding.location, finding.code, finding.message))


def stop_on_errors(findings: Iterable[Finding]) -> None:
    """Raise ``SourceErrors`` with everything found when one finding is an error."""
    every = list(findings)
    if any(finding.severity is Severity.ERROR for finding in every):
        raise SourceErrors(every)

"""A draft blocks nobody else: while it holds errors its dossier is left out, loudly, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.dossier import Dossier
from generator.model.findings import Finding, Location, Severity
from generator.model.rules import DRAFT_LEFT_OUT


@dataclass(frozen=True)
class Kept:
    """What goes on: the dossiers that are not left out, and every finding, the errors of the left out as warnings.

    ``refused`` holds these errors as they were.
    """

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def leave_out(dossiers: Iterable[Dossier], findings: Iterable[Finding], drafts: frozenset[str]) -> Kept:
    """Set the drafts apart in which there is an error; ``drafts`` are files as findings name them."""
    every = list(findings)
    refused = tuple(f for f in every if f.severity is Severity.ERROR and f.location.file in drafts)
    files = {finding.location.file for finding in refused}
    return Kept(
        tuple(dossier for dossier in dossiers if dossier.source.file not in files),
        (
            *(_said_of(file, sum(f.location.file == file for f in refused)) for file in sorted(files)),
            *(_softened(finding) if finding in refused else finding for finding in every),
        ),
        refused,
    )


def _softened(finding: Finding) -> Finding:
    return replace(finding, rule=replace(finding.rule, severity=Severity.WARNING))


def _said_of(file: str, errors: int) -> Finding:
    count = "une erreur" if errors == 1 else f"{errors} erreurs"
    return DRAFT_LEFT_OUT.about(
        Location(file),
        f"ce brouillon contient {count} : il est laissé de côté, les autres fichiers sont publiés sans lui.",
        f"Corrigez-le avant de le publier : « ppgp check {file} » dit tout.",
    )

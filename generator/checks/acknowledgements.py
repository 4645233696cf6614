"""Warnings that a named person has read and accepts; an acceptance that no longer meets anything is itself reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.registry import checks_file
from generator.model.department import Acknowledgement
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Severity
from generator.model.rules import warning
from generator.model.stamps import same_stamp, stamp_of

STALE = warning("acknowledgement-stale", "Alerte acceptée qui n’existe plus", "Règle de la maison")
REFUSED = warning("acknowledgement-refused", "Erreur qu’on ne peut pas accepter", "Une erreur se corrige")
CHANGED = warning("acknowledgement-changed", "Alerte acceptée pour une autre valeur", "Qui accepte répond d’une valeur")


@dataclass(frozen=True)
class Acknowledged:
    """A finding and who answers for it."""

    finding: Finding
    by: Acknowledgement


@dataclass(frozen=True)
class Review:
    """What remains to be said on a dossier, and what was accepted."""

    findings: tuple[Finding, ...]
    acknowledged: tuple[Acknowledged, ...]


@checks_file(STALE, REFUSED, CHANGED)
def acknowledge(dossier: Dossier, findings: Iterable[Finding]) -> Review:
    """Set the accepted warnings of ``dossier`` apart: same code, same place. Errors stay, whatever was accepted."""
    remaining: list[Finding] = []
    accepted: list[Acknowledged] = []
    met: set[int] = set()
    refused: set[int] = set()
    for finding in findings:
        position = _accepting(dossier, finding)
        if position is None:
            remaining.append(finding)
            continue
        met.add(position)
        if finding.severity is Severity.ERROR:
            refused.add(position)
            remaining.append(finding)
        elif changed := _changed(dossier, position, finding):
            remaining += [finding, changed]
        else:
            accepted.append(Acknowledged(finding, dossier.file.acknowledged[position]))
    for position, entry in enumerate(dossier.file.acknowledged):
        path = ("acknowledged", position)
        if position in refused:
            remaining.append(
                REFUSED.on(
                    dossier,
                    path,
                    f"« {entry.finding} » est une erreur : elle se corrige, elle ne s’accepte pas.",
                    "Corrigez la valeur, puis retirez cette entrée.",
                )
            )
        elif position not in met:
            remaining.append(
                STALE.on(
                    dossier,
                    path,
                    f"l’alerte « {entry.finding} » acceptée par {entry.by} sur {entry.at} n’existe plus.",
                    "Retirez cette entrée, ou corrigez finding et at si la valeur a changé de place.",
                )
            )
    return Review(tuple(remaining), tuple(accepted))


def _changed(dossier: Dossier, position: int, finding: Finding) -> Finding | None:
    """What is said when the acceptance names another value than the one that stands there now."""
    entry = dossier.file.acknowledged[position]
    stamp = stamp_of(dossier.file, finding.path)
    if entry.value is None or same_stamp(entry.value, stamp):
        return None
    return CHANGED.on(
        dossier,
        ("acknowledged", position, "value"),
        f"l’alerte « {entry.finding} » a été acceptée pour « {entry.value} » ; la valeur est maintenant « {stamp} ».",
        f'Si {entry.by} accepte aussi celle-ci, écrivez value: "{stamp}" ; sinon retirez cette entrée.',
    )


def _accepting(dossier: Dossier, finding: Finding) -> int | None:
    for position, entry in enumerate(dossier.file.acknowledged):
        if entry.finding == finding.code and entry.at == finding.at:
            return position
    return None

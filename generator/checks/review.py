"""All the rules, applied: within one dossier, then across several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.checks import (
    acknowledgements,
    across,
    brand,
    citations,
    completeness,
    dates,
    emails,
    headcounts,
    phones,
    plain_language,
    printed_phones,
    samples,
    shares,
    testimonies,
    visits,
)
from generator.checks.acknowledgements import Review, acknowledge
from generator.checks.rule import Rule
from generator.model.dossier import Dossier
from generator.model.findings import Finding

Check = Callable[[Dossier], Iterator[Finding]]

_WITHIN = (samples, completeness, dates, headcounts, shares, phones, emails, citations, brand, testimonies, visits)

CHECKS: tuple[Check, ...] = tuple(check for room in _WITHIN for check in room.CHECKS)
"""Every check of one dossier."""

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for room in (*_WITHIN, across, acknowledgements, plain_language, printed_phones) for rule in room.RULES),
        key=lambda rule: rule.code,
    )
)
"""Every rule, by code: for lists of rules (SARIF, the guide)."""


def review_dossier(dossier: Dossier) -> Review:
    """What the rules find in one dossier, by line, with the accepted warnings set apart."""
    found = [finding for check in CHECKS for finding in check(dossier)]
    examples = {finding.path for finding in found if finding.code == samples.SAMPLE.code}
    # on a value that must be replaced anyway, nothing else needs saying
    said = [finding for finding in found if finding.path not in examples or finding.code == samples.SAMPLE.code]
    review = acknowledge(dossier, sort_findings(said))
    return Review(tuple(sort_findings(review.findings)), review.acknowledged)


def check_dossier(dossier: Dossier) -> list[Finding]:
    """What remains to be said on one dossier, by line."""
    return list(review_dossier(dossier).findings)


def check_dossiers(dossiers: Sequence[Dossier]) -> list[Finding]:
    """What only shows across dossiers, by file and line."""
    return sort_findings(finding for check in across.CHECKS for finding in check(dossiers))


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, column, then code."""
    return sorted(findings, key=lambda finding: (finding.location, finding.code, finding.message))

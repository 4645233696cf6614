"""All the rules, applied: within one dossier, then across several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.checks import (
    across,
    brand,
    citations,
    completeness,
    dates,
    emails,
    headcounts,
    phones,
    samples,
    shares,
    testimonies,
    visits,
)
from generator.checks.acknowledgements import Acknowledged, Review, acknowledge
from generator.model.dossier import Dossier
from generator.model.findings import Finding

Check = Callable[[Dossier], Iterator[Finding]]

ROOMS = (samples, completeness, dates, headcounts, shares, phones, emails, citations, brand, testimonies, visits)
"""The modules whose checks look at one dossier."""

CHECKS: tuple[Check, ...] = tuple(check for room in ROOMS for check in room.CHECKS)
"""Every check of one dossier."""


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


def review_dossiers(dossiers: Sequence[Dossier]) -> Review:
    """What the rules find in each dossier and across them, by file and line, with the accepted warnings set apart."""
    reviews = [review_dossier(dossier) for dossier in dossiers]
    findings = [finding for review in reviews for finding in review.findings]
    accepted: list[Acknowledged] = [entry for review in reviews for entry in review.acknowledged]
    return Review(tuple(sort_findings([*findings, *check_dossiers(dossiers)])), tuple(accepted))


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, column, then code."""
    return sorted(findings, key=lambda finding: (finding.location, finding.code, finding.message))

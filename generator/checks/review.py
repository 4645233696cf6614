"""All the rules, applied: within one dossier, then across several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.checks.acknowledgements import Acknowledged, Review, acknowledge
from generator.checks.registry import findings_across, findings_of, findings_printed
from generator.checks.samples import SAMPLE
from generator.model.dossier import Dossier
from generator.model.findings import Finding


def review_dossier(dossier: Dossier, site_url: str = "") -> Review:
    """What the rules find in one dossier, by line, with the accepted warnings set apart.

    Without the site's address, nothing is said of what will be printed under it.
    """
    found = findings_of(dossier)
    found += findings_printed(dossier, site_url) if site_url else []
    examples = {finding.path for finding in found if finding.rule is SAMPLE}
    # on a value that must be replaced anyway, nothing else needs saying
    said = [finding for finding in found if finding.path not in examples or finding.rule is SAMPLE]
    review = acknowledge(dossier, sort_findings(said))
    return Review(tuple(sort_findings(review.findings)), review.acknowledged)


def check_dossier(dossier: Dossier) -> list[Finding]:
    """What remains to be said on one dossier, by line."""
    return list(review_dossier(dossier).findings)


def check_dossiers(dossiers: Sequence[Dossier]) -> list[Finding]:
    """What only shows across dossiers, by file and line: of two that are at odds, the draft is in the wrong."""
    return sort_findings(findings_across(sorted(dossiers, key=lambda dossier: not dossier.published)))


def review_dossiers(dossiers: Sequence[Dossier], site_url: str = "") -> Review:
    """What the rules find in each dossier and across them, by file and line, with the accepted warnings set apart."""
    reviews = [review_dossier(dossier, site_url) for dossier in dossiers]
    findings = [finding for review in reviews for finding in review.findings]
    accepted: list[Acknowledged] = [entry for review in reviews for entry in review.acknowledged]
    return Review(tuple(sort_findings([*findings, *check_dossiers(dossiers)])), tuple(accepted))


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, column, then code."""
    return sorted(findings, key=lambda finding: (finding.location, finding.code, finding.message))

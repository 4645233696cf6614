"""Discover, parse, structure, check: everything that is known before anything is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import Acknowledged, review_dossiers, sort_findings
from generator.checks.family_words import check_family_texts, check_flyer_texts
from generator.checks.flyer_fit import check_flyer_addresses
from generator.checks.printed_phones import check_printed_phones
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.findings import Finding, Severity, SourceErrors
from generator.model.flyer_texts import FlyerTexts
from generator.model.print_runs import PrintRegister
from generator.pipeline.doubts import tell_doubts
from generator.pipeline.ratings import Proofreading, gather_proofreading
from generator.sources.departments import load_dossiers
from generator.sources.print_runs import read_print_runs
from generator.sources.site import read_settings
from generator.sources.structure import Reading
from generator.sources.texts import TextShelf, read_family_texts, read_flyer_texts


@dataclass(frozen=True)
class Sources:
    """The readable sources, every finding on them, errors included, in the order of files and lines, and the warnings
    that somebody accepted.
    """

    dossiers: tuple[Dossier, ...]
    flyer_texts: TextShelf[FlyerTexts]
    family_texts: TextShelf[FamilyTexts]
    print_runs: Reading[PrintRegister]
    proofreading: Proofreading
    findings: tuple[Finding, ...]
    acknowledged: tuple[Acknowledged, ...]


def gather_sources(root: Path, departments: Path | None = None) -> Sources:
    """Everything that ``root`` holds, read and checked; never raises on bad content.

    ``departments`` is the folder of the départements' files when it is not ``root/departments``.
    """
    shelf = load_dossiers(departments or root / "departments")
    flyer_texts = read_flyer_texts(root / "flyers" / "texts")
    family_texts = read_family_texts(root / "flyers" / "texts")
    print_runs = read_print_runs(root / "flyers" / "print-runs.yml")
    proofreading = gather_proofreading(root)
    review = review_dossiers(shelf.dossiers)
    findings = [*shelf.findings, *review.findings, *flyer_texts.findings, *family_texts.findings, *print_runs.findings]
    findings += check_flyer_texts(flyer_texts.texts, flyer_texts.sources)
    for language, texts in family_texts.texts.items():
        findings += check_family_texts(texts, family_texts.sources[language])
    findings += check_printed_phones(shelf.dossiers, print_runs.value) if print_runs.value else []
    findings += proofreading.findings
    findings += _check_addresses(shelf.dossiers, root / "mkdocs.yml")
    return Sources(
        tuple(
            tell_doubts(
                dossier, [entry for entry in review.acknowledged if entry.finding.location.file == dossier.source.file]
            )
            for dossier in shelf.dossiers
        ),
        flyer_texts,
        family_texts,
        print_runs,
        proofreading,
        tuple(sort_findings(findings)),
        review.acknowledged,
    )


def _check_addresses(dossiers: Sequence[Dossier], config_file: Path) -> list[Finding]:
    """What the site's address makes impossible, itself included; nothing where there is no ``mkdocs.yml``."""
    if not config_file.is_file():
        return []
    try:
        settings = read_settings(config_file)
    except SourceErrors as refusal:
        return refusal.findings
    return list(check_flyer_addresses(dossiers, settings.site_url))


def stop_on_errors(findings: Iterable[Finding]) -> None:
    """Raise ``SourceErrors`` with everything found when one finding is an error."""
    every = list(findings)
    if any(finding.severity is Severity.ERROR for finding in every):
        raise SourceErrors(every)

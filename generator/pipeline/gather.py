"""Discover, parse, structure, check: everything that is known before anything is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.checks import Acknowledged, review_dossiers, sort_findings
from generator.checks.addresses import check_print_runs, check_printed_ids, check_register, flyer_paths, own_addresses
from generator.checks.family_words import check_family_texts, check_flyer_texts
from generator.checks.flyer_fit import check_flyer_addresses
from generator.checks.printed_phones import check_printed_phones
from generator.checks.unfinished import check_pages
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.findings import Finding, Severity, SourceErrors
from generator.model.flyer_texts import FlyerTexts
from generator.model.print_runs import PrintRegister
from generator.model.settings import Settings
from generator.pipeline.doubts import tell_doubts
from generator.pipeline.drafts import leave_out
from generator.pipeline.ratings import Proofreading, gather_proofreading
from generator.sources.departments import load_dossiers
from generator.sources.equipment import check_equipment
from generator.sources.history import recorded_runs
from generator.sources.pages import read_pages
from generator.sources.print_runs import read_print_runs
from generator.sources.site import SETTINGS_FILE, read_settings
from generator.sources.structure import Reading
from generator.sources.texts import TextShelf, read_family_texts, read_flyer_texts


@dataclass(frozen=True)
class Sources:
    """The readable sources, every finding on them, errors included, in the order of files and lines, and the warnings
    that somebody accepted.

    Drafts with errors are left out, and their errors weigh as warnings; ``refused`` holds them as they were.
    """

    dossiers: tuple[Dossier, ...]
    flyer_texts: TextShelf[FlyerTexts]
    family_texts: TextShelf[FamilyTexts]
    print_runs: Reading[PrintRegister]
    proofreading: Proofreading
    findings: tuple[Finding, ...]
    acknowledged: tuple[Acknowledged, ...]
    refused: tuple[Finding, ...]


def gather_sources(root: Path, departments: Path | None = None) -> Sources:
    """Everything that ``root`` holds, read and checked; never raises on bad content.

    Raises ``SourceErrors`` when the house lacks a file that it works with itself: nothing can be checked then.
    ``departments`` is the folder of the départements' files when it is not ``root/departments``.
    """
    stop_on_errors(check_equipment())
    shelf = load_dossiers(departments or root / "departments")
    flyer_texts = read_flyer_texts(root / "flyers" / "texts")
    family_texts = read_family_texts(root / "flyers" / "texts")
    print_runs = read_print_runs(root / "flyers" / "print-runs.yml")
    proofreading = gather_proofreading(root)
    findings: list[Finding] = []
    settings = _read_settings(root, findings)
    review = review_dossiers(shelf.dossiers, settings.site_url if settings else "")
    for read in (shelf, review, flyer_texts, family_texts, print_runs):
        findings += read.findings
    findings += check_flyer_texts(flyer_texts.texts, flyer_texts.sources)
    for language, texts in family_texts.texts.items():
        findings += check_family_texts(texts, family_texts.sources[language])
    findings += proofreading.findings
    pages, unread = read_pages(root)
    findings += [*unread, *check_pages(pages)]
    if settings:
        findings += check_flyer_addresses(shelf.dossiers, settings.site_url)
    if register := print_runs.value:
        findings += check_register(register, print_runs.source, recorded_runs(root, print_runs.source.file))
        findings += check_printed_ids(shelf.dossiers, register)
        findings += check_printed_phones(shelf.dossiers, register)
        # Only where every file could be read: one that could not has an error of its own, and its pages are not lost.
        if settings and not any(finding.severity is Severity.ERROR for finding in shelf.findings):
            served = flyer_paths(shelf.dossiers, family_texts.texts)
            findings += check_print_runs(
                register, print_runs.source, served, settings.site_url, own_addresses(shelf.dossiers)
            )
    kept = leave_out(shelf.dossiers, findings, shelf.drafts)
    return Sources(
        tuple(
            tell_doubts(
                dossier, [entry for entry in review.acknowledged if entry.finding.location.file == dossier.source.file]
            )
            for dossier in kept.dossiers
        ),
        flyer_texts,
        family_texts,
        print_runs,
        proofreading,
        tuple(sort_findings(kept.findings)),
        review.acknowledged,
        kept.refused,
    )


def _read_settings(root: Path, findings: list[Finding]) -> Settings | None:
    """The site's settings; None with the reason added to ``findings``."""
    try:
        return read_settings(root / SETTINGS_FILE)
    except SourceErrors as refusal:
        findings += refusal.findings
        return None


def stop_on_errors(findings: Iterable[Finding]) -> None:
    """Raise ``SourceErrors`` with everything found when one finding is an error."""
    every = list(findings)
    if any(finding.severity is Severity.ERROR for finding in every):
        raise SourceErrors(every)

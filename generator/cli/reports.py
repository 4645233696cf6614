"""What a check found, ready to be presented: findings, and the lines they speak of."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import Acknowledged, review_dossiers, sort_findings
from generator.checks.flyer_fit import check_flyer_addresses
from generator.model.findings import Finding, Severity, SourceErrors
from generator.sources.departments import read_dossiers
from generator.sources.site import read_settings
from generator.sources.yaml_text import MAX_BYTES


@dataclass(frozen=True)
class Report:
    """What a check found in ``files`` (names as shown), and the line ``n`` (from 1) of each file: ``lines(file)[n - 1]``."""

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    acknowledged: tuple[Acknowledged, ...]
    lines: Callable[[str], Sequence[str]]

    def count(self, severity: Severity) -> int:
        """How many findings weigh that much."""
        return sum(finding.severity is severity for finding in self.findings)


def review_files(paths: Sequence[Path], settings_file: Path | None = None) -> Report:
    """Read and check the given files, alone and side by side; never raises on bad content.

    With the site's settings (``mkdocs.yml``) the lengths of printed addresses are checked too, and the settings themselves.
    """
    shelves = [read_dossiers(group, folder.name) for folder, group in _by_folder(paths)]
    dossiers = [dossier for shelf in shelves for dossier in shelf.dossiers]
    addresses: list[Finding] = []
    site_url = ""
    try:
        if settings_file:
            site_url = read_settings(settings_file).site_url
            addresses += check_flyer_addresses(dossiers, site_url)
    except SourceErrors as refusal:
        addresses += refusal.findings
    review = review_dossiers(dossiers, site_url)
    read = (finding for shelf in shelves for finding in shelf.findings)
    findings = sort_findings([*read, *review.findings, *addresses])
    files = {shown_path(path): path for path in paths}
    return Report(tuple(files), tuple(findings), review.acknowledged, lines_of(files))


def shown_path(path: Path) -> str:
    """« departments/81-tarn.yml »: a file as messages name it."""
    return f"{path.resolve().parent.name}/{path.name}"


def lines_of(known: Mapping[str, Path]) -> Callable[[str], Sequence[str]]:
    """The lines of a file by its shown name; nothing for what is too big or not a file."""

    @functools.cache
    def lines(shown: str) -> Sequence[str]:
        path = known.get(shown)
        if path is None or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ()
        try:
            return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        except OSError:  # a finding says so
            return ()

    return lines


def _by_folder(paths: Iterable[Path]) -> list[tuple[Path, list[Path]]]:
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        groups.setdefault(path.resolve().parent, []).append(path)
    return list(groups.items())

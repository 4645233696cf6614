"""``ppgp check``: everything that the rules find, in well under a second for one file."""

from __future__ import annotations

import functools
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from generator.checks import Acknowledged, check_dossiers, review_dossier
from generator.cli_findings import WIDTH, Format, Report, present
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Severity
from generator.sources.departments import Shelf, discover_departments, read_dossiers
from generator.sources.yaml_text import MAX_BYTES


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Fichiers ou dossiers à vérifier ; sans rien, departments/.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text, json, sarif ou github.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Sortir en erreur dès la première alerte.")] = False,
) -> None:
    """Vérifie les fichiers : ligne, ce qui ne va pas, quoi faire. Sort avec 1 s’il y a une erreur."""
    paths = _listed(files or [Path("departments")])
    missing = [path for path in paths if not path.exists()]
    if missing or not paths:
        names = ", ".join(str(path) for path in missing)
        typer.echo(f"Fichier introuvable\u00a0: {names}." if names else "Aucun fichier de département ici.", err=True)
        raise typer.Exit(2)
    report = review_files(paths)
    terminal = sys.stdout.isatty()
    width = min(120, shutil.get_terminal_size().columns) if terminal else WIDTH
    sys.stdout.write(present(report, form, terminal, width))
    worst = {finding.severity for finding in report.findings}
    if Severity.ERROR in worst or (strict and Severity.WARNING in worst):
        raise typer.Exit(1)


def review_files(paths: Sequence[Path]) -> Report:
    """Read and check the given files, alone and side by side; never raises on bad content."""
    shelves = [read_dossiers(group, folder.name) for folder, group in _by_folder(paths)]
    findings: list[Finding] = [finding for shelf in shelves for finding in shelf.findings]
    accepted: list[Acknowledged] = []
    for dossier in _dossiers(shelves):
        review = review_dossier(dossier)
        findings += review.findings
        accepted += review.acknowledged
    findings += check_dossiers(list(_dossiers(shelves)))
    findings.sort(key=lambda finding: (finding.location, finding.code, finding.message))
    return Report(tuple(map(_shown, paths)), tuple(findings), tuple(accepted), _reader(paths))


def _listed(files: Iterable[Path]) -> list[Path]:
    return [path for file in files for path in (discover_departments(file) if file.is_dir() else [file])]


def _shown(path: Path) -> str:
    return f"{path.resolve().parent.name}/{path.name}"


def _by_folder(paths: Iterable[Path]) -> list[tuple[Path, list[Path]]]:
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        groups.setdefault(path.resolve().parent, []).append(path)
    return list(groups.items())


def _dossiers(shelves: Iterable[Shelf]) -> Iterator[Dossier]:
    return (dossier for shelf in shelves for dossier in shelf.dossiers)


def _reader(paths: Iterable[Path]) -> Callable[[str], Sequence[str]]:
    """The lines of a file by its shown name; nothing for what is too big or not a file."""
    known = {_shown(path): path for path in paths}

    @functools.cache
    def lines(shown: str) -> Sequence[str]:
        path = known.get(shown)
        if path is None or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ()
        return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()

    return lines

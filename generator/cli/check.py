"""``ppgp check``: everything that the rules find, in well under a second for one file."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.console import RootOption, refusal
from generator.cli.findings import WIDTH, Format, present
from generator.cli.reports import Report, review_files
from generator.model.findings import Severity
from generator.sources.departments import discover_departments
from generator.sources.site import SETTINGS_FILE


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Fichiers ou dossiers à vérifier ; sans rien, toute la maison.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text, json, sarif ou github.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Sortir en erreur dès la première alerte.")] = False,
    root: RootOption = Path(),
) -> None:
    """Vérifie les fichiers : ligne, ce qui ne va pas, quoi faire. Sort avec 1 s’il y a une erreur."""
    if not files:
        from generator.cli.house import review_house

        _tell(review_house(root), form, strict)
        return
    paths = _listed(files)
    missing = [path for path in paths if not path.exists()]
    if missing or not paths:
        names = ", ".join(str(path) for path in missing)
        raise refusal(f"Fichier introuvable : {names}." if names else "Aucun fichier de département ici.", code=2)
    config = root / SETTINGS_FILE
    _tell(review_files(paths, config if config.exists() else None), form, strict)


def _tell(report: Report, form: Format, strict: bool) -> None:
    """Print the report; leave with 1 when it holds an error (or, if ``strict``, a warning)."""
    terminal = sys.stdout.isatty()
    width = min(120, shutil.get_terminal_size().columns) if terminal else WIDTH
    sys.stdout.write(present(report, form, terminal, width))
    worst = {finding.severity for finding in report.findings}
    if Severity.ERROR in worst or (strict and Severity.WARNING in worst):
        raise typer.Exit(1)


def _listed(files: Iterable[Path]) -> list[Path]:
    return [path for file in files for path in (discover_departments(file) if file.is_dir() else [file])]

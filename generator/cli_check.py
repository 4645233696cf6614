"""``ppgp check``: everything that the rules find, in well under a second for one file."""

from __future__ import annotations

import functools
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from generator.checks import (
    Acknowledged,
    check_dossiers,
    check_family_texts,
    check_flyer_texts,
    check_printed_phones,
    review_dossier,
)
from generator.cli_findings import WIDTH, Format, Report, present
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Severity
from generator.pipeline.ratings import gather_proofreading
from generator.sources.departments import Shelf, discover_departments, read_dossiers
from generator.sources.family_texts import load_family_texts
from generator.sources.flyer_texts import read_flyer_texts
from generator.sources.pemat import FOLDER, GRID, discover_sheets
from generator.sources.print_runs import read_print_runs
from generator.sources.yaml_text import MAX_BYTES

REGISTER = "flyers/print-runs.yml"


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Fichiers ou dossiers à vérifier ; sans rien, toute la maison.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text, json, sarif ou github.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Sortir en erreur dès la première alerte.")] = False,
    root: Annotated[
        Path, typer.Option("--racine", help="Dossier qui contient mkdocs.yml.", exists=True, file_okay=False)
    ] = Path(),
) -> None:
    """Vérifie les fichiers : ligne, ce qui ne va pas, quoi faire. Sort avec 1 s’il y a une erreur."""
    if not files:
        _tell(review_house(root), form, strict)
        return
    paths = _listed(files)
    missing = [path for path in paths if not path.exists()]
    if missing or not paths:
        names = ", ".join(str(path) for path in missing)
        typer.echo(f"Fichier introuvable\u00a0: {names}." if names else "Aucun fichier de département ici.", err=True)
        raise typer.Exit(2)
    _tell(review_files(paths), form, strict)


def _tell(report: Report, form: Format, strict: bool) -> None:
    """Print the report; leave with 1 when it holds an error (or, if ``strict``, a warning)."""
    terminal = sys.stdout.isatty()
    width = min(120, shutil.get_terminal_size().columns) if terminal else WIDTH
    sys.stdout.write(present(report, form, terminal, width))
    worst = {finding.severity for finding in report.findings}
    if Severity.ERROR in worst or (strict and Severity.WARNING in worst):
        raise typer.Exit(1)


def review_house(root: Path) -> Report:
    """Everything of ``root``: départements, then the families' texts in every language and the numbers on paper."""
    paths = discover_departments(root / "departments")
    report = review_files(paths)
    texts = root / "flyers" / "texts"
    library, found = read_flyer_texts(texts)
    family = load_family_texts(texts)
    findings = [*report.findings, *found, *check_flyer_texts(library.texts, library.sources), *family.findings]
    for language, page in family.texts.items():
        findings += check_family_texts(page, family.sources[language])
    register = read_print_runs(root / REGISTER)
    findings += register.findings
    if register.value:
        findings += check_printed_phones(read_dossiers(paths, "departments").dossiers, register.value)
    findings += gather_proofreading(root).findings
    findings.sort(key=lambda finding: (finding.location, finding.code, finding.message))
    sources = [*library.sources.values(), *family.sources.values()]
    others = {source.file: root / source.file for source in sources} | {REGISTER: root / REGISTER}
    files = dict.fromkeys([*report.files, *(source.file for source in sources)])
    others |= {f"{FOLDER}/{path.name}": path for path in [root / FOLDER / GRID, *discover_sheets(root)]}
    departments = {_shown(path): path for path in paths}
    return Report(tuple(files), tuple(findings), report.acknowledged, _reader(departments | others))


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
    return Report(
        tuple(map(_shown, paths)), tuple(findings), tuple(accepted), _reader({_shown(path): path for path in paths})
    )


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


def _reader(known: Mapping[str, Path]) -> Callable[[str], Sequence[str]]:
    """The lines of a file by its shown name; nothing for what is too big or not a file."""

    @functools.cache
    def lines(shown: str) -> Sequence[str]:
        path = known.get(shown)
        if path is None or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ()
        return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()

    return lines

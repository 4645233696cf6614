"""``ppgp pemat``: rating a flyer with the PEMAT grid. People answer, the program only counts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.checks.pemat import check_sheet
from generator.cli.console import RootOption, read_day, read_kind, refusal, show, stop_on_errors, tell
from generator.model.findings import Finding, Severity
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.pemat import Grid, score_sheet
from generator.model.writing import write_whole
from generator.sources.pemat import FOLDER, discover_sheets, read_grid, read_sheets
from generator.views.pemat.session import HistoryView, ItemView, SessionView, history_views, paper_view

app = typer.Typer(
    help="Relire un flyer à plusieurs avec la grille PEMAT : fiches, scores, désaccords.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

FlyerArgument = Annotated[str, typer.Argument(help=f"{FlyerKind.choices()}.")]
LanguageOption = Annotated[Language, typer.Option("--langue", help="Langue du flyer.")]
DayOption = Annotated[str, typer.Option("--date", help="Jour de la séance, comme 2026-11-24.")]


@app.command()
def new(
    flyer: FlyerArgument,
    day: DayOption,
    raters: Annotated[int, typer.Option("--lecteurs", min=1, max=30, help="Nombre de lecteurs.")] = 3,
    language: LanguageOption = Language.FRENCH,
    root: RootOption = Path(),
) -> None:
    """Crée la fiche d’une séance de relecture, à remplir par chaque lecteur."""
    from generator.outputs.pemat.session import render_session

    kind, session_day, grid = read_kind(flyer), read_day(day), _grid(root)
    path = root / FOLDER / f"{session_day.isoformat()}-{kind.value}-{language.value}.yml"
    if path.exists():
        raise refusal(f"{FOLDER}/{path.name} existe déjà : ouvrez-le, rien n’a été écrit.")
    names = [f"Lecteur {number}" for number in range(1, raters + 1)]
    view = paper_view(grid, kind, language)
    write_whole(path, render_session(view, kind, language, session_day, names).encode())
    show(f"{FOLDER}/{path.name} est prêt. Remplissez-le, puis lancez ppgp pemat score.")


@app.command()
def score(
    files: Annotated[list[Path] | None, typer.Argument(help="Fiches à compter ; sans rien, toutes.")] = None,
    root: RootOption = Path(),
) -> None:
    """Compte les scores de chaque lecteur, leur moyenne et leurs désaccords."""
    grid = _grid(root)
    sessions = read_sheets(files or discover_sheets(root))
    findings = [*sessions.findings]
    for read in sessions.sheets:
        findings += check_sheet(read.sheet, grid, read.source)
    _show(findings)
    if not sessions.sheets and not findings:
        show(f"Aucune fiche dans {FOLDER}/. Créez-en une avec ppgp pemat new.")
    for history in history_views([score_sheet(read.sheet, grid) for read in sessions.sheets]):
        _print_history(history)


@app.command()
def sheet(
    flyer: FlyerArgument,
    target: Annotated[Path, typer.Option("--vers", help="Fichier PDF à écrire.")],
    day: DayOption,
    language: LanguageOption = Language.FRENCH,
    root: RootOption = Path(),
) -> None:
    """Écrit la fiche à imprimer, pour un atelier avec des crayons."""
    from generator.outputs.pemat.paper import render_paper

    write_whole(target, render_paper(paper_view(_grid(root), read_kind(flyer), language), read_day(day)))
    show(f"{target} est prêt. Une feuille par lecteur.")


def _print_history(history: HistoryView) -> None:
    show(history.heading, style="bold")
    for session in history.sessions:
        _print_session(session)
    show(f"  {history.note}\n")


def _print_session(session: SessionView) -> None:
    show(f"  {session.heading}. {session.raters}")
    for domain in session.domains:
        spread = f" ({domain.spread})" if domain.spread else ""
        each = ", ".join(f"{name} {value}" for name, value in domain.by_rater)
        show(f"    {domain.name} : {domain.mean}{spread}. {each}")
    for title, items in (("Désaccords", session.disputed), ("À améliorer", session.refused)):
        _print_items(title, items)


def _print_items(title: str, items: tuple[ItemView, ...]) -> None:
    if items:
        show(f"    {title}")
    for item in items:
        each = ", ".join(f"{name} {answer}" for name, answer in item.answers)
        show(f"      {item.number}. {item.text} {each}")


def _show(findings: list[Finding]) -> None:
    """Print every finding; leave with 1 when one is an error, for its scores would be wrong."""
    for finding in findings:
        if finding.severity is not Severity.ERROR:
            tell(str(finding))
    stop_on_errors(findings)


def _grid(root: Path) -> Grid:
    reading = read_grid(root)
    _show(reading.findings)
    if reading.value is None:
        raise typer.Exit(1)
    return reading.value

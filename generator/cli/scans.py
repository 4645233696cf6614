"""``ppgp scans``: how often the flyers' pages were opened, from the host's access log."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from generator.cli.console import RootOption, refusal, screen, show, tell
from generator.model.writing import write_whole
from generator.outputs.families.scan_report import render_scan_report
from generator.sources.access_logs import LogError, count_scans
from generator.sources.departments import load_dossiers
from generator.sources.print_runs import SHOWN as REGISTER
from generator.sources.print_runs import read_print_runs
from generator.views.families.scans import ScanReportView, csv_rows, scan_report_view
from generator.views.families.uptake import UptakeView


def scans(
    logs: Annotated[list[Path], typer.Argument(help="Journaux d’accès, .gz ou non.", exists=True, dir_okay=False)],
    table: Annotated[Path | None, typer.Option("--csv", help="Écrire aussi un tableau CSV, jour par jour.")] = None,
    page: Annotated[Path | None, typer.Option("--page", help="Écrire aussi une page avec un graphique.")] = None,
    root: RootOption = Path(),
) -> None:
    """Compte les ouvertures des pages familles, sans robots et sans garder une seule adresse IP."""
    try:
        counts = count_scans(logs)
    except LogError as damage:
        raise refusal(str(damage), "Refaites la copie.") from None
    dossiers = load_dossiers(root / "departments").dossiers
    register = read_print_runs(root / REGISTER).value
    view = scan_report_view(counts, dossiers, register.runs if register else ())
    screen.print(_table(view), soft_wrap=False)
    if view.uptake.runs:
        screen.print(_runs_table(view.uptake), soft_wrap=False)
    for note in view.notes:
        show(note)
    if table:
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(csv_rows(counts))
        write_whole(table, b"\xef\xbb\xbf" + text.getvalue().encode())  # the mark by which spreadsheets know UTF-8
        tell(f"Tableau écrit : {table}")
    if page:
        write_whole(page, render_scan_report(view))
        tell(f"Page écrite : {page}")


def _runs_table(view: UptakeView) -> Table:
    shown = Table(title="Ouvertures par tirage", title_justify="left")
    for name in ("Flyer", "Langue", "Période"):
        shown.add_column(name)
    for name in ("Exemplaires", "Ouvertures", "Pour 1 000"):
        shown.add_column(name, justify="right")
    for run in view.runs:
        shown.add_row(run.flyer, run.language, run.period, run.copies, run.openings, run.rate)
    return shown


def _table(view: ScanReportView) -> Table:
    shown = Table(title=f"{view.title} : {view.total}", title_justify="left")
    for name in ("Département", "Territoire", "Flyer", "Langue"):
        shown.add_column(name)
    shown.add_column("Ouvertures", justify="right")
    for line in view.lines:
        shown.add_row(line.department, line.territory, line.flyer, line.language, line.count)
    return shown

"""``ppgp preflight``: what a printer would find wrong in PDFs, ours or anybody's."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from generator.cli.console import screen, show
from generator.preflight import Expectation, Fault
from generator.preflight import preflight_apart as inspect
from generator.words.french import NBSP, count_words, set_french


class Use(StrEnum):
    """What the files are for; ``AUTO`` believes what each file claims."""

    AUTO = "auto"
    PRESS = "presse"
    SCREEN = "ecran"
    OFFICE = "bureau"


_EXPECTED = {
    Use.AUTO: None,
    Use.PRESS: Expectation(press=True),
    Use.SCREEN: Expectation(press=False, accessible=True),
    Use.OFFICE: Expectation(press=False),
}


def preflight(
    files: Annotated[list[Path], typer.Argument(help="Fichiers PDF.", exists=True, dir_okay=False, metavar="FICHIER…")],
    use: Annotated[
        Use, typer.Option("--pour", help="À quoi sert le fichier ; auto le déduit de ce qu’il déclare.")
    ] = Use.AUTO,
    codes: Annotated[
        list[str] | None, typer.Option("--code", help="Adresse que les codes QR doivent porter ; à répéter au besoin.")
    ] = None,
) -> None:
    """Contrôle des PDF avant l’imprimeur : cadres, encres, images, polices, codes QR. Code de sortie 1 s’il faut corriger."""
    wrong = 0
    for file in files:
        faults = inspect(file.read_bytes(), _expected(use, codes))
        _report(file, faults)
        wrong += any(fault.is_error for fault in faults)
    if wrong:
        show(f"{count_words(wrong, 'fichier', 'fichiers')} à corriger sur {len(files)}.")
        raise typer.Exit(1)


def _expected(use: Use, codes: list[str] | None) -> Expectation | None:
    given = _EXPECTED[use]
    if not codes:
        return given
    base = given or Expectation()
    return replace(base, codes=frozenset(codes))


def _report(file: Path, faults: list[Fault]) -> None:
    if not faults:
        screen.print(f"{file}{NBSP}: rien à signaler.")
        return
    screen.print(f"{file}{NBSP}:")
    for fault in faults:
        look, word = ("bold red", "à corriger") if fault.is_error else ("bold yellow", "à regarder")
        place = f", page {fault.page}" if fault.page else ""
        screen.print(
            Text.assemble(
                "  ", (word, look), f"{place}{NBSP}: {set_french(fault.message)}", (f" ({fault.code})", "dim")
            )
        )
        screen.print(Text(f"    → {set_french(fault.remedy)}", style="dim"))

"""What every command shares: where the house stands, what it says on which stream, how it refuses.

French spaces are set here, so that commands write with plain ones. Exit codes: see ``generator.cli``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from generator.model.findings import Finding, Severity
from generator.model.flyer_kinds import FlyerKind
from generator.words.french import set_french

RootOption = Annotated[
    Path, typer.Option("--racine", help="Dossier qui contient mkdocs.yml.", exists=True, file_okay=False)
]

screen = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
"""What was asked for: it may be piped into another program."""

errors = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
"""What is said about the work: progress, results, refusals."""


def show(text: str, style: str = "") -> None:
    """Print an answer, in one piece whatever the width."""
    screen.print(set_french(text), style=style)


def tell(text: str, style: str = "") -> None:
    """Print a remark beside the answer."""
    errors.print(set_french(text), style=style)


def refusal(message: str, remedy: str = "", *, code: int = 1) -> typer.Exit:
    """What to raise, once said what is wrong and what to do: 1 when sources are to be mended, 2 for a wrong call."""
    tell(f"{message} {remedy}".strip())
    return typer.Exit(code)


def say_waiting() -> None:
    """Why nothing happens yet: see ``generator.pipeline.turn``."""
    tell("Une autre commande travaille dans cette maison : celle-ci attend qu’elle ait fini (Ctrl+C pour renoncer).")


def stop_on_errors(findings: Iterable[Finding], consequence: str = "") -> None:
    """Leave with code 1 after every error of ``findings``, if there is any; ``consequence`` ends the count of them."""
    wrong = [finding for finding in findings if finding.severity is Severity.ERROR]
    for finding in wrong:
        tell(str(finding), "red")
    if wrong and consequence:
        count = "Une erreur" if len(wrong) == 1 else f"{len(wrong)} erreurs"
        tell(f"{count} : {consequence}.", "bold")
    if wrong:
        raise typer.Exit(1)


def read_kind(word: str) -> FlyerKind:
    """The flyer that an argument names: its French name, its name in files or its letter."""
    kind = FlyerKind.named(word)
    if kind is None:
        raise refusal(f"« {word} » n’est pas un flyer : écrivez {FlyerKind.choices()}.", code=2)
    return kind


def read_day(text: str) -> date:
    """The day that an option gives."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refusal(f"« {text} » n’est pas une date : écrivez par exemple 2026-11-24.", code=2) from None

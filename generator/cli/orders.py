"""``ppgp print-run``: an order is recorded by its own words, or read from the message that a département sent."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from generator.cli.print_runs import import_run, print_run

RECORD = "inscrire"


class _Orders(TyperGroup):
    """A call that names no command is an order: ``ppgp print-run 81 albigeois grossesse``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--help"):
            args = [RECORD, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Orders,
    help="Inscrit un tirage au registre.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
app.command(RECORD)(print_run)
app.command("import")(import_run)

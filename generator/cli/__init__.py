"""The command ``ppgp``: options in, French messages and exit codes out (0 good, 1 sources to mend, 2 wrong call).

A command's module is imported when it is called, so that ``ppgp check`` never waits for the layout library.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "build": "generator.cli.build:build",
    "serve": "generator.cli.build:serve",
    "flyers": "generator.cli.build:flyers",
    "check": "generator.cli.check:check",
    "new": "generator.cli.new:new",
    "schema": "generator.cli.build:schema",
    "audit": "generator.cli.audit:audit",
    "preflight": "generator.cli.preflight:preflight",
    "print-run": "generator.cli.orders:app",
    "reprints": "generator.cli.print_runs:reprints",
    "scans": "generator.cli.scans:scans",
    "succession": "generator.cli.succession:succession",
    "questions": "generator.cli.questions:questions",
    "readability": "generator.cli.readability:readability",
    "sbom": "generator.cli.sbom:sbom",
    "pemat": "generator.cli.pemat:app",
}
"""Each command and the function (or group of commands) that it is, in the order in which ``ppgp --help`` lists them."""


class _Commands(TyperGroup):
    """The commands of ``COMMANDS``, each imported when it is asked for; what none of them foresaw is said in French."""

    def invoke(self, ctx: Any) -> Any:
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except Exception as error:
            from generator.cli.crash import foreseen, say_crash

            if foreseen(error):
                raise
            raise say_crash(error) from None
        return done

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name].split(":")
        found = getattr(import_module(module), function)
        if isinstance(found, typer.Typer):
            return typer.main.get_command(found)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(found)
        return typer.main.get_command(alone)


app = typer.Typer(
    cls=_Commands,
    help="La maison d’édition : un fichier par département, tout le reste en découle.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def _root() -> None:
    """La maison d’édition : un fichier par département, tout le reste en découle."""


def main() -> None:
    """Entry point of ``ppgp`` and of ``python -m generator``."""
    app()

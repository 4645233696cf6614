"""What no command foresaw, said in one French sentence: which file, what happened, what to do. Never a traceback.

``PPGP_DEBUG=1`` shows where in the house's own code it happened, for who mends it.
"""

from __future__ import annotations

import os
import traceback
from concurrent.futures import BrokenExecutor

import typer
from click.exceptions import ClickException
from jinja2 import TemplateError
from typer.exceptions import TyperException

from generator.cli.console import refusal, stop_on_errors, tell
from generator.model.findings import Refusal, SourceErrors
from generator.words.system import say_system_error

DEBUG = "PPGP_DEBUG"


def foreseen(error: BaseException) -> bool:
    """Whether the command line itself knows what to do: it was asked to leave, was called wrongly, or nobody reads on."""
    return isinstance(error, (TyperException, typer.Exit, typer.Abort, SystemExit, BrokenPipeError))


def say_crash(error: Exception) -> typer.Exit:
    """What to raise instead of ``error``, once said what happened and what to do."""
    if os.environ.get(DEBUG):
        tell("".join(traceback.format_exception(error)))
    match error:
        case SourceErrors():
            stop_on_errors(error.findings, "rien n’a été écrit")
        case ClickException():
            return refusal(f"mkdocs.yml : MkDocs refuse ses réglages. {error.format_message()}", "Corrigez mkdocs.yml.")
        case TemplateError():
            from generator.crafts.templating import say_template_error

            return refusal(say_template_error(error), "Corrigez ce gabarit, ou reprenez-le dans l’historique de git.")
        case Refusal():
            return refusal(str(error), "Corrigez le texte ou la mise en page, puis recommencez.")
        case UnicodeDecodeError():
            return refusal(
                f"{_undecoded(error)} : ce fichier n’est pas enregistré en UTF-8.", "Enregistrez-le en UTF-8."
            )
        case MemoryError() | BrokenExecutor():
            return refusal("La mémoire de l’ordinateur ne suffit pas.", "Fermez d’autres programmes, puis recommencez.")
        case OSError(errno=number) if number is not None:
            what, remedy = say_system_error(error)
            return refusal(f"{error.filename2 or error.filename or 'Un fichier'} : {what}.", remedy)
        case OSError() if "cannot load library" in str(error):  # cffi, for WeasyPrint's libraries
            return refusal(
                "Une bibliothèque du système manque : Pango, qui compose les PDF.",
                "Lancez « make site » : elle l’installe, ou dit comment.",
            )
    detail = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    return refusal(
        "La maison s’est trompée, pas vous : ce cas n’était pas prévu.",
        f"Transmettez cette ligne à qui entretient la maison : {detail} "
        f"(avec {DEBUG}=1 devant la commande, elle dit où).",
    )


def _undecoded(error: UnicodeDecodeError) -> str:
    """The file and line, when who read it left its name (``model.materials``)."""
    named = next(iter(getattr(error, "__notes__", ())), "")
    line = error.object[: error.start].count(b"\n") + 1
    return f"{named}:{line}" if named else "Un fichier"

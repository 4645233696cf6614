"""What no command foresaw, said in one French sentence: which file, what happened, what to do. Never a traceback.

``PPGP_DEBUG=1`` shows where in the house's own code it happened, for who mends it.
"""

from __future__ import annotations

import errno
import os
import traceback

import typer
from click.exceptions import ClickException
from typer.exceptions import TyperException

from generator.cli.console import refusal, stop_on_errors, tell
from generator.model.findings import SourceErrors

DEBUG = "PPGP_DEBUG"

_SYSTEM = {
    errno.EACCES: ("le droit d’y lire ou d’y écrire manque", "Donnez-vous ce droit, ou déplacez la maison."),
    errno.EPERM: ("le droit d’y lire ou d’y écrire manque", "Donnez-vous ce droit, ou déplacez la maison."),
    errno.EROFS: ("ce disque ne se laisse pas écrire", "Travaillez dans une copie, sur un autre disque."),
    errno.ENOENT: ("ce fichier ou ce dossier manque", "Remettez-le depuis l’historique de git."),
    errno.ENOTDIR: ("un fichier se trouve là où il faut un dossier", "Déplacez ou effacez ce fichier."),
    errno.EEXIST: ("un fichier se trouve là où il faut un dossier", "Déplacez ou effacez ce fichier."),
    errno.EISDIR: ("un dossier se trouve là où il faut un fichier", "Déplacez ou effacez ce dossier."),
    errno.ENOTEMPTY: ("ce dossier n’est pas vide", "Videz-le, puis recommencez."),
    errno.EXDEV: ("ce dossier se trouve sur un autre disque", "Mettez-le dans la maison elle-même."),
    errno.ENOSPC: ("le disque est plein", "Faites de la place, puis recommencez."),
    errno.EDQUOT: ("votre espace sur le disque est plein", "Faites de la place, puis recommencez."),
    errno.EMFILE: ("trop de fichiers sont ouverts", "Fermez d’autres programmes, puis recommencez."),
    errno.EADDRINUSE: ("cette adresse est déjà prise", "Arrêtez l’autre « ppgp serve », ou donnez --adresse."),
    errno.EADDRNOTAVAIL: ("cette adresse n’est pas à cet ordinateur", "Donnez --adresse 127.0.0.1:8000."),
    errno.ENAMETOOLONG: ("ce nom est trop long", "Raccourcissez-le."),
    errno.ELOOP: ("ce lien tourne en rond", "Remplacez-le par un vrai fichier."),
}


def foreseen(error: BaseException) -> bool:
    """Whether the command line itself knows what to do: it was asked to leave, was called wrongly, or nobody reads on."""
    return isinstance(error, (TyperException, typer.Exit, typer.Abort, SystemExit, BrokenPipeError))


def say_crash(error: Exception) -> typer.Exit:
    """What to raise instead of ``error``, once said what happened and what to do."""
    if os.environ.get(DEBUG):
        tell("".join(traceback.format_exception(error)))
    if isinstance(error, SourceErrors):
        stop_on_errors(error.findings)
    if isinstance(error, ClickException):
        return refusal(f"mkdocs.yml : MkDocs refuse ses réglages. {error.format_message()}", "Corrigez mkdocs.yml.")
    if isinstance(error, UnicodeDecodeError):
        return refusal("Un fichier n’est pas enregistré en UTF-8.", "Enregistrez-le en UTF-8, puis recommencez.")
    if isinstance(error, MemoryError):
        return refusal("La mémoire de l’ordinateur ne suffit pas.", "Fermez d’autres programmes, puis recommencez.")
    if isinstance(error, OSError) and error.errno is not None:
        what, remedy = _SYSTEM.get(error.errno, (f"le système répond « {error.strerror} »", "Vérifiez ce fichier."))
        where = str(error.filename2 or error.filename or "Un fichier")
        return refusal(f"{where} : {what}.", remedy)
    detail = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    return refusal(
        "La maison s’est trompée, pas vous : ce cas n’était pas prévu.",
        f"Transmettez cette ligne à qui entretient la maison : {detail} "
        f"(avec {DEBUG}=1 devant la commande, elle dit où).",
    )

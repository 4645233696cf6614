"""``ppgp build``, ``serve``, ``flyers`` and ``schema``: what makes files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress as Bar
from rich.progress import TaskID

from generator.checks.unfinished import TO_COMPLETE
from generator.cli.console import RootOption, errors, read_day, refusal, say_waiting, stop_on_errors, tell
from generator.model.findings import Finding, SourceErrors
from generator.model.output import StockedOutput
from generator.model.rules import DRAFT_LEFT_OUT
from generator.model.schema import department_schema
from generator.model.writing import write_all, write_whole
from generator.pipeline.gather import gather_sources
from generator.pipeline.swap import fresh_folder, replace_folder
from generator.pipeline.turn import own_turn
from generator.sources.site import SETTINGS_FILE, read_settings
from generator.words.french import count_words

KITCHEN = Path(".cache")
SCHEMA_FILE = Path("generator/data/department.schema.json")


def build(
    root: RootOption = Path(),
    online: Annotated[
        bool, typer.Option("--publish", help="Pour la mise en ligne : s’arrête s’il reste une page « À compléter ».")
    ] = False,
    day: Annotated[
        str,
        typer.Option("--jour", help="Jour de la publication, comme 2026-11-25 ; sans lui, la dernière mise à jour."),
    ] = "",
) -> None:
    """Construit tout le site dans site/ ; en cas d’erreur, site/ reste tel qu’il était."""
    from generator.host.building import build_site

    chosen = read_day(day) if day else None
    root = root.resolve()
    unfinished = _refuse_errors(root, online=online)
    kitchen, place = root / KITCHEN, root / "site"
    _refuse_no_folder(place)
    with own_turn(kitchen, say_waiting), fresh_folder(kitchen, place) as fresh:
        try:
            build_site(root / SETTINGS_FILE, fresh, chosen)
        except SourceErrors as stopped:
            stop_on_errors(stopped.findings, "rien n’a été publié, site/ n’a pas changé")
            raise
        replace_folder(place, fresh)
    tell("Le site est prêt : site/index.html")
    _tell_unfinished(unfinished, "ce site n’est pas prêt à être mis en ligne")


def serve(
    root: RootOption = Path(),
    address: Annotated[str, typer.Option("--adresse", help="Hôte et port.")] = "127.0.0.1:8000",
) -> None:
    """Montre le site dans le navigateur et le refait à chaque enregistrement, brouillons compris."""
    from generator.host.building import serve_site

    read_settings(root / SETTINGS_FILE)
    serve_site(root.resolve() / SETTINGS_FILE, address)


def flyers(
    code: Annotated[str, typer.Argument(help="Code du département : 81, 2A, 974.")],
    folder: Annotated[Path, typer.Option("--dans", help="Dossier où écrire les flyers.")] = Path("flyers-prets"),
    root: RootOption = Path(),
) -> None:
    """Écrit les flyers d’un département seul, avec leurs aperçus et leurs kits, sans construire le site."""
    from generator.pipeline.publish import publish_flyers

    root = root.resolve()
    with own_turn(root / KITCHEN, say_waiting):
        try:
            with Bar(console=errors, transient=True) as bar:
                files = publish_flyers(root, read_settings(root / SETTINGS_FILE), code.upper().zfill(2), _shown_on(bar))
        except SourceErrors as stopped:
            stop_on_errors(stopped.findings, "aucun flyer n’a été écrit")
            raise
        if files is None:
            raise refusal(f"Aucun flyer pour « {code} » : ce département n’a pas de fichier, ou pas de territoire.")
        write_all(
            folder, {file.path: file.place if isinstance(file, StockedOutput) else file.content for file in files}
        )
    tell(f"{len(files)} fichiers écrits dans {folder}/")


def schema(root: RootOption = Path()) -> None:
    """Écrit le schéma JSON qui complète et vérifie les fichiers de departments/ dans un éditeur comme VS Code."""
    path = root / SCHEMA_FILE
    write_whole(path, department_schema().encode())
    tell(f"Schéma écrit : {path}")


def _shown_on(bar: Bar) -> Callable[[str, int, int], None]:
    tasks: dict[str, TaskID] = {}

    def show(what: str, done: int, total: int) -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total)
        bar.update(tasks[what], completed=done)

    return show


def _refuse_no_folder(place: Path) -> None:
    """Leave with code 1 when the site would take the place of something that is not a site."""
    if place.is_symlink():
        raise refusal(
            f"site est un lien vers {place.readlink()} : la maison remplace ce dossier d’un coup, un lien s’y perdrait.",
            "Retirez le lien, construisez, puis copiez site/ là où il doit être (rsync).",
        )
    if place.exists() and not place.is_dir():
        raise refusal("site est un fichier : le dossier du site va à cette place.", "Déplacez ou effacez ce fichier.")


def _refuse_errors(root: Path, *, online: bool) -> list[Finding]:
    """Print every error of the sources and leave with code 1, before anything is made; tell the drafts left out.

    Pages that wait to be completed are returned; for a site that goes ``online`` they stop it as errors do.
    """
    try:
        read_settings(root / SETTINGS_FILE)
        found = gather_sources(root).findings
    except SourceErrors as stopped:
        found = tuple(stopped.findings)
    stop_on_errors(found, "rien n’a été publié, site/ n’a pas changé")
    for finding in found:
        if finding.rule is DRAFT_LEFT_OUT:
            tell(str(finding), "yellow")
    unfinished = [finding for finding in found if finding.rule is TO_COMPLETE]
    if online and unfinished:
        _tell_unfinished(unfinished, "rien n’a été publié, site/ n’a pas changé")
        raise typer.Exit(1)
    return unfinished


def _tell_unfinished(unfinished: Sequence[Finding], consequence: str) -> None:
    for finding in unfinished:
        tell(f"{finding.location} : {finding.message}", "red")
    if unfinished:
        count = count_words(len(unfinished), "passage reste", "passages restent")
        tell(f"{count} à compléter : {consequence}.", "bold red")

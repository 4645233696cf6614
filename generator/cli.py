"""The command ``ppgp``: options in, French messages and exit codes out (0 good, 1 sources to mend, 2 wrong call)."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from generator.cli_check import check
from generator.cli_new import new
from generator.model.findings import Severity, SourceErrors
from generator.model.schema import department_schema
from generator.pipeline.gather import gather_sources
from generator.pipeline.swap import replace_folder

app = typer.Typer(
    help="La maison d’édition de Petits pas, Grands pas : un fichier par département, tout le reste en découle.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
errors = Console(stderr=True, highlight=False)

SCHEMA_FILE = Path("generator/data/department.schema.json")

RootOption = Annotated[
    Path, typer.Option("--racine", help="Dossier qui contient mkdocs.yml.", exists=True, file_okay=False)
]


@app.command()
def build(root: RootOption = Path()) -> None:
    """Construit tout le site dans site/ ; en cas d’erreur, site/ reste tel qu’il était."""
    from generator.mkdocs_plugin import build_site

    config_file = root.resolve() / "mkdocs.yml"
    _refuse_errors(root.resolve())
    kitchen = root.resolve() / ".cache"
    kitchen.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="site-", dir=kitchen))
    try:
        build_site(config_file, fresh)
        replace_folder(root.resolve() / "site", fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    errors.print("Le site est prêt : [bold]site/index.html[/bold]")


@app.command()
def serve(
    root: RootOption = Path(),
    address: Annotated[str, typer.Option("--adresse", help="Hôte et port.")] = "127.0.0.1:8000",
) -> None:
    """Montre le site dans le navigateur et le refait à chaque enregistrement, brouillons compris."""
    from generator.mkdocs_plugin import serve_site

    serve_site(root.resolve() / "mkdocs.yml", address)


@app.command()
def schema(root: RootOption = Path()) -> None:
    """Écrit le schéma JSON qui complète et vérifie les fichiers de departments/ dans un éditeur comme VS Code."""
    path = root / SCHEMA_FILE
    path.write_text(department_schema(), encoding="utf-8")
    errors.print(f"Schéma écrit : {path}")


app.command()(check)
app.command()(new)


def _refuse_errors(root: Path) -> None:
    """Print every error of the sources and leave with code 1, before anything is made."""
    try:
        found = gather_sources(root).findings
    except SourceErrors as refusal:
        found = tuple(refusal.findings)
    wrong = [finding for finding in found if finding.severity is Severity.ERROR]
    for finding in wrong:
        errors.print(str(finding), style="red", markup=False, soft_wrap=True)
    if wrong:
        count = "Une erreur" if len(wrong) == 1 else f"{len(wrong)} erreurs"
        errors.print(f"{count} : rien n’a été publié, site/ n’a pas changé.", style="bold")
        raise typer.Exit(1)


def main() -> None:
    """Entry point of ``ppgp`` and of ``python -m generator``."""
    app()

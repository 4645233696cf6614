"""``ppgp succession 81 --out DIR``: what the printed codes of a département need, without this site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.console import RootOption, refusal, show, stop_on_errors
from generator.model.findings import SourceErrors
from generator.model.output import Output
from generator.model.writing import write_all
from generator.outputs.families.succession import README
from generator.pipeline.succession import make_succession
from generator.sources.site import SETTINGS_FILE, read_settings


def succession(
    code: Annotated[str, typer.Argument(help="Code du département : 81, 2A, 974.")],
    out: Annotated[Path, typer.Option("--out", help="Dossier à remplir.", file_okay=False)],
    new: Annotated[
        str, typer.Option("--adresse", help="Adresse du nouvel hébergeur, https://…/, si on la connaît.")
    ] = "",
    root: RootOption = Path(),
) -> None:
    """Écrit les pages que les QR codes imprimés d’un département ouvrent, prêtes pour un autre hébergeur."""
    if new and not (new.startswith("https://") and new.endswith("/")):
        raise refusal(f"« {new} » n’est pas une adresse complète : elle commence par https:// et finit par /.", code=2)
    if out.is_dir() and any(out.iterdir()) and not (out / README).is_file():
        raise refusal(f"Le dossier {out} contient déjà autre chose.", "Donnez un dossier vide, ou un nouveau nom.")
    root = root.resolve()
    try:
        files = make_succession(root, read_settings(root / SETTINGS_FILE), code.strip().upper().zfill(2), new)
    except SourceErrors as stopped:
        stop_on_errors(stopped.findings)
        raise
    if files is None:
        raise refusal(f"« {code} » n’a pas d’étude publiée dans departments/ : ses codes n’ouvrent rien.", code=2)
    write_all(out, {file.path: file.content if isinstance(file, Output) else file.place for file in files})
    pages = sum(file.path.endswith(".html") for file in files)
    show(f"{pages} pages écrites dans {out}. Lisez {README} : il dit comment les publier.")

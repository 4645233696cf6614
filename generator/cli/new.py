"""``ppgp new 34``: a commented file for a new département."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.console import RootOption, refusal, show
from generator.model.writing import write_whole
from generator.outputs.authoring.new_department import render_new_department
from generator.sources.places import load_places
from generator.views.authoring.new_department import new_department_view

FOLDER = "departments"


def new(
    code: Annotated[str, typer.Argument(help="Code du département : 01, 2A, 34, 974…")],
    root: RootOption = Path(),
) -> None:
    """Crée le fichier commenté d’un département, avec des valeurs d’exemple à remplacer."""
    place = load_places().get(code.strip().upper().zfill(2))
    if place is None:
        raise refusal(f"« {code} » n’est pas le code d’un département. Donnez par exemple 01, 2A, 34 ou 974.", code=2)
    path = root / FOLDER / f"{place.code.lower()}-{place.slug}.yml"
    known = sorted(path.parent.glob(f"{place.code.lower()}-*.y*ml"))
    if known:
        raise refusal(f"{FOLDER}/{known[0].name} existe déjà : ouvrez-le, rien n’a été écrit.")
    path.parent.mkdir(exist_ok=True)
    write_whole(path, render_new_department(new_department_view(place)).encode())
    show(f"{FOLDER}/{path.name} est prêt. Remplacez-y chaque valeur d’exemple, puis lancez ppgp check.")

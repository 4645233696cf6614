"""``ppgp readability``: how hard each side of the families' texts is, side by side. Shown, never a gate."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from generator.checks.family_words import family_sides, flyer_sides
from generator.checks.plain_language import Side
from generator.cli.console import RootOption, screen, show
from generator.model.languages import Language
from generator.sources.texts import read_family_texts, read_flyer_texts


def readability(
    languages: Annotated[
        list[Language] | None, typer.Argument(help=f"Langues : {', '.join(Language)} ; sans rien, toutes.")
    ] = None,
    root: RootOption = Path(),
) -> None:
    """Mesure les textes des familles : mots, phrase la plus longue et, en français, score de lisibilité."""
    texts = root / "flyers" / "texts"
    library, family = read_flyer_texts(texts), read_family_texts(texts)
    sides = [
        side
        for language in languages or list(Language)
        for side in [
            *(flyer_sides(library.texts[language]) if language in library.texts else []),
            *(family_sides(family.texts[language]) if language in family.texts else []),
        ]
    ]
    screen.print(_table(sides), soft_wrap=False)
    show(
        "Score de Kandel et Moles, en français seulement : environ 100, très facile ; 60, moyen ; 30, difficile.\n"
        "Un flyer est fait de fragments : ce score renseigne, il ne décide rien."
    )


def _table(sides: Iterable[Side]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("Face ou page")
    for heading in ("Mots", "Au plus", "Phrase la plus longue", "Score"):
        table.add_column(heading, justify="right")
    for side in sides:
        counts = side.readability
        score = f"{counts.score:.0f}" if side.language is Language.FRENCH and counts.score is not None else "–"
        over = "red" if side.words > side.most else ""
        table.add_row(side.name, str(side.words), str(side.most), str(counts.longest), score, style=over)
    return table

"""The page « Relire les flyers »: sheets to print, what the raters said, and what can be counted in the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.pemat import Grid, SheetScore
from generator.views.pemat.session import HistoryView, PaperView, flyer_name, history_views, paper_view
from generator.words.french import set_french

PATH = "imprimer/relecture/"


@dataclass(frozen=True)
class Measure:
    """What was counted on one side of the French flyers; ``score`` is Kandel and Moles', rounded, or None."""

    name: str
    words: int
    longest: int
    score: int | None


@dataclass(frozen=True)
class PaperLink:
    """A blank sheet to download."""

    name: str
    href: str
    sheet: PaperView


@dataclass(frozen=True)
class ProofreadingView:
    """Everything that the page prints."""

    path: str
    title: str
    description: str
    papers: tuple[PaperLink, ...]
    histories: tuple[HistoryView, ...]
    measures: tuple[Measure, ...]
    grid_name: str
    grid_source: str


def proofreading_view(grid: Grid, scores: Sequence[SheetScore], measures: Sequence[Measure]) -> ProofreadingView:
    """The page for every session known."""
    return ProofreadingView(
        path=PATH,
        title="Relire les flyers",
        description="Des fiches pour relire les flyers à plusieurs, les scores des séances et la lisibilité des textes.",
        papers=tuple(
            PaperLink(flyer_name(kind), f"fiche-{kind.french}.pdf", paper_view(grid, kind, Language.FRENCH))
            for kind in FlyerKind
        ),
        histories=history_views(scores),
        measures=tuple(measures),
        grid_name=set_french(grid.name),
        grid_source=set_french(grid.source),
    )

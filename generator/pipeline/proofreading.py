"""Rating sessions: scores → the page « Relire les flyers » with its printable sheets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.checks.family_words import flyer_sides
from generator.model.flyer_texts import FlyerTexts
from generator.model.languages import Language
from generator.model.output import Output, ThemedPage
from generator.outputs.pemat import render_paper, render_proofreading
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.ratings import Proofreading
from generator.pipeline.stock import Stock
from generator.views.pemat.page import Measure, proofreading_view


def make_proofreading(
    gathered: Proofreading, texts: Mapping[Language, FlyerTexts], day: date, stock: Stock, progress: Progress
) -> tuple[tuple[ThemedPage, ...], tuple[Output, ...]]:
    """The page and its sheets, dated ``day``; nothing without a grid."""
    if gathered.grid is None:
        return (), ()
    view = proofreading_view(gathered.grid, gathered.scores, measure_flyers(texts))
    sheets = run_jobs("fiches de relecture", [Job(render_paper, (p.sheet, day)) for p in view.papers], stock, progress)
    files = tuple(Output(view.path + p.href, pdf) for p, pdf in zip(view.papers, sheets, strict=True))
    return (render_proofreading(view),), files


def measure_flyers(texts: Mapping[Language, FlyerTexts]) -> list[Measure]:
    """The counts of the French flyers' sides."""
    french = texts.get(Language.FRENCH)
    measures = []
    for side in flyer_sides(french) if french else ():
        counts = side.readability
        score = None if counts.score is None else round(counts.score)
        name = side.name.removesuffix(f", {Language.FRENCH.french_name}").capitalize()
        measures.append(Measure(name, side.words, counts.longest, score))
    return measures

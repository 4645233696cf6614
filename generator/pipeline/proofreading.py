"""Rating sessions: scores → the page « Relire les flyers » with its printable sheets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.checks.family_words import flyer_sides
from generator.model.flyer_texts import FlyerTexts
from generator.model.languages import Language
from generator.model.output import Made, StockedOutput
from generator.outputs.pemat import render_paper, render_proofreading
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.ratings import Proofreading
from generator.pipeline.stock import Stock
from generator.views.pemat.page import Measure, proofreading_view
from generator.views.pemat.session import PaperView


def make_proofreading(
    gathered: Proofreading, texts: Mapping[Language, FlyerTexts], day: date, stock: Stock, progress: Progress
) -> Made:
    """The page and its sheets, dated ``day``; nothing without a grid."""
    if gathered.grid is None:
        return Made()
    view = proofreading_view(gathered.grid, gathered.scores, measure_flyers(texts))
    jobs = [Job(make_paper, (paper.sheet, view.path + paper.href, day)) for paper in view.papers]
    sheets = run_jobs("fiches de relecture", jobs, stock, progress)
    files = (StockedOutput(path, place) for sheet in sheets for path, place in sheet.items())
    return Made((render_proofreading(view),), tuple(files))


def make_paper(view: PaperView, path: str, day: date) -> dict[str, bytes]:
    """A rating sheet on paper, at its place in the site."""
    return {path: render_paper(view, day)}


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

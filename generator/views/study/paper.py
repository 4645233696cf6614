"""The A4 edition of a case study: the page's own view, and what only paper needs (contents, running words, closing)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.model.dossier import Dossier
from generator.model.settings import Settings
from generator.views.charts import FranceMap
from generator.views.study.page import StudyView
from generator.words.french import sentence_case
from generator.words.periods import period_words

TITLE_POINTS = 52
"""The title's type size."""

TITLE_MM = 176
"""The title's width."""

CHARACTER_MM = 0.2
"""Width of an average character of the title's font, per point of its size; measured on the longest names."""

OPENING = date(2017, 1, 1)
"""The programme's first year: the day of a file whose study gives no date at all."""


@dataclass(frozen=True)
class ContentsEntry:
    """One line of the contents; the page number is the typesetter's."""

    id: str
    title: str


@dataclass(frozen=True)
class StudyPdfView:
    """``study`` as on its page; ``day`` dates the file; ``address_shown`` is the address without its scheme.

    ``located_points`` is the type size at which « dans les Alpes-de-Haute-Provence » still holds on one line.
    """

    study: StudyView
    day: date
    map: FranceMap
    path: str
    period: str
    located_points: int
    publisher: str
    partner: str
    contents: tuple[ContentsEntry, ...]
    address_shown: str


def study_pdf_path(dossier: Dossier) -> str:
    """``etudes-de-cas/tarn/etude-de-cas-tarn.pdf``."""
    return f"etudes-de-cas/{dossier.slug}/etude-de-cas-{dossier.slug}.pdf"


def view_study_pdf(dossier: Dossier, study: StudyView, settings: Settings) -> StudyPdfView:
    """The A4 edition of ``study``. The file's day is ``updated``, else the démarche's end, else its launch."""
    return StudyPdfView(
        study=study,
        day=_day(dossier),
        map=replace(study.map, named=False),
        path=study_pdf_path(dossier),
        period=sentence_case(period_words(dossier.period)),
        located_points=min(TITLE_POINTS, int(TITLE_MM / (CHARACTER_MM * len(study.located)))),
        publisher=settings.house.publisher,
        partner=f"avec le service de PMI {dossier.place.of_authority}",
        contents=tuple(ContentsEntry(key, title) for key, title in study.titles.items()),
        address_shown=settings.absolute(study.path).split("://", 1)[1].rstrip("/"),
    )


def _day(dossier: Dossier) -> date:
    moments = (dossier.period.end, dossier.period.start)
    return dossier.file.updated or next((moment.end for moment in moments if moment), OPENING)

"""The home page: which départements, what the démarche is, and the totals that may honestly be added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import print_room_path, study_path
from generator.model.dossier import Dossier
from generator.model.settings import Settings
from generator.views.charts import FranceMap, MapPlace
from generator.views.structured_data import site_json_ld
from generator.views.study.key_figures import KeyFigure
from generator.views.study.page import BRAND
from generator.views.study.sections import KaliaView, kalia_view
from generator.views.study.words import trained_words
from generator.words.french import (
    NBSP,
    agreed,
    count_words,
    list_words,
    number_words,
    sentence_case,
    set_french,
)
from generator.words.periods import period_words

NAMED_ON_MAP = 8
"""Beyond this many départements, names on the map would run into one another; the list says them all."""

FOUNDED = "2017"
"""Year in which the démarche was created (the programme's own fact, common to all départements)."""

DESCRIPTION = "Ce que des services de PMI ont changé avec la démarche Petits pas, Grands pas\u00a0: études de cas, chiffres et supports."


@dataclass(frozen=True)
class StudyCard:
    """One published study in the list; ``print_room`` is "" when there are no flyers."""

    title: str
    href: str
    summary: str
    meta: str
    print_room: str
    draft: bool


@dataclass(frozen=True)
class HomeView:
    """Everything that the home page prints; links are relative to the site's root."""

    description: str
    map: FranceMap
    key_figures: tuple[KeyFigure, ...]
    cards: tuple[StudyCard, ...]
    comparable: bool
    contact: KaliaView | None
    updated: str
    json_ld: str


def home_view(dossiers: Sequence[Dossier], settings: Settings) -> HomeView:
    """The home of these dossiers, listed by name; drafts are among them only when the pipeline lets them in."""
    ordered = sorted(dossiers, key=lambda dossier: dossier.slug)
    days = [d.file.updated.isoformat() for d in ordered if d.file.updated]
    return HomeView(
        description=DESCRIPTION,
        map=_map(ordered),
        key_figures=_totals(ordered),
        cards=tuple(_card(dossier) for dossier in ordered),
        comparable=len(ordered) > 1,
        contact=next(filter(None, map(kalia_view, ordered)), None),
        updated=max(days, default=""),
        json_ld=site_json_ld(BRAND, DESCRIPTION, settings.site_url),
    )


def _map(dossiers: Sequence[Dossier]) -> FranceMap:
    names = list_words(dossier.place.definite for dossier in dossiers)
    count = len(dossiers)
    told = (
        f"{count_words(count, 'département a', 'départements ont')} une étude de cas{NBSP}: {names}." if count else ""
    )
    return FranceMap(
        key="carte",
        title="Les départements publiés",
        description=f"{told} La liste qui suit donne les mêmes liens.".strip(),
        places=tuple(
            MapPlace(
                dossier.place.code,
                dossier.place.name,
                study_path(dossier.slug),
                f"{dossier.place.name}{NBSP}: lire l’étude de cas",
            )
            for dossier in dossiers
        ),
        detailed=True,
        named=count <= NAMED_ON_MAP,
    )


def _totals(dossiers: Sequence[Dossier]) -> tuple[KeyFigure, ...]:
    """Sums of exact counts of the same thing only: people trained face to face add up, shares never do."""
    figures = [
        KeyFigure(number_words(len(dossiers)), agreed(len(dossiers), "département publié", "départements publiés"))
    ]
    trained = [(d, d.file.training.face_to_face) for d in dossiers if d.file.training and d.file.training.face_to_face]
    if trained:
        detail = list_words(f"{number_words(count)} {d.place.located}" for d, count in trained)
        total = sum(count for _, count in trained)
        figures.append(KeyFigure(number_words(total), f"{trained_words(total)}{NBSP}: {detail}"))
    figures.append(KeyFigure(FOUNDED, "année de création de la démarche"))
    return tuple(figures)


def _card(dossier: Dossier) -> StudyCard:
    file, place = dossier.file, dossier.place
    meta = [place.region]
    if period := period_words(dossier.period):
        meta.append(period)
    if file.territories:
        meta.append(f"flyers dans {count_words(len(file.territories), 'territoire', 'territoires')}")
    return StudyCard(
        title=sentence_case(place.located),
        href=study_path(dossier.slug),
        summary=set_french(file.summary or ""),
        meta=" · ".join(meta),
        print_room=print_room_path(dossier.key) if file.territories else "",
        draft=not dossier.published,
    )

"""The texts, a made-up département and the Tarn, for the tests of the family pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.languages import Language
from generator.model.output import Output
from generator.outputs.families import (
    render_aliases,
    render_calendar,
    render_card,
    render_communes,
    render_communes_script,
    render_family,
    render_hub,
)
from generator.sources.departments import read_dossiers
from generator.sources.texts import read_family_texts
from generator.views.families.calendar import calendar_views
from generator.views.families.calling import card_views
from generator.views.families.communes import communes_views
from generator.views.families.hub import hub_views
from generator.views.families.page import family_views
from generator.views.families.parts import FamilyView
from tests.conftest import HOUSE
from tests.house_settings import house_settings

SETTINGS = house_settings("https://agence-kalia.fr/ppgp/")
MADE_UP = Path(__file__).parent / "golden" / "families" / "89-yonne.yml"


@cache
def texts() -> Mapping[Language, FamilyTexts]:
    shelf = read_family_texts(HOUSE / "flyers" / "texts")
    assert {finding.code for finding in shelf.findings} <= {"text-to-review"}, list(map(str, shelf.findings))
    return shelf.texts


@cache
def made_up() -> Dossier:
    return read(MADE_UP)


@cache
def tarn() -> Dossier:
    return read(HOUSE / "departments" / "81-tarn.yml")


def read(path: Path) -> Dossier:
    shelf = read_dossiers([path], "departments")
    assert shelf.dossiers, list(map(str, shelf.findings))
    return shelf.dossiers[0]


def written(folder: Path, text: str, name: str = "81-tarn.yml") -> Dossier:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def view(dossier: Dossier, path: str) -> FamilyView:
    return next(v for v in family_views(dossier, texts(), SETTINGS) if v.path == path)


def html(dossier: Dossier, path: str) -> str:
    return render_family(view(dossier, path)).content.decode()


def everything(dossier: Dossier) -> list[Output]:
    pages = family_views(dossier, texts(), SETTINGS)
    return [
        *(render_family(page) for page in pages),
        *(alias for page in pages for alias in render_aliases(page)),
        *(render_hub(hub) for hub in hub_views(dossier, texts(), SETTINGS)),
        *(render_communes(page) for page in communes_views(dossier, texts(), SETTINGS)),
        *([render_communes_script()] if dossier.communes else []),
        *(render_card(card) for card in card_views(dossier, SETTINGS)),
        *(render_calendar(sitting) for sitting in calendar_views(dossier, SETTINGS)),
    ]

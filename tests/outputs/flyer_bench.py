"""The flyers' test bench: the Tarn, and a made-up département that strains every limit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import SourceMap
from generator.model.flyer_kinds import FlyerKind
from generator.model.flyer_limits import MOST_WITH_EMAIL
from generator.model.flyer_texts import FlyerTexts
from generator.model.languages import Language
from generator.outputs.flyers.editions import render_flyer
from generator.sources.departments import load_dossiers
from generator.sources.places import load_places
from generator.sources.texts import TextShelf, read_flyer_texts
from generator.views.flyers.flyer import flyer_views
from generator.views.flyers.parts import FlyerView
from tests.conftest import HOUSE
from tests.house_settings import house_settings

rendered = lru_cache(maxsize=None)(render_flyer)
"""A flyer's bytes: many tests look at the same files."""

SETTINGS = house_settings("https://agence-kalia.fr/ppgp/")


@lru_cache(maxsize=1)
def library() -> TextShelf[FlyerTexts]:
    """The flyers' texts of the repository; a finding heavier than an information is a failure."""
    found = read_flyer_texts(HOUSE / "flyers" / "texts")
    assert [str(f) for f in found.findings if f.severity != "info"] == []
    return found


def texts() -> Mapping[Language, FlyerTexts]:
    """The texts by language."""
    return library().texts


@lru_cache(maxsize=1)
def tarn() -> Dossier:
    """The Tarn's dossier."""
    return next(d for d in load_dossiers(HOUSE / "departments").dossiers if d.key == "81-tarn")


def views(dossier: Dossier | None = None) -> list[FlyerView]:
    """Every flyer of a dossier, the Tarn's by default."""
    return flyer_views(dossier or tarn(), texts(), SETTINGS)


def view(
    kind: FlyerKind = FlyerKind.PRENATAL, language: Language = Language.FRENCH, dossier: Dossier | None = None
) -> FlyerView:
    """The flyer of a dossier's first territory."""
    return next(v for v in views(dossier) if v.kind is kind and v.language is language)


def made_up(code: str = "974", **sections: Any) -> Dossier:
    """A dossier of a made-up département's file: its sections as they would be typed."""
    file = DepartmentFile.model_validate({"code": code, **sections})
    return Dossier(file, load_places()[code], SourceMap("departments/essai.yml", {}))


def strained(territories: int = 8, name: str = "", sender: str = "") -> Dossier:
    """A made-up overseas département: many territories, long names, phones of Réunion, every language."""
    names = [
        name or "Communauté de communes du Grand Nord-Essai-lès",
        "Plaine-des-Fougères – Saint-Exemple-les-Bains",
        "Hauts de l’Essai",
        "Cirque du Modèle",
        "Côte-sous-le-Vent et Pointe-aux-Épreuves",
        "Grand-Bois",
        "Petite-Île d’Essai",
        "Rivière-Exemple",
        *(f"Vallée-Témoin – Quartier {number}" for number in range(8, territories)),
    ]
    if territories > MOST_WITH_EMAIL + 1:
        names[1] = "Plaine-des-Fougères-lès-Bains"  # a list in two columns has less room
    return made_up(
        updated="2026-07-10",
        contacts={
            "pmi": {
                "mark": "Protection maternelle et infantile du département d’essai",
                "directions": [
                    sender
                    or "Direction générale adjointe des Solidarités, de l’Enfance, de la Famille et de la Parentalité",
                    "Direction de la Protection maternelle et infantile et de la Promotion de la santé",
                ],
                "address": {"lines": ["2 rue de l’Essai"], "postcode": "97400", "city": "Exemple"},
                "phone": "0262 90 30 30",
                "email": "pmi@exemple.re",
                "web": "https://www.exemple.re",
            }
        },
        territories=[
            {
                "id": f"essai-{number}",
                "name": names[number],
                "phone": f"0262 90 30 {number:02}",
                "email": f"pmi-territoire-essai-{number}@exemple.re",
            }
            for number in range(territories)
        ],
        families={"languages": [language.value for language in Language]},
    )

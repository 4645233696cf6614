"""A made-up register of 30 print runs in a made-up département whose territories were renamed, merged and closed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.print_runs import PrintRegister, PrintRun
from generator.sources.texts import read_flyer_texts
from generator.views.flyers.flyer import flyer_views
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.reprints import draft_run
from tests.conftest import HOUSE
from tests.families_case import SETTINGS, written

BEFORE = """code: "89"
status: published
updated: 2026-01-05
territories:
  - {id: ombre, name: Ombre, phone: 03 86 00 00 00, email: ombre@exemple.fr}
  - {id: rive, name: Rive, phone: 03 86 00 00 01, email: rive@exemple.fr}
  - {id: vallee, name: Vallée, phone: 03 86 00 00 02, email: vallee@exemple.fr}
  - {id: plateau, name: Plateau, phone: 03 86 00 00 03, email: plateau@exemple.fr}
  - {id: source, name: Source, phone: 03 86 00 00 04, email: source@exemple.fr}
families: {languages: [fr, en, ar]}
"""

AFTER = """code: "89"
status: published
updated: 2026-11-20
territories:
  - {id: lumiere, name: Lumière, phone: 03 86 00 00 00, email: ombre@exemple.fr, former_ids: [ombre]}
  - {id: eaux, name: Eaux, phone: 03 86 00 00 05, email: eaux@exemple.fr, former_ids: [rive, source]}
  - {id: plateau, name: Plateau, phone: 03 86 00 00 03, email: plateau@exemple.fr, former_ids: [vallee]}
families: {languages: [fr, en, ar]}
"""
"""ombre renamed, rive and source merged, vallee closed (plateau takes it over)."""


def dossier(folder: Path, text: str) -> Dossier:
    return written(folder, text, "89-yonne.yml")


def flyers(dossier: Dossier) -> list[FlyerView]:
    library = read_flyer_texts(HOUSE / "flyers" / "texts")
    french = library.texts[Language.FRENCH]
    # The words do not matter here: each language gets the French ones, under its own address.
    texts = {language: french.model_copy(update={"language": language}) for language in Language}
    return flyer_views(dossier, texts, SETTINGS)


def register(folder: Path) -> PrintRegister:
    """One run for each of the 5 territories × 2 flyers × 3 languages that were offered before."""
    views = flyers(dossier(folder, BEFORE))
    first = date(2026, 1, 6)
    register = PrintRegister()
    for number, view in enumerate(views):
        day = first + timedelta(days=number)
        run = draft_run(view, "89", day, 100 + number, "Personne d’essai", False, None, register.last)
        register = PrintRegister(runs=(*register.runs, run))
    assert len(register.runs) == 30
    return register


def run_of(register: PrintRegister, territory: str, kind: FlyerKind, language: Language) -> PrintRun:
    return next(r for r in register.runs if (r.territory, r.flyer, r.language) == (territory, kind, language))

"""Five made-up départements that try what services are really like, from their files to pages, paper and flyers.

Twenty territories with their numbers (Gironde), one number for all (Corse), twelve territories and a long name (Paris), one
that can only be written to (La Réunion), nobody to call at all (Mayotte).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.findings import Severity
from generator.model.flyer_kinds import FlyerKind
from generator.model.output import Output
from generator.outputs.flyers.editions import render_flyer
from generator.outputs.flyers.expectations import expected_of
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import render_study_pdf
from generator.pipeline.families import make_families
from generator.pipeline.gather import Sources, gather_sources
from generator.preflight import preflight
from generator.views.flyers.flyer import flyer_views
from generator.views.flyers.parts import FlyerView
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.conftest import HOUSE
from tests.outputs.flyer_bench import SETTINGS

pytestmark = pytest.mark.slow

CODES = ("2A", "33", "75", "974", "976")


@cache
def sources() -> Sources:
    return gather_sources(HOUSE, Path(__file__).parent / "made_up")


def dossier(code: str) -> Dossier:
    return next(dossier for dossier in sources().dossiers if dossier.place.code == code)


def flyers(code: str) -> list[FlyerView]:
    return flyer_views(dossier(code), sources().flyer_texts.texts, SETTINGS)


@cache
def pages() -> dict[str, str]:
    made = make_families(sources().dossiers, sources(), SETTINGS)
    return {f.path: f.content.decode() for f in made.files if isinstance(f, Output) and f.path.endswith(".html")}


def words(view: FlyerView, page: int) -> str:
    document = pypdfium2.PdfDocument(render_flyer(view, Edition.SCREEN))
    return re.sub(r"\s+", " ", document[page].get_textpage().get_text_range().replace("\u00a0", " "))


def test_nothing_is_refused() -> None:
    assert [str(f) for f in sources().findings if f.severity is Severity.ERROR] == []
    assert tuple(dossier.place.code for dossier in sources().dossiers) == CODES


def test_every_territory_has_its_pages_in_every_language() -> None:
    for made in sources().dossiers:
        code, families = made.place.code.lower(), made.file.families
        for territory in made.file.territories:
            found = [path for path in pages() if re.match(rf"q/{code}-{territory.id}-[gn]/", path)]
            assert len(found) == len(families.languages) * len(FlyerKind), territory.id


@pytest.mark.parametrize("code", CODES)
def test_the_study_is_a_page_and_a_paper(code: str) -> None:
    study = study_view(dossier(code), (), SETTINGS)
    assert render_study(study).markdown
    assert render_study_pdf(view_study_pdf(dossier(code), study, SETTINGS)).content


@pytest.mark.parametrize(("code", "edition"), [("33", Edition.PRESS), ("974", Edition.OFFICE), ("976", Edition.POSTER)])
def test_a_flyer_is_what_a_printer_takes(code: str, edition: Edition) -> None:
    view = flyers(code)[0]
    pdf = render_flyer(view, edition)
    assert [str(f) for f in preflight(pdf, expected_of(edition, view.recto.address)) if f.is_error] == []


def test_twenty_numbers_stand_on_one_verso() -> None:
    verso = words(flyers("33")[0], 1)
    for number in range(20):
        assert f"05 36 49 10 {number:02}" in verso
    assert "Sages-femmes : 05 36 49 11 01" in verso


def test_one_number_for_all_is_printed_once_a_side() -> None:
    view = flyers("2A")[0]
    assert [words(view, page).count("04 65 71 10 00") for page in (0, 1)] == [1, 1]
    assert "Le même numéro partout en Corse-du-Sud Montagne · Plaine d’Essai" in words(view, 1)


@pytest.mark.parametrize(("code", "position"), [("974", 3), ("976", 0)])
def test_who_cannot_be_called_is_written_to(code: str, position: int) -> None:
    territory = dossier(code).file.territories[position]
    recto = words(next(view for view in flyers(code) if view.territory_id == territory.id), 0)
    assert "Écrivez-nous" in recto
    assert territory.email
    assert territory.email in recto.replace("@ ", "@")
    assert f'href="mailto:{territory.email}' in pages()[f"q/{code}-{territory.id}-g/index.html"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2A", "de la Collectivité de Corse"),
        ("33", "du département de la Gironde"),
        ("75", "de la Ville de Paris"),
        ("974", "du département de La Réunion"),
        ("976", "du département de Mayotte"),
    ],
)
def test_each_service_is_said_to_be_its_own_authoritys(code: str, said: str) -> None:
    territory = dossier(code).file.territories[0].id
    assert f"est un service {said}." in pages()[f"q/{code.lower()}-{territory}-g/index.html"]
    assert view_study_pdf(dossier(code), study_view(dossier(code), (), SETTINGS), SETTINGS).partner.endswith(said)

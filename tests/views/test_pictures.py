"""Photographs of a study: shown with alternative text, credit and agreement, upright and without the camera's notes."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from generator.checks import check_dossier
from generator.model.dossier import Dossier
from generator.model.house_style import house_style
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import _html
from generator.pipeline.studies import _photos, make_study_pdf
from generator.sources.departments import read_dossiers
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING

SETTINGS = house_settings("https://example.org/site/")

PORTRAIT = "portrait: {file: portrait.jpg, alt: Une personne inventée sourit, credit: Photo d’essai, consent: CONSENT}"
GIVEN = EVERYTHING.replace("role: une personne,", f"role: une personne, {PORTRAIT},").replace(
    "  points: [un point]\n",
    "  points: [un point]\n"
    "  before: {file: avant.png, alt: L’ancien courrier, credit: Archives d’essai, consent: Le service d’essai}\n"
    "  after: {file: apres.webp, alt: Le nouveau support, credit: Atelier d’essai, consent: Le service d’essai}\n",
)


def dossier_with(folder: Path, consent: str = "'La personne, le 3 février 2031'") -> Dossier:
    photo = Image.new("RGB", (3000, 1500), "#884422")
    notes = Image.Exif()
    notes[0x0112] = 6  # turned by a quarter
    notes[0x010F] = "Appareil d’essai"
    photo.save(folder / "portrait.jpg", exif=notes)
    Image.new("RGBA", (400, 500), "#224488").save(folder / "avant.png")
    Image.new("RGB", (400, 500), "#228844").save(folder / "apres.webp")
    return read(folder, GIVEN.replace("CONSENT", consent))


def read(folder: Path, text: str) -> Dossier:
    path = folder / "976-mayotte.yml"
    path.write_text(text.replace(", consent: none", ""), encoding="utf-8")
    shelf = read_dossiers([path], "departments")
    return shelf.dossiers[0]


def test_pictures_are_shown_with_their_words_on_page_and_paper(tmp_path: Path) -> None:
    dossier = dossier_with(tmp_path)
    view = study_view(dossier, (), SETTINGS)
    page, paper = render_study(view).markdown, _html(view_study_pdf(dossier, view, SETTINGS), (), house_style())
    for said in (
        "Une personne inventée sourit",
        "Photo d’essai",
        "L’ancien courrier",
        "Le nouveau support",
        "Archives",
    ):
        assert said in page, said
        assert said in paper, said
    assert 'src="../../etudes-de-cas/mayotte/photo-portrait-jpg.jpg" width="600" height="1200"' in page


def test_what_is_published_is_upright_light_and_says_nothing_of_the_camera(tmp_path: Path) -> None:
    dossier = dossier_with(tmp_path)
    files = _photos(dossier, study_view(dossier, (), SETTINGS))
    assert sorted(file.path.rpartition("/")[2] for file in files) == [
        "photo-apres-webp.jpg",
        "photo-avant-png.jpg",
        "photo-portrait-jpg.jpg",
    ]
    for file in files:
        with Image.open(io.BytesIO(file.content)) as opened:
            assert dict(opened.getexif()) == {}
            assert max(opened.size) <= 1200
            assert opened.height > opened.width


@pytest.mark.slow
def test_the_pdf_holds_them(tmp_path: Path) -> None:
    dossier = dossier_with(tmp_path)
    view = study_view(dossier, (), SETTINGS)
    (content,) = make_study_pdf(view_study_pdf(dossier, view, SETTINGS), (), _photos(dossier, view)).values()
    with pypdfium2.PdfDocument(content) as document:
        pictures = [found for page in document for found in page.get_objects(filter=[3])]
    assert len(pictures) == 3


def test_a_picture_that_nobody_agreed_to_is_not_shown_and_that_is_said(tmp_path: Path) -> None:
    """The rule ``picture-consent``."""
    dossier = dossier_with(tmp_path, "none")
    view = study_view(dossier, (), SETTINGS)
    assert "Une personne inventée sourit" not in render_study(view).markdown
    assert [f.at for f in check_dossier(dossier) if f.code == "picture-consent"] == ["testimonials.1.portrait"]
    assert not [f for f in check_dossier(dossier_with(tmp_path)) if f.code == "picture-consent"]


def test_a_picture_that_is_not_there_or_not_one_is_an_error(tmp_path: Path) -> None:
    """The rules ``picture-missing``, ``picture-broken`` and ``picture``."""
    dossier_with(tmp_path)
    (tmp_path / "portrait.jpg").unlink()
    (tmp_path / "avant.png").write_bytes(b"\x89PNG not really")
    found = read_dossiers([tmp_path / "976-mayotte.yml"], "departments").findings
    assert [(f.code, f.at) for f in found] == [
        ("picture-broken", "communication.before.file"),
        ("picture-missing", "testimonials.1.portrait.file"),
    ]
    text = GIVEN.replace("portrait.jpg", "../portrait.jpg").replace("CONSENT", "oui")
    (tmp_path / "976-mayotte.yml").write_text(text, encoding="utf-8")
    refused = read_dossiers([tmp_path / "976-mayotte.yml"], "departments").findings
    assert "picture" in {f.code for f in refused}

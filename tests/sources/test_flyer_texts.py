"""Reading the flyers' texts: every language, its state, and what is refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.model.findings import Severity
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.sources.texts import read_flyer_texts
from tests.conftest import HOUSE

TEXTS = HOUSE / "flyers" / "texts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language in ("fr", "tr"):
        (tmp_path / language).mkdir()
        shutil.copy(TEXTS / language / "flyers.yml", tmp_path / language)
    return tmp_path


def test_every_language_is_there_with_its_state() -> None:
    library = read_flyer_texts(TEXTS)
    assert list(library.texts) == list(Language)
    assert {f.severity for f in library.findings} <= {Severity.INFO}
    to_review = {language for language, texts in library.texts.items() if not texts.reviewed}
    assert {f.location.file.split("/")[2] for f in library.findings} == {language.value for language in to_review}
    assert library.texts[Language.FRENCH].review.state == "reference"


def test_each_kind_has_a_question_for_each_pictogram() -> None:
    library = read_flyer_texts(TEXTS)
    for texts in library.texts.values():
        assert len(texts.flyers[FlyerKind.PRENATAL].questions) == 4
        assert len(texts.flyers[FlyerKind.BIRTH].questions) == 5


def test_a_review_names_who_answers_for_it(folder: Path) -> None:
    path = folder / "tr" / "flyers.yml"
    path.write_text(path.read_text().replace("review: to review", "review: reviewed by Personne d’essai"))
    library = read_flyer_texts(folder)
    assert library.texts[Language.TURKISH].reviewed
    assert library.findings == ()


def test_an_unknown_state_is_refused_on_its_line(folder: Path) -> None:
    path = folder / "tr" / "flyers.yml"
    path.write_text(path.read_text().replace("review: to review", "review: relu"))
    library = read_flyer_texts(folder)
    assert Language.TURKISH not in library.texts
    assert [(f.severity, f.path) for f in library.findings] == [(Severity.ERROR, ("review",))]
    assert library.findings[0].location.line == 3


def test_a_file_in_the_wrong_folder_is_refused(folder: Path) -> None:
    shutil.copy(folder / "fr" / "flyers.yml", folder / "tr" / "flyers.yml")
    library = read_flyer_texts(folder)
    assert Language.TURKISH not in library.texts
    assert [f.code for f in library.findings] == ["text-folder"]


def test_only_the_french_is_the_reference(folder: Path) -> None:
    path = folder / "tr" / "flyers.yml"
    text = path.read_text(encoding="utf-8")
    for state, codes in (("reference", ["text-reference"]), ("reviewed by Camille Essai", [])):
        path.write_text(re.sub(r"^review: .*$", f"review: {state}", text, flags=re.MULTILINE), encoding="utf-8")
        found = [
            finding
            for finding in read_flyer_texts(folder).findings
            if finding.location.file.startswith("flyers/texts/tr/")
        ]
        assert [finding.code for finding in found] == codes


def test_without_the_french_reference_nothing_is_published(tmp_path: Path) -> None:
    library = read_flyer_texts(tmp_path)
    assert [f.code for f in library.findings] == ["text-missing"]


def test_a_headline_of_four_lines_is_refused(folder: Path) -> None:
    path = folder / "fr" / "flyers.yml"
    path.write_text(path.read_text().replace("      - Vous\n", "      - Vous\n      - aussi\n"))
    library = read_flyer_texts(folder)
    assert Language.FRENCH not in library.texts
    assert library.findings[0].path[:3] == ("flyers", "prenatal", "headline")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "      - Grossesse\n      - Accouchement\n",
            "      - Grossesse\n      - Accouchement\n      - Repas\n",
            "pictogram-words",
        ),
        ("  birth:\n", "  brith:\n", "flyer-missing"),
        ("  birth:\n", "  brith:\n", "choice"),
        ("    lead: ", "    laed: ", "unknown-key"),
    ],
)
def test_every_flyer_has_its_words(folder: Path, old: str, new: str, code: str) -> None:
    path = folder / "fr" / "flyers.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    if code == "flyer-missing":
        path.write_text(text[: text.index(old)], encoding="utf-8")
    found = read_flyer_texts(folder).findings
    assert code in [finding.code for finding in found]
    assert all("[key]" not in str(finding) for finding in found)

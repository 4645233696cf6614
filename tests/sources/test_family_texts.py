from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.model.languages import Language
from generator.sources.texts import read_family_texts
from tests.conftest import HOUSE

TEXTS = HOUSE / "flyers" / "texts"


def test_every_language_of_the_house_has_its_texts() -> None:
    shelf = read_family_texts(TEXTS)
    assert list(shelf.texts) == list(Language)
    assert {finding.code for finding in shelf.findings} <= {"text-to-review"}


def test_only_french_is_the_reference_and_no_translation_claims_a_reader() -> None:
    states = {language: text.review.state for language, text in read_family_texts(TEXTS).texts.items()}
    assert states.pop(Language.FRENCH) == "reference"
    assert set(states.values()) <= {"to review", "reviewed"}


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("PMI {of}", "PMI {off}", "placeholder", 6),
        ("review: reference", "review: relu", "review-state", 4),
        ("language: fr", "language: en", "text-folder", 3),
        ("  free: C’est gratuit\n", "", "missing", 5),
        ("  skip:", "  skipp:", "unknown-key", 7),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    shutil.copytree(TEXTS / "fr", tmp_path / "fr")
    path = tmp_path / "fr" / "family.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = {finding.code: finding for finding in read_family_texts(tmp_path).findings}
    assert found[code].location.line == line, [str(f) for f in found.values()]
    assert found[code].location.file == "flyers/texts/fr/family.yml"


def test_french_must_be_there_with_its_message(tmp_path: Path) -> None:
    assert [f.code for f in read_family_texts(tmp_path).findings] == ["text-missing"]
    (tmp_path / "fr").mkdir()
    text = (TEXTS / "fr" / "family.yml").read_text(encoding="utf-8")
    (tmp_path / "fr" / "family.yml").write_text(text[: text.index("\nmessage:")] + "\n", encoding="utf-8")
    assert [f.code for f in read_family_texts(tmp_path).findings] == ["missing"]
    without = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("  subject:"))
    (tmp_path / "fr" / "family.yml").write_text(without, encoding="utf-8")
    assert [f.code for f in read_family_texts(tmp_path).findings] == ["message-missing"]


def test_reviewed_by_names_its_reader(tmp_path: Path) -> None:
    (tmp_path / "ar").mkdir()
    text = (TEXTS / "ar" / "family.yml").read_text(encoding="utf-8")
    (tmp_path / "ar" / "family.yml").write_text(
        text.replace("to review", "reviewed by Personne d’essai"), encoding="utf-8"
    )
    review = read_family_texts(tmp_path).texts[Language.ARABIC].review
    assert (review.reviewed, review.reviewer) == (True, "Personne d’essai")

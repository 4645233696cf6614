"""A flyer and a language are data: their entries are whole, and nothing else asks which one it is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel import Locale

from generator.model.flyer_kinds import FlyerKind, either
from generator.model.house_style import house_style
from generator.model.languages import Language
from tests.conftest import ROOT

ENTRIES = {"flyer_kinds.py", "languages.py"}
SAID = {
    ("contacts.py", "FlyerKind.PRENATAL"),
    ("contacts.py", "FlyerKind.BIRTH"),
}
"""The two flyers that a département has unless it says otherwise."""


def members_named_in(path: Path) -> set[str]:
    """``FlyerKind.PRENATAL``, ``Language.ARABIC``…: French, the reference, may be named anywhere."""
    return {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (
            (node.value.id == "FlyerKind" and node.attr in FlyerKind.__members__)
            or (node.value.id == "Language" and node.attr in Language.__members__ and node.attr != "FRENCH")
        )
    }


def test_no_code_asks_which_flyer_or_language_it_is() -> None:
    named = {
        (path.name, member)
        for path in (ROOT / "generator").rglob("*.py")
        if path.name not in ENTRIES
        for member in members_named_in(path)
    }
    assert named == SAID


def test_a_branch_on_a_flyer_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "branch.py"
    path.write_text("if kind is FlyerKind.BIRTH or language is Language.ARABIC or Language.FRENCH: pass\n")
    assert members_named_in(path) == {"FlyerKind.BIRTH", "Language.ARABIC"}


def test_no_template_nor_stylesheet_names_one() -> None:
    shared = [*(ROOT / "generator/templates").rglob("*"), *(ROOT / "flyers/shared").iterdir()]
    texts = {path.name: path.read_text(encoding="utf-8") for path in shared if path.is_file()}
    words = "|".join(kind.value for kind in FlyerKind)
    assert [name for name, text in texts.items() if re.search(rf"\b({words})\b", text)] == []


def test_the_letters_on_paper_never_change() -> None:
    assert FlyerKind.PRENATAL.letter == "g"
    assert FlyerKind.BIRTH.letter == "n"
    letters = [kind.letter for kind in FlyerKind]
    assert len(set(letters)) == len(letters)
    assert all(re.fullmatch("[a-z]", letter) for letter in letters)


@pytest.mark.parametrize("kind", FlyerKind)
def test_a_flyers_entry_is_whole(kind: FlyerKind) -> None:
    model = kind.model
    assert re.fullmatch("[a-z]+", model.french)
    assert {model.hue, f"{model.hue}-deep"} <= set(house_style().flyer)
    assert model.hue in house_style().family.light.fields
    folder = ROOT / "flyers" / kind.value
    assert {path.name for path in folder.iterdir()} == {"hero.svg", "gift.svg", "meeting.svg", "page.svg"}
    icons = ROOT / "flyers/art/icons"
    assert [icon for icon in (*model.question_icons, *model.age_icons) if not (icons / f"{icon}.svg").is_file()] == []
    assert len(model.question_icons) in (4, 5)
    assert len(model.age_icons) == 4


@pytest.mark.parametrize("language", Language)
def test_a_languages_entry_is_whole(language: Language) -> None:
    assert Locale.parse(language.tongue.locale)
    assert language.direction in ("ltr", "rtl")
    folder = ROOT / "flyers/texts" / language.value
    assert {path.name for path in folder.iterdir()} == {"flyers.yml", "family.yml"}
    style = (ROOT / "flyers/shared/flyer.css").read_text(encoding="utf-8")
    assert language.tongue.script.value == "latin" or f".{language.tongue.script.value}{{font-family" in style


def test_a_word_finds_its_flyer() -> None:
    assert FlyerKind.named("Grossesse") is FlyerKind.named("g") is FlyerKind.named("prenatal") is FlyerKind.PRENATAL
    assert FlyerKind.named("tract") is None
    assert FlyerKind.of_letter("n") is FlyerKind.BIRTH
    assert FlyerKind.choices() == either([kind.model.french for kind in FlyerKind])
    assert (either(["a"]), either(["a", "b", "c"])) == ("a", "a, b ou c")

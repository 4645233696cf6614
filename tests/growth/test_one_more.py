"""What one more flyer and one more language cost: the house is copied, given both as a newcomer would, and built.

Added are: one entry each (below), the flyer's art, and words: nothing else of the copy is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import ROOT

HERE = Path(__file__).parent

FLYER = """
    BREASTFEEDING = (
        "breastfeeding",
        FlyerModel(
            letter="a",
            french="allaitement",
            title="Allaitement",
            hue="pastel",
            headline=40,
            question_icons=("lactation", "moon", "crying", "bowl"),
            age_icons=("baby_0203_alt", "baby_0306m", "boy_0105y", "child_6"),
            figures=((92, 16, 30, 40), (66, 55, 40, 30), (86, 52, 55, 50)),
            sections=frozenset({Section.BOOKLET, Section.VISIT}),
            editions=(Edition.SCREEN, Edition.POSTER, Edition.PRESS),
        ),
    )
"""
LANGUAGE = '    OCCITAN = "oc", Tongue("Occitan", "occitan", Script.LATIN, "fr", "senhal.+")\n'

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class House:
    """The copy of the house that has grown."""

    root: Path

    def ask(self, *words: str) -> tuple[int, str]:
        """What ``ppgp`` answers there, with its exit code."""
        done = subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root), "COLUMNS": "200"},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def call(self, *words: str) -> str:
        """What ``ppgp`` answers there; a refusal fails the test."""
        code, said = self.ask(*words)
        assert code == 0, said
        return said

    def page(self, path: str) -> str:
        """A page of its site, with plain spaces."""
        return (self.root / "site" / path / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")


def insert(path: Path, before: str, text: str) -> None:
    whole = path.read_text(encoding="utf-8")
    assert whole.count(before) == 1, f"{before!r} is not once in {path.name}"
    path.write_text(whole.replace(before, text + before), encoding="utf-8")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    root = tmp_path_factory.mktemp("grown")
    for name in ("generator", "flyers", "content"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "departments").mkdir()
    shutil.copy(HERE / "89-yonne.yml", root / "departments")

    insert(root / "generator/model/flyer_kinds.py", "\n    @property\n    def letter", FLYER)
    shutil.copytree(root / "flyers/birth", root / "flyers/breastfeeding")
    insert(root / "generator/model/languages.py", "\n    @property\n    def direction", LANGUAGE)
    texts = root / "flyers/texts"
    for language in sorted(texts.iterdir()):
        with (language / "flyers.yml").open("a", encoding="utf-8") as file:
            file.write((HERE / "flyers.yml").read_text(encoding="utf-8"))
        insert(
            language / "family.yml", "\nbooklet:\n", "\n" + (HERE / "family.yml").read_text(encoding="utf-8").rstrip()
        )
    shutil.copytree(texts / "fr", texts / "oc")
    for file_path in (texts / "oc").iterdir():
        words = file_path.read_text(encoding="utf-8").replace("language: fr", "language: oc", 1)
        file_path.write_text(words.replace("review: reference", "review: to review"), encoding="utf-8")
    grown = House(root)
    grown.call("build")
    return grown


def test_flyers_are_made_in_the_editions_of_their_model(house: House) -> None:
    made = {path.name for path in (house.root / "site/imprimer/89-yonne/ombre").iterdir() if path.suffix == ".pdf"}
    assert {name for name in made if name.startswith("allaitement")} == {
        f"allaitement-{language}-{edition}.pdf"
        for language in ("fr", "oc")
        for edition in ("ecran", "affiche", "presse")
    }
    with pypdfium2.PdfDocument(house.root / "site/imprimer/89-yonne/ombre/allaitement-oc-ecran.pdf") as pdf:
        recto = pdf[0].get_textpage().get_text_range()
    assert "allaitez" in recto
    assert "q/89-ombre-a/oc/" in re.sub(r"\s", "", recto)


def test_family_pages_offer_the_sections_of_their_model(house: House) -> None:
    french, occitan = house.page("q/89-ombre-a"), house.page("q/89-ombre-a/oc")
    assert "Vous allaitez ?" in french
    assert "Commander le carnet" in french
    assert "Chez vous ou chez nous" in french
    assert "ateliers" not in french
    assert '<html lang="oc" dir="ltr">' in occitan
    assert "Occitan" in french
    assert "Commander le carnet" not in house.page("q/89-ombre-n")
    hub = house.page("familles/yonne")
    assert hub.index("Mon bébé est né") < hub.index("J’allaite mon enfant")
    assert "q/89-ombre-a/" in hub
    assert "q/89-ombre-a/oc/" in house.page("familles/yonne/oc")


def test_the_print_room_asks_and_shows(house: House) -> None:
    page = house.page("imprimer/89-yonne")
    assert re.search(r'class="f-2"[^>]*>\s*Allaitement', page)
    assert re.search(r'class="l-2"[^>]*>\s*Occitan', page)
    assert "allaitement-oc-affiche.pdf" in page
    assert "n’a pas encore été relue" in page
    style = (house.root / "site/assets/print-room.css").read_text(encoding="utf-8")
    assert "input.f-3:checked" in style
    assert "input.l-8:checked" in style
    assert "Flyer allaitement" in house.page("imprimer/relecture")


def test_scans_are_counted(house: House) -> None:
    log = house.root / "access.log"
    log.write_text(
        '192.0.2.1 - - [20/Nov/2026:10:00:00 +0100] "GET /ppgp/q/89-ombre-a/oc/ HTTP/1.1" 200 9 "-" "Mozilla/5.0"\n',
        encoding="utf-8",
    )
    table = house.root / "scans.csv"
    house.call("scans", str(log), "--csv", str(table))
    assert "2026-11-20;89;ombre;allaitement;oc;1" in table.read_text(encoding="utf-8-sig")


def test_the_register_takes_a_run_whose_address_must_be_served(house: House) -> None:
    house.call(
        *("print-run", "89", "ombre", "allaitement", "--langue", "oc", "--exemplaires", "500", "--date", "2026-11-24"),
        *("--bon-a-tirer", "Personne d’essai", "--non-relu", "--oui"),
    )
    register = (house.root / "flyers/print-runs.yml").read_text(encoding="utf-8")
    assert "q/89-ombre-a/oc/" in register
    assert "breastfeeding" in register
    assert "sont à jour" in house.call("reprints")
    house.call("build")
    file = house.root / "departments/89-yonne.yml"
    offered = file.read_text(encoding="utf-8")
    file.write_text(offered.replace("[birth, breastfeeding]", "[birth]"), encoding="utf-8")
    code, said = house.ask("build")
    file.write_text(offered, encoding="utf-8")
    assert code == 1
    assert "q/89-ombre-a/oc/" in said


def test_editors_are_told_of_both(house: House) -> None:
    house.call("schema")
    schema = (house.root / "generator/data/department.schema.json").read_text(encoding="utf-8")
    assert '"breastfeeding"' in schema
    assert '"oc"' in schema
    assert "Face ou page" in house.call("readability", "oc")
    assert "allaitement" in house.call("readability", "oc")

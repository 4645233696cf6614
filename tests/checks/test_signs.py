"""Signs on paper: what is said to be printable really is, whatever the edition."""

from __future__ import annotations

from pathlib import Path

from generator.checks import check_dossier
from generator.checks.signs import COMMON, flyer_signs, study_signs
from generator.model.languages import Language
from generator.outputs.flyers.sheet import fit
from generator.outputs.study.paper import render_study_pdf
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.outputs.flyer_bench import SETTINGS, made_up, views
from tests.views.studies import EVERYTHING, read


def test_common_signs_are_in_every_print_font() -> None:
    unprinted = {"\n", "\t", "\u202f", "\u00ad"}  # spaces, and a hyphen that only breaks a line
    assert sorted(COMMON - study_signs() - unprinted) == []
    assert sorted(COMMON - flyer_signs() - unprinted) == []


def test_every_printable_sign_is_drawn_on_paper(tmp_path: Path) -> None:
    """Each sign that the check lets in stands in text, in headings and in names: the layout has no complaint."""
    rare = "".join(sorted(sign for sign in study_signs() & flyer_signs() - COMMON if sign.isalpha()))
    words = " ".join(rare[start : start + 12] for start in range(0, len(rare), 12))
    text = EVERYTHING.replace("Une formation.", words).replace("name: équipes", f"name: {rare[:60]}")
    dossier = read(tmp_path, text)
    assert [f for f in check_dossier(dossier) if f.code == "sign-not-printable"] == []
    assert render_study_pdf(view_study_pdf(dossier, study_view(dossier, (), SETTINGS), SETTINGS)).content


def test_names_with_uncommon_letters_stand_on_flyers_of_every_script() -> None:
    dossier = made_up(
        territories=[{"id": "nord", "name": "Cœur d’Ňord ŵ", "phone": "02 62 00 00 01"}],
        families={"languages": ["fr", "ar", "uk"]},
    )
    assert [f for f in check_dossier(dossier) if f.code == "sign-not-printable"] == []
    flyers = views(dossier)
    assert {flyer.language for flyer in flyers} == {Language.FRENCH, Language.ARABIC, Language.UKRAINIAN}
    for flyer in flyers:
        fit(flyer)


def test_a_sign_outside_is_one_finding_on_its_line(tmp_path: Path) -> None:
    dossier = read(tmp_path, EVERYTHING.replace("Une formation.", "Une formation → utile → à tous."))
    [finding] = [f for f in check_dossier(dossier) if f.code == "sign-not-printable"]
    assert "U+2192" in finding.message
    assert finding.at == "training.text"

"""Any text in any field, on paper: the PDF is made and carries nothing but text, or the file's line is named."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.crafts.typesetting import TypesettingError
from generator.model.editions import Edition
from generator.outputs.flyers.editions import render_flyer
from generator.outputs.flyers.sheet import FlyerRefusedError, Problem
from generator.outputs.study import render_study_pdf
from generator.sources.texts import read_flyer_texts
from generator.views.flyers.flyer import flyer_views
from generator.views.flyers.origins import refusal_finding
from generator.views.study.origins import sign_findings
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.any_field import Way
from tests.conftest import HOUSE
from tests.families_case import SETTINGS
from tests.test_any_text import EDITIONS, HOSTILE, LEAVES, dossier_with

pytestmark = pytest.mark.slow

LIBRARY = read_flyer_texts(HOUSE / "flyers" / "texts")
ON_FLYERS = [path for path in LEAVES if path[0] in ("territories", "contacts", "brand", "families", "updated")]
ON_STUDIES = [path for path in LEAVES if path[0] not in ("territories", "families")]
TEXT = st.one_of(HOSTILE, st.text(max_size=60), st.text("abcdefgh é-’", min_size=200, max_size=300))
PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large]


def harmless(pdf: bytes) -> None:
    """Opens, has pages, and holds no script, no form and no link but to a page, a phone, an address or the document."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert len(document.pages)
        assert not {"/AcroForm", "/OpenAction", "/AA"} & set(document.Root.keys())
        notes: list[Any] = [note for page in document.pages for note in page.get("/Annots", [])]
        actions: list[Any] = [note["/A"] for note in notes if "/A" in note]
        assert {str(action["/S"]) for action in actions} <= {"/URI", "/GoTo"}
        links = [str(action["/URI"]) for action in actions if "/URI" in action]
        assert not [link for link in links if not link.startswith(("http://", "https://", "tel:", "mailto:"))]


@settings(max_examples=12, deadline=None, suppress_health_check=PATIENT)
@given(path=st.sampled_from(ON_STUDIES), text=TEXT)
def test_any_text_on_a_study_in_pdf(path: Way, text: str) -> None:
    dossier = dossier_with(path, text)
    if dossier is None:
        return
    view = view_study_pdf(dossier, study_view(dossier, (), SETTINGS, EDITIONS), SETTINGS)
    refusals = []
    try:
        harmless(render_study_pdf(view, {}).content)
    except TypesettingError as refusal:
        refusals.append(refusal)
    assert all(sign_findings(refusal.complaints, dossier) for refusal in refusals)


@settings(max_examples=10, deadline=None, suppress_health_check=PATIENT)
@given(path=st.sampled_from(ON_FLYERS), text=TEXT, which=st.integers(0, 5))
def test_any_text_on_a_flyer(path: Way, text: str, which: int) -> None:
    dossier = dossier_with(path, text)
    views = flyer_views(dossier, LIBRARY.texts, SETTINGS) if dossier else ()
    if not dossier or not views:
        return
    view = views[which % len(views)]
    problems: list[Problem] = []
    try:
        harmless(render_flyer(view, Edition.SCREEN))
    except FlyerRefusedError as refusal:
        problems += refusal.problems
    for p in problems:
        found = refusal_finding(p.slot, p.verso, p.message, p.remedy, view=view, dossier=dossier, texts=LIBRARY.sources)
        assert found.message
        assert found.remedy

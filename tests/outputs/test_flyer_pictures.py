"""What meets the eye: faces that are seen in colour and in grey, plain drawings, small letters of few inks."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from generator.crafts.templating import FLYERS
from generator.model.editions import Edition
from generator.model.flyer_kinds import FlyerKind
from generator.model.house_style import house_style
from generator.preflight.painted import Kind, read_page
from generator.words.colours import contrast
from tests.outputs.flyer_bench import rendered, view

PICTURES = sorted(FLYERS.glob("*/*.svg"))
FEATURES = {"skin-1": "apricot", "skin-2": "hair", "skin-3": "hair", "skin-4": "hair"}
"""What eyes, nose and mouth are drawn with on each skin; hair stands beside all but the darkest, which is scarfed."""


@pytest.mark.parametrize(("skin", "feature"), FEATURES.items())
def test_features_are_seen_on_every_skin(skin: str, feature: str) -> None:
    """3:1 (WCAG 1.4.11); the ratio is of luminances, so that it holds in grey too."""
    colours = house_style().flyer
    assert contrast(colours[skin].rgb, colours[feature].rgb) >= 3


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_picture_is_small_and_plain(picture: str) -> None:
    """A family's telephone loads it: no gradient, filter, text or outside file, 6 kB at the most."""
    text = FLYERS.joinpath(picture).read_text()
    assert len(text) < 6_000
    assert not re.search(r"Gradient|<filter|<text|<image|href|opacity", text)


@pytest.mark.parametrize("kind", FlyerKind)
def test_small_text_is_printed_with_two_inks_at_most(kind: FlyerKind) -> None:
    """A shift between plates blurs small letters of several inks; the word mark keeps the brand's own."""
    with pikepdf.open(io.BytesIO(rendered(view(kind), Edition.PRESS))) as pdf:
        painted = [mark for page in pdf.pages for mark in read_page(page).marks if mark.kind is Kind.TEXT]
    many = [mark for mark in painted if sum(ink > 0 for ink in mark.colour.inks or ()) > 2]
    assert len(painted) > 60
    assert {mark.size for mark in many} <= {15}, "the word mark alone"

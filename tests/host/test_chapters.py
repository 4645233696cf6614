"""Chapters in hand-written pages, and what only Kalía knows of the offer."""

from __future__ import annotations

import pytest

from generator.host.chapters import with_chapters

PAGE = "Avant.\n\n<!-- ppgp: contact -->\n\n<!-- ppgp: offre -->\n"


def test_a_page_gets_the_chapters_that_it_asks_for() -> None:
    assert "Appelez." in with_chapters(PAGE, {"contact": "Appelez."}, {})


def test_an_offer_without_a_value_leaves_nothing_and_one_with_a_value_is_shown() -> None:
    assert "offre" not in with_chapters(PAGE, {"contact": ""}, {"cost": None, "effort": ""})
    told = with_chapters(PAGE, {"contact": ""}, {"cost": None, "effort": "4 jours & demi"})
    assert "## Avant de vous lancer" in told
    assert "4 jours &amp; demi" in told
    assert "coûte" not in told


def test_an_unknown_name_or_field_is_said_with_those_that_exist() -> None:
    with pytest.raises(ValueError, match=r"ppgp: contact.* n’existe pas\. Noms possibles : offre"):
        with_chapters(PAGE, {}, {})
    with pytest.raises(ValueError, match=r"price.* n’existe pas"):
        with_chapters(PAGE, {"contact": ""}, {"price": "1"})

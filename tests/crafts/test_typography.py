"""Ordinals are raised, compounds stay whole, and nothing typed becomes markup."""

from __future__ import annotations

from generator.crafts.typography import raised, whole


def test_ordinals_are_raised() -> None:
    assert raised("1er octobre, 2e étage") == "1<sup>er</sup> octobre, 2<sup>e</sup> étage"
    assert raised("3 erreurs, 12 rue, B2er") == "3 erreurs, 12 rue, B2er"


def test_compounds_stay_whole() -> None:
    assert whole("Un rendez-vous, 9-12 h") == "Un rendez-\u2060vous, 9-12 h"


def test_markup_stays_text() -> None:
    assert raised("<b>1er</b>") == "&lt;b&gt;1<sup>er</sup>&lt;/b&gt;"
    assert "<i>" not in whole("<i>a-b</i>")

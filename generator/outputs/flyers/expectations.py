"""What each edition of a flyer must be, so that the house judges its own files as strictly as a printer would."""

from __future__ import annotations

from generator.model.editions import Edition
from generator.preflight import Expectation

A5, A4_LANDSCAPE, A3 = (148.0, 210.0), (297.0, 210.0), (297.0, 420.0)
"""Millimetres, width × height."""


def expected_of(edition: Edition, address: str) -> Expectation:
    """What the file of ``edition`` must be when its flyer sends to ``address``."""
    codes = frozenset({address})
    match edition:
        case Edition.PRESS:
            return Expectation(press=True, trim_mm=A5, pages=2, codes=codes)
        case Edition.SCREEN:
            return Expectation(press=False, accessible=True, trim_mm=A5, pages=2, codes=codes)
        case Edition.OFFICE:
            return Expectation(press=False, trim_mm=A4_LANDSCAPE, pages=2, codes=codes)
        case Edition.POSTER:
            return Expectation(press=False, trim_mm=A3, pages=1, codes=codes)

"""The colours of a family page: the flyer's field and the département's accent, made safe to read by computation.

WCAG 2.2, 1.4.6 (AAA): 7:1 for text, 4.5:1 for large text (from 18.66 px bold); 1.4.11: 3:1 for the edge of a control.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.model.contacts import FlyerKind
from generator.words.colours import BLACK, WHITE, contrast, mix, readable

DEFAULT_ACCENT = "#A30F46"
"""Kalía's raspberry, for a département that has not given its colour."""

INK = "#1D1D1B"
LARGE_TEXT, TEXT = 4.5, 7.0
_MILK, _DARK_PAGE, _DARK_MILK = "#FFF6E6", "#12171F", "#1E2530"


@dataclass(frozen=True)
class Scheme:
    """The colours of one scheme, light or dark, as #RRGGBB."""

    page: str
    ink: str
    head: str
    """Headings, on the page and on the field."""
    milk: str
    """Quiet panels."""
    field: str
    """The flyer's field."""
    disc: str
    """The disc behind the figures."""
    accent: str
    """The call band."""
    on_accent: str
    """Large text on the band."""
    link: str
    """Links, 7:1 on page and panels."""
    button: str
    on_button: str
    """Large text on the quieter buttons."""


@dataclass(frozen=True)
class Palette:
    """Both schemes, and the brand's two colours in the figures' clothes."""

    light: Scheme
    dark: Scheme
    cloth: str
    sleeve: str


def band(accent: str) -> tuple[str, str]:
    """The call band's colour and the colour of the large text on it: the accent itself whenever one can be read on it."""
    if contrast(accent, WHITE) >= LARGE_TEXT:
        return accent, WHITE
    if contrast(accent, INK) >= TEXT:
        return accent, INK
    return readable(accent, BLACK, (WHITE,), LARGE_TEXT), WHITE


@lru_cache(maxsize=256)
def family_palette(accent: str | None, kind: FlyerKind) -> Palette:
    """The palette of one flyer's page for a brand; the fields are the flyers' (apricot, pastel)."""
    colour = accent or DEFAULT_ACCENT
    ground, on_ground = band(colour)
    prenatal = kind is FlyerKind.PRENATAL
    deep = readable(colour, BLACK, (WHITE, _MILK), TEXT)
    light = Scheme(
        page=WHITE,
        ink=INK,
        head="#22314F",
        milk=_MILK,
        field="#FFD3AE" if prenatal else "#CBE5EE",
        disc="#FFB27F" if prenatal else "#A5D2E0",
        accent=ground,
        on_accent=on_ground,
        link=deep,
        button=deep,
        on_button=WHITE,
    )
    dark = Scheme(
        page=_DARK_PAGE,
        ink="#F1ECE4",
        head="#FFE9D6" if prenatal else "#DDF1F8",
        milk=_DARK_MILK,
        field="#3E2A20" if prenatal else "#17333F",
        disc="#7A4A2E" if prenatal else "#2F6172",
        accent=ground,
        on_accent=on_ground,
        link=readable(colour, WHITE, (_DARK_PAGE, _DARK_MILK), TEXT),
        button=ground,
        on_button=on_ground,
    )
    return Palette(light, dark, ground, mix(ground, BLACK, 20))

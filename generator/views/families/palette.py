"""The colours of a family page: the flyer's field and the département's accent, made safe to read by computation.

WCAG 2.2, 1.4.6 (AAA): 7:1 for text, 4.5:1 for large text (from 18.66 px bold); 1.4.11: 3:1 for the edge of a control.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.model.contacts import FlyerKind

DEFAULT_ACCENT = "#A30F46"
"""Kalía's raspberry, for a département that has not given its colour."""

WHITE, INK = "#FFFFFF", "#1D1D1B"
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


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance of a #RRGGBB colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    linear = [
        c / 12.92 if (c := value / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for value in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(colour: str, other: str, part: int) -> str:
    """``colour`` with ``part`` percent of ``other`` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round((a * (100 - part) + b * part) / 100):02X}" for a, b in pairs)


def readable(colour: str, toward: str, grounds: tuple[str, ...], ratio: float) -> str:
    """``colour`` moved toward black or white, as little as needed, until it has ``ratio`` on every ground."""
    for part in range(0, 101, 2):
        candidate = mix(colour, toward, part)
        if all(contrast(candidate, ground) >= ratio for ground in grounds):
            return candidate
    return toward


def band(accent: str) -> tuple[str, str]:
    """The call band's colour and the colour of the large text on it: the accent itself whenever one can be read on it."""
    if contrast(accent, WHITE) >= LARGE_TEXT:
        return accent, WHITE
    if contrast(accent, INK) >= TEXT:
        return accent, INK
    return readable(accent, "#000000", (WHITE,), LARGE_TEXT), WHITE


@lru_cache(maxsize=256)
def family_palette(accent: str | None, kind: FlyerKind) -> Palette:
    """The palette of one flyer's page for a brand; the fields are the flyers' (apricot, pastel)."""
    colour = accent or DEFAULT_ACCENT
    ground, on_ground = band(colour)
    prenatal = kind is FlyerKind.PRENATAL
    deep = readable(colour, "#000000", (WHITE, _MILK), TEXT)
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
    return Palette(light, dark, ground, mix(ground, "#000000", 20))

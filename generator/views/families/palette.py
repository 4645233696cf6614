"""The colours of a family page: the flyer's field and the département's accent, made safe to read by computation.

WCAG 2.2, 1.4.6 (AAA): 7:1 for text, 4.5:1 for large text (from 18.66 px bold); 1.4.11: 3:1 for the edge of a control.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.flyer_kinds import FlyerKind
from generator.model.house_style import FamilyColours, FamilyScheme
from generator.words.colours import BLACK, WHITE, contrast, mix, readable

LARGE_TEXT, TEXT = 4.5, 7.0


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
    """Both schemes, the round « gratuit » badge, and the brand's two colours in the figures' clothes."""

    light: Scheme
    dark: Scheme
    badge: str
    on_badge: str
    cloth: str
    sleeve: str


def band(accent: str, ink: str) -> tuple[str, str]:
    """The call band's colour and that of the large text on it (white or ``ink``): the accent itself whenever it can be."""
    if contrast(accent, WHITE) >= LARGE_TEXT:
        return accent, WHITE
    if contrast(accent, ink) >= TEXT:
        return accent, ink
    return readable(accent, BLACK, (WHITE,), LARGE_TEXT), WHITE


def family_palette(house: FamilyColours, accent: str | None, kind: FlyerKind) -> Palette:
    """The palette of one flyer's page, in the département's colour, or in the house's when it has not given one."""
    colour = accent or house.accent
    ground, on_ground = band(colour, house.light.ink)
    light, dark = house.light, house.dark
    deep = readable(colour, BLACK, (light.page, light.milk), TEXT)
    pale = readable(colour, WHITE, (dark.page, dark.milk), TEXT)
    return Palette(
        light=_scheme(light, kind, (ground, on_ground), link=deep, button=(deep, WHITE)),
        dark=_scheme(dark, kind, (ground, on_ground), link=pale, button=(ground, on_ground)),
        badge=house.badge,
        on_badge=house.on_badge,
        cloth=ground,
        sleeve=mix(ground, BLACK, 20),
    )


def _scheme(
    house: FamilyScheme, kind: FlyerKind, call: tuple[str, str], *, link: str, button: tuple[str, str]
) -> Scheme:
    field = house.fields[kind.model.hue]
    return Scheme(
        page=house.page,
        ink=house.ink,
        head=field.head,
        milk=house.milk,
        field=field.field,
        disc=field.disc,
        accent=call[0],
        on_accent=call[1],
        link=link,
        button=button[0],
        on_button=button[1],
    )

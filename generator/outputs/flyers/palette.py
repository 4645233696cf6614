"""The flyers' colours, from the house's style: one name, a screen colour and the inks that print it.

A département's colour replaces ``accent`` and ``accent-deep``. CSS gets every colour as a custom property; the
illustrations, drawn with the palette's own screen colours, are repainted one colour to one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model.house_style import HouseStyle
from generator.pdf.inks import rgb_inks
from generator.views.flyers.parts import BrandView
from generator.words.colours import WHITE, channels

_HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")


class Colours(StrEnum):
    """What the paints of a rendering are made of: light (RGB) or ink (CMYK)."""

    RGB = "rgb"
    CMYK = "cmyk"


@dataclass(frozen=True)
class _Paint:
    """One colour: #RRGGBB, and the four percentages of ink."""

    rgb: str
    inks: tuple[float, float, float, float]


@dataclass(frozen=True)
class Paints:
    """The palette as CSS colours, for one brand and one kind of colours; ``by_hex`` repaints illustrations."""

    named: Mapping[str, str]
    by_hex: Mapping[str, str]

    @property
    def css(self) -> str:
        """``:root{--ink:…}``."""
        return ":root{" + ";".join(f"--{name}:{value}" for name, value in self.named.items()) + "}"

    def repaint(self, svg: str) -> str:
        """``svg`` with each palette colour replaced; a colour outside the palette raises ``KeyError``."""
        return _HEX.sub(lambda found: self.by_hex[found[0].upper()], svg)


def paints(style: HouseStyle, brand: BrandView, colours: Colours) -> Paints:
    """The paints for a brand: its accent in place of the house's, in light or in ink."""
    swatches = {name: _Paint(swatch.rgb, _inks(swatch.cmyk)) for name, swatch in style.flyer.items()}
    own = {swatch.rgb: name for name, swatch in swatches.items()}
    if brand.accent != swatches["accent"].rgb:
        inks = _inks(brand.accent_cmyk) if brand.accent_cmyk else _inks_of(brand.accent)
        swatches["accent"] = _Paint(brand.accent, _knocking_out(inks))
        swatches["accent-deep"] = _Paint(brand.accent_deep, _knocking_out(_deepened(inks)))
    same = brand.mark == brand.accent
    swatches["mark"] = swatches["accent"] if same else _Paint(brand.mark, _inks_of(brand.mark))
    swatches["on-accent"] = swatches["paper"] if brand.on_accent == WHITE else swatches["ink"]
    named = {name: _css(swatch, colours) for name, swatch in swatches.items()}
    return Paints(named, {rgb: named[name] for rgb, name in own.items()})


def _inks_of(colour: str) -> tuple[float, float, float, float]:
    """The inks of a screen colour through the press's profile, in whole percent."""
    red, green, blue = (value / 255 for value in channels(colour))
    cyan, magenta, yellow, black = (round(float(ink) * 100) for ink in rgb_inks(red, green, blue))
    return cyan, magenta, yellow, black


def _knocking_out(inks: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The same; a brand's plain black gets a breath of cyan, since black alone overprints and would show its ground."""
    return (1, 0, 0, 100) if inks == (0, 0, 0, 100) else inks


def _deepened(inks: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The same hue, darker: black ink added, so that the hue does not turn; total ink stays at 280 % at the most."""
    cyan, magenta, yellow, black = inks
    added = min(20.0, 100 - black, max(0.0, 280 - sum(inks)))
    return cyan, magenta, yellow, black + added


def _inks(text: str) -> tuple[float, float, float, float]:
    cyan, magenta, yellow, black = (float(part) for part in text.split())
    return cyan, magenta, yellow, black


def _css(paint: _Paint, colours: Colours) -> str:
    if colours is Colours.RGB:
        return paint.rgb
    return "device-cmyk(" + " ".join(f"{ink:g}%" for ink in paint.inks) + ")"

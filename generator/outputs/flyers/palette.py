"""The flyers' colours, from ``flyers/shared/palette.toml``: one name, a screen colour and the inks that print it.

A département's colour replaces ``accent`` and ``accent-deep``. CSS gets every colour as a custom property; the
illustrations, drawn with the palette's own screen colours, are repainted one colour to one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from generator.crafts.press_colours import rgb_inks
from generator.views.flyers.parts import BrandView
from generator.words.colours import WHITE, channels

FLYERS = Path(__file__).parents[3] / "flyers"
"""The folder of the flyers' sources."""

_HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")


class Colours(StrEnum):
    """What the paints of a rendering are made of: light (RGB) or ink (CMYK)."""

    RGB = "rgb"
    CMYK = "cmyk"


@dataclass(frozen=True)
class Swatch:
    """One colour: ``rgb`` #RRGGBB; ``cmyk`` four percentages; ``use`` in French, for the README and the tests."""

    rgb: str
    cmyk: tuple[float, float, float, float]
    use: str


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


@lru_cache(maxsize=1)
def read_palette() -> Mapping[str, Swatch]:
    """The palette's swatches by name, in the file's order."""
    data = tomllib.loads((FLYERS / "shared" / "palette.toml").read_text(encoding="utf-8"))
    return {name: Swatch(entry["rgb"], _inks(entry["cmyk"]), entry["use"]) for name, entry in data.items()}


def paints(brand: BrandView, colours: Colours) -> Paints:
    """The paints for a brand: its accent in place of the palette's, in light or in ink."""
    swatches = dict(read_palette())
    own = {swatch.rgb.upper(): name for name, swatch in swatches.items()}
    if brand.accent != swatches["accent"].rgb:
        inks = _inks(brand.accent_cmyk) if brand.accent_cmyk else _inks_of(brand.accent)
        swatches["accent"] = Swatch(brand.accent, inks, "marque")
        swatches["accent-deep"] = Swatch(brand.accent_deep, _deepened(inks), "marque")
    same = brand.mark == brand.accent
    swatches["mark"] = (
        swatches["accent"] if same else Swatch(brand.mark, _inks_of(brand.mark), "marque, lisible sur blanc")
    )
    swatches["on-accent"] = swatches["paper"] if brand.on_accent == WHITE else swatches["ink"]
    named = {name: _css(swatch, colours) for name, swatch in swatches.items()}
    return Paints(named, {rgb: named[name] for rgb, name in own.items()})


def _inks_of(colour: str) -> tuple[float, float, float, float]:
    """The inks of a screen colour through the press's profile, in whole percent."""
    red, green, blue = (value / 255 for value in channels(colour))
    cyan, magenta, yellow, black = (round(float(ink) * 100) for ink in rgb_inks(red, green, blue))
    return cyan, magenta, yellow, black


def _deepened(inks: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The same hue, darker: black ink added, so that the hue does not turn; total ink stays at 280 % at the most."""
    cyan, magenta, yellow, black = inks
    added = min(20.0, 100 - black, max(0.0, 280 - sum(inks)))
    return cyan, magenta, yellow, black + added


def _inks(text: str) -> tuple[float, float, float, float]:
    cyan, magenta, yellow, black = (float(part) for part in text.split())
    return cyan, magenta, yellow, black


def _css(swatch: Swatch, colours: Colours) -> str:
    if colours is Colours.RGB:
        return swatch.rgb
    return "device-cmyk(" + " ".join(f"{ink:g}%" for ink in swatch.cmyk) + ")"

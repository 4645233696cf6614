"""WeasyPrint set up for flyers: only the repository's fonts and files, stylesheets parsed once.

Measured on one flyer: most of a naive rendering's time goes into reading fonts and CSS again; one ``Typesetter`` per
process shares both, and the decoded pictures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.document import Document

from generator.crafts.dressing import dress
from generator.crafts.templating import FLYERS
from generator.crafts.typesetting import repository_fonts
from generator.model.flyer_kinds import FlyerKind
from generator.model.house_style import house_style
from generator.model.materials import listening, read_text_material, remembered, unchanged
from generator.outputs.flyers.palette import Colours, Paints, paints
from generator.outputs.flyers.pictures import FlyerFetcher
from generator.views.flyers.parts import BrandView


@dataclass(frozen=True)
class Ground:
    """What a sheet is painted on: its colours, and whether it runs 3 mm past the trim.

    With its bleed a sheet is for paper; without, it is tagged for screens (PDF/UA-1).
    """

    colours: Colours
    bleed: bool

    @property
    def variant(self) -> str | None:
        """The PDF variant that WeasyPrint is asked for."""
        if self.colours is Colours.CMYK:
            return "pdf/x-4"
        return None if self.bleed else "pdf/ua-1"


SCREEN = Ground(Colours.RGB, bleed=False)
POSTER = Ground(Colours.RGB, bleed=True)
PRESS = Ground(Colours.CMYK, bleed=True)


@dataclass(frozen=True)
class Look:
    """A brand's paints, the stylesheet that uses them, and the pictures already painted with them, by address."""

    paints: Paints
    sheet: CSS
    pictures: dict[str, object] = field(default_factory=dict)
    materials: dict[Path, str] = field(default_factory=dict)
    """The files that style and pictures were made of."""


class Typesetter:
    """What every rendering of one process shares. Not for use by two threads at once."""

    def __init__(self) -> None:
        self._fonts = repository_fonts()
        self._faces = self._sheet(_read("fonts.css"))
        self._bleed = self._sheet("@page{bleed:3mm}")
        self._looks: dict[tuple[BrandView, FlyerKind, Colours], Look] = {}

    def look(self, brand: BrandView, kind: FlyerKind, colours: Colours) -> Look:
        """The look of a brand's flyers of one kind, made once."""
        key = (brand, kind, colours)
        if key not in self._looks or not unchanged(self._looks[key].materials):
            with listening() as heard:
                chosen = paints(house_style(), brand, colours)
                named = {**chosen.named, "field": chosen.named[kind.model.hue]}
                css = dress(_read("flyer.css"), named)
                self._looks[key] = Look(chosen, self._sheet(css), materials=heard)
        return self._looks[key]

    def lay_out(
        self, html: str, sizes: Mapping[str, float], look: Look, ground: Ground, own: Mapping[str, bytes]
    ) -> Document:
        """The laid-out pages of ``html``; ``sizes`` in points by slot, ``own`` the rendering's own pictures."""
        sized = self._sheet("".join(f"[data-fit={name}]{{font-size:{size:g}pt}}" for name, size in sizes.items()))
        fetcher = FlyerFetcher(look.paints, own)
        with listening() as heard:
            document = HTML(string=html, url_fetcher=fetcher, base_url="art:").render(
                font_config=self._fonts,
                stylesheets=[self._faces, look.sheet, sized, *([self._bleed] if ground.bleed else [])],
                cache=look.pictures,
                pdf_variant=ground.variant,
            )
        look.materials.update(heard)  # a picture already in the look is not asked for again
        return document

    def _sheet(self, css: str) -> CSS:
        return CSS(string=css, font_config=self._fonts, url_fetcher=FlyerFetcher())


def _read(name: str) -> str:
    return read_text_material(FLYERS / "shared" / name)


@remembered(most=1)
def typesetter() -> Typesetter:
    """The typesetter of this process."""
    return Typesetter()

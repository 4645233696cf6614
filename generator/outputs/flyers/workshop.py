"""WeasyPrint set up for flyers: only the repository's fonts and files, stylesheets parsed once.

Measured on one flyer: most of a naive rendering's time goes into reading fonts and CSS again; one ``Workshop`` per
process shares both, and the decoded pictures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from weasyprint import CSS, HTML
from weasyprint.document import Document

from generator.crafts.templating import environment
from generator.crafts.typesetting import repository_fonts
from generator.outputs.flyers.palette import FLYERS, Colours, Paints, paints
from generator.outputs.flyers.pictures import FlyerFetcher
from generator.views.flyer import BrandView


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


class Workshop:
    """What every rendering of one process shares. Not for use by two threads at once."""

    def __init__(self) -> None:
        self.fonts = repository_fonts()
        fetcher = FlyerFetcher()
        self._sheets = [
            CSS(
                string=(FLYERS / "shared" / name).read_text(encoding="utf-8"),
                font_config=self.fonts,
                url_fetcher=fetcher,
            )
            for name in ("fonts.css", "flyer.css")
        ]
        self._bleed = CSS(string="@page{bleed:3mm}", font_config=self.fonts, url_fetcher=fetcher)
        self.templates = environment(FLYERS)
        self._pictures: dict[tuple[BrandView, Colours], dict[str, object]] = {}
        self._paints: dict[tuple[BrandView, Colours], Paints] = {}

    def paints(self, brand: BrandView, colours: Colours) -> Paints:
        """The paints of a brand, computed once."""
        return self._paints.setdefault((brand, colours), paints(brand, colours))

    def lay_out(
        self, html: str, sizes: Mapping[str, float], brand: BrandView, ground: Ground, own: Mapping[str, str]
    ) -> Document:
        """The laid-out pages of ``html``; ``sizes`` in points by slot, ``own`` the rendering's own pictures."""
        colours = ground.colours
        chosen = self.paints(brand, colours)
        sized = ":root{" + ";".join(f"--{name}:{size:g}pt" for name, size in sizes.items()) + "}"
        fetcher = FlyerFetcher(chosen, own)
        own_sheet = CSS(string=chosen.css + sized, font_config=self.fonts, url_fetcher=fetcher)
        sheets = [*self._sheets, own_sheet] + ([self._bleed] if ground.bleed else [])
        return HTML(string=html, url_fetcher=fetcher, base_url="art:").render(
            font_config=self.fonts,
            stylesheets=sheets,
            cache=self._pictures.setdefault((brand, colours), {}),
            pdf_variant=ground.variant,
        )


@lru_cache(maxsize=1)
def workshop() -> Workshop:
    """The workshop of this process."""
    return Workshop()

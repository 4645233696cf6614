"""A small page that goes to press without a remark, and the means to spoil it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pikepdf
from PIL import Image
from weasyprint import CSS, HTML

from generator.crafts.qr import qr_code
from generator.crafts.typesetting import SCHEME, HouseFetcher, no_complaints, repository_fonts
from generator.outputs.flyers.press import finish_press

ADDRESS = "https://agence-kalia.fr/ppgp/q/81-albigeois-g/"
OTHER = "https://agence-kalia.fr/ppgp/q/81-gaillacois-g/"
DAY = date(2026, 7, 10)
BLACK = "device-cmyk(0 0 0 1)"

STYLE = """
@font-face { font-family: Body; src: url(maison:atkinson-hyperlegible-next-400.ttf) }
@page { size: 148mm 210mm; margin: 0; bleed: 3mm; background: device-cmyk(0.2 0.02 0.04 0) }
html { font: 12pt/1.4 Body; color: device-cmyk(0 0 0 1) }
body { margin: 12mm }
.panel { background: device-cmyk(0 0 0 0); width: 60mm; padding: 5mm }
svg, img { display: block }
"""


@lru_cache(maxsize=1)
def _fonts() -> object:
    return repository_fonts()


def typeset(body: str, style: str = "", pictures: dict[str, bytes] | None = None, variant: str = "pdf/x-4") -> bytes:
    """What WeasyPrint makes of a page's body."""
    fetcher = HouseFetcher(pictures or {})
    html = f'<!doctype html><html lang="fr"><head><title>Essai</title></head><body>{body}</body></html>'
    with no_complaints("essai"):
        sheet = CSS(string=STYLE + style, font_config=_fonts(), url_fetcher=fetcher, base_url=SCHEME)
        made: bytes = HTML(string=html, url_fetcher=fetcher, base_url=SCHEME).write_pdf(
            stylesheets=[sheet], font_config=_fonts(), pdf_variant=variant
        )
    return made


def press(body: str, style: str = "", pictures: dict[str, bytes] | None = None) -> bytes:
    """A press PDF of that body."""
    return finish_press(typeset(body, style, pictures), title="Essai", day=DAY)


def code(address: str = ADDRESS, dark: str = BLACK, light: str = "device-cmyk(0 0 0 0)") -> str:
    """The SVG of a code in the press's colours."""
    return str(qr_code(address).svg(dark, light, "Code QR"))


def picture(size: tuple[int, int], colour: tuple[int, ...], mode: str = "CMYK") -> bytes:
    """A plain picture: JPEG when CMYK, PNG otherwise."""
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, "JPEG" if mode == "CMYK" else "PNG")
    return out.getvalue()


GOOD_BODY = (
    '<h1>Bonjour</h1><p>Un texte noir.</p><div class="panel">{code}</div><img src="maison:p.jpg" style="width:20mm">'
)


@lru_cache(maxsize=1)
def good_press() -> bytes:
    """A page without fault: text, code, a fine CMYK picture, colour into the bleed."""
    return press(GOOD_BODY.replace("{code}", code()), pictures={"p.jpg": picture((300, 300), (30, 40, 0, 10))})


def spoiled(change: Callable[[pikepdf.Pdf], None], pdf: bytes | None = None, **saving: object) -> bytes:
    """A copy of ``pdf`` (the good page by default) after ``change``."""
    with pikepdf.open(io.BytesIO(pdf or good_press())) as document:
        change(document)
        out = io.BytesIO()
        document.save(out, **saving)  # type: ignore[arg-type]
        return out.getvalue()


def painted(operators: str, *, resources: Callable[[pikepdf.Pdf, pikepdf.Object], None] | None = None) -> bytes:
    """The good page with more paint on it, in points from the cut page's bottom left."""

    def change(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        if resources:
            resources(document, page.obj.Resources)
        page.contents_add(document.make_stream(f"q {operators} Q".encode()))

    return spoiled(change)

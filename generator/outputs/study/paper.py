"""The A4 edition, from its view to the bytes of a tagged PDF; the same view gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image
from weasyprint import CSS, HTML
from weasyprint.document import Document

from generator.crafts.accessible import finish_screen
from generator.crafts.dressing import paper_sheet
from generator.crafts.qr import qr_code
from generator.crafts.templating import environment
from generator.crafts.typesetting import SCHEME, HouseFetcher, no_complaints, repository_fonts
from generator.model.house_style import HouseStyle, house_style
from generator.model.output import Output
from generator.outputs.study.drawings import drawing_styles, trail
from generator.outputs.study.fill import emptiness
from generator.views.study.page import FlyerThumb
from generator.views.study.paper import StudyPdfView


@dataclass(frozen=True)
class FlyerPicture:
    """A flyer shown on paper; ``recto`` and ``verso`` are addresses of pictures of the house."""

    label: str
    detail: str
    recto: str
    verso: str


def render_study_pdf(view: StudyPdfView, pictures: Mapping[str, bytes] | None = None) -> Output:
    """The PDF/UA-1 file of a case study.

    ``pictures`` are the pictures (PNG, WebP or JPEG) of the flyers' faces by the paths that ``view.study.flyers`` name; a flyer whose
    pictures are not given is left out. Raises ``TypesettingError`` when WeasyPrint complains (missing glyph, picture).
    """
    with no_complaints(view.path):
        document = lay_out(view, pictures or {})
        raw = document.write_pdf(pdf_variant="pdf/ua-1")
    study = view.study
    finished = finish_screen(
        raw,
        title=study.title,
        day=view.day,
        author=view.publisher,
        subject=study.description,
        places={entry.id: entry.title for entry in view.contents},
    )
    return Output(view.path, finished)


AIRS = (1.0, 1.2, 1.4, 0.8, 0.65, 0.5)
"""Spacings tried, as a share of the design's, until no page of text is half empty."""

EMPTY_ENOUGH = 0.25
"""The share of a page's height that may stay empty at its foot: a figure that did not fit goes to the next page."""


def lay_out(view: StudyPdfView, pictures: Mapping[str, bytes]) -> Document:
    """The pages of the edition, with the first spacing that fills every page of text, else the one that does it
    best on the fewest pages.
    """
    flyers, files = _pictured(view.study.flyers, pictures)
    files |= {picture.name: pictures[picture.path] for picture in view.study.pictures if picture.path in pictures}
    style = house_style()
    press = _Press(files, style)
    html = _html(view, flyers, style)
    trials: list[tuple[int, float, Document]] = []
    for air in AIRS:
        document = press.lay_out(html, air)
        trials.append((len(document.pages), emptiness(document), document))
        if trials[-1][1] <= EMPTY_ENOUGH:
            break
    return min(trials, key=lambda trial: trial[:2])[2]


class _Press:
    """Fonts, stylesheet and decoded pictures, shared by the trials of one edition."""

    def __init__(self, files: Mapping[str, bytes], style: HouseStyle) -> None:
        self._fetcher = HouseFetcher({"trail.svg": trail(style), **files})
        self._fonts = repository_fonts()
        self._pictures: dict[str, object] = {}
        self._sheet = self._css(paper_sheet("study/paper.css", style))

    def lay_out(self, html: str, air: float) -> Document:
        """The pages of ``html`` with its spacings multiplied by ``air``."""
        return HTML(string=html, url_fetcher=self._fetcher, base_url=SCHEME).render(
            stylesheets=[self._sheet, self._css(f":root{{--air:{air}}}")],
            font_config=self._fonts,
            cache=self._pictures,
            pdf_variant="pdf/ua-1",
        )

    def _css(self, text: str) -> CSS:
        return CSS(string=text, font_config=self._fonts, url_fetcher=self._fetcher, base_url=SCHEME)


def _html(view: StudyPdfView, flyers: tuple[FlyerPicture, ...], style: HouseStyle) -> str:
    code = qr_code(view.study.address, largest=7)
    return (
        environment()
        .get_template("study/paper.html.j2")
        .render(
            view=view,
            flyers=flyers,
            styles=drawing_styles(style),
            qr=code.svg(style.paper["teal"], style.paper["page"], f"Code QR vers {view.address_shown}"),
        )
    )


def _as_jpeg(picture: bytes) -> bytes:
    """A picture as a PDF can hold it: WebP cannot, and its pixels unpacked would weigh ten times more."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as opened:
        opened.convert("RGB").save(out, "JPEG", quality=88, subsampling=0, optimize=True)
    return out.getvalue()


def _pictured(
    flyers: tuple[FlyerThumb, ...], pictures: Mapping[str, bytes]
) -> tuple[tuple[FlyerPicture, ...], dict[str, bytes]]:
    """The flyers whose two faces are given, and the files that the fetcher serves for them."""
    shown: list[FlyerPicture] = []
    files: dict[str, bytes] = {}
    for number, flyer in enumerate(flyers):
        if flyer.recto in pictures and flyer.verso in pictures:
            recto, verso = f"flyer-{number}-recto.jpg", f"flyer-{number}-verso.jpg"
            files |= {recto: _as_jpeg(pictures[flyer.recto]), verso: _as_jpeg(pictures[flyer.verso])}
            shown.append(FlyerPicture(flyer.label, flyer.detail, SCHEME + recto, SCHEME + verso))
    return tuple(shown), files

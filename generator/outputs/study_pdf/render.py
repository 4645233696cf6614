"""The A4 edition, from its view to the bytes of a tagged PDF; the same view gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from weasyprint import CSS, HTML
from weasyprint.document import Document

from generator.crafts.accessible import finish_screen
from generator.crafts.charts import draw_chart
from generator.crafts.qr import qr_code
from generator.crafts.templating import TEMPLATES, environment
from generator.crafts.typesetting import SCHEME, HouseFetcher, no_complaints, repository_fonts
from generator.model.output import Output
from generator.outputs.study_pdf.drawings import CHART_STYLE, COVER_STYLE, STRIP_STYLE, trail
from generator.views.study import FlyerThumb
from generator.views.study_pdf import StudyPdfView


@dataclass(frozen=True)
class FlyerPicture:
    """A flyer shown on paper; ``recto`` and ``verso`` are addresses of pictures of the house."""

    label: str
    detail: str
    recto: str
    verso: str


def render_study_pdf(view: StudyPdfView, pictures: Mapping[str, bytes] | None = None) -> Output:
    """The PDF/UA-1 file of a case study.

    ``pictures`` are the PNG bytes of the flyers' faces by the paths that ``view.study.flyers`` name; a flyer whose
    pictures are not given is left out. Raises ``TypesettingError`` when WeasyPrint complains (missing glyph, picture).
    """
    with no_complaints(view.path):
        document = lay_out(view, pictures or {})
        raw = document.write_pdf(pdf_variant="pdf/ua-1")
    study = view.study
    finished = finish_screen(raw, title=study.title, day=view.day, author="Agence Kalía", subject=study.description)
    return Output(view.path, finished)


AIRS = (1.0, 0.8, 1.2, 0.6, 1.4)
"""Spacings tried, as a share of the design's, until the last page of text is well filled."""

WELL_FILLED = 0.45
"""The least share of the last page of text, from its top, that text should reach."""


def lay_out(view: StudyPdfView, pictures: Mapping[str, bytes]) -> Document:
    """The pages of the edition, with the first spacing that fills the last page of text, else the best one."""
    best: tuple[float, Document] | None = None
    for air in AIRS:
        document = _laid_out(view, pictures, air)
        filled = _last_page_filled(document)
        if filled >= WELL_FILLED:
            return document
        if best is None or filled > best[0]:
            best = filled, document
    assert best
    return best[1]


def _last_page_filled(document: Document) -> float:
    """How far down its page the text ends, 0 to 1."""
    return next(page.anchors["fin"][1] / page.height for page in document.pages if "fin" in page.anchors)


def _laid_out(view: StudyPdfView, pictures: Mapping[str, bytes], air: float) -> Document:
    flyers, files = _pictured(view.study.flyers, pictures)
    fetcher = HouseFetcher({"trail.svg": trail(), **files})
    fonts = repository_fonts()
    sheet = CSS(
        string=(TEMPLATES / "study_pdf" / "study.css").read_text(encoding="utf-8"),
        font_config=fonts,
        url_fetcher=fetcher,
        base_url=SCHEME,
    )
    return HTML(string=_html(view, flyers), url_fetcher=fetcher, base_url=SCHEME).render(
        stylesheets=[sheet, CSS(string=f":root{{--air:{air}}}")], font_config=fonts, pdf_variant="pdf/ua-1"
    )


def _html(view: StudyPdfView, flyers: tuple[FlyerPicture, ...]) -> str:
    env = environment()
    code = qr_code(view.study.address)
    return env.get_template("study_pdf/study.html.j2").render(
        view=view,
        flyers=flyers,
        draw=draw_chart,
        style=CHART_STYLE,
        cover_style=COVER_STYLE,
        strip_style=STRIP_STYLE,
        qr=code.svg("#14495a", "#fdf6ec", f"Code QR vers {view.address_shown}"),
    )


def _pictured(
    flyers: tuple[FlyerThumb, ...], pictures: Mapping[str, bytes]
) -> tuple[tuple[FlyerPicture, ...], dict[str, bytes]]:
    """The flyers whose two faces are given, and the files that the fetcher serves for them."""
    shown: list[FlyerPicture] = []
    files: dict[str, bytes] = {}
    for number, flyer in enumerate(flyers):
        if flyer.recto in pictures and flyer.verso in pictures:
            recto, verso = f"flyer-{number}-recto.png", f"flyer-{number}-verso.png"
            files |= {recto: pictures[flyer.recto], verso: pictures[flyer.verso]}
            shown.append(FlyerPicture(flyer.label, flyer.detail, SCHEME + recto, SCHEME + verso))
    return tuple(shown), files

"""The job sheet: an A4 page for the printer, tagged like every PDF that people read on a screen."""

from __future__ import annotations

from datetime import date

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from generator.crafts.accessible import finish_screen
from generator.crafts.dressing import paper_sheet
from generator.crafts.templating import environment
from generator.crafts.typesetting import SCHEME, HouseFetcher, no_complaints, repository_fonts
from generator.model.house_style import house_style
from generator.model.materials import remembered
from generator.views.print_room.job_sheet import JobSheetView


@remembered(most=1)
def _style() -> tuple[CSS, FontConfiguration]:
    """The sheet's style, read once in a process: most of a rendering's time would go into fonts."""
    fonts = repository_fonts()
    style = paper_sheet("print_room/job_sheet.css", house_style())
    return CSS(string=style, font_config=fonts, url_fetcher=HouseFetcher({}), base_url=SCHEME), fonts


def render_job_sheet(sheet: JobSheetView, *, recto: bytes, verso: bytes, day: date) -> bytes:
    """The sheet as a PDF/UA-1 file; ``recto`` and ``verso`` are PNG pictures of the flyer.

    Raises ``TypesettingError`` when WeasyPrint complains (missing glyph, bad style).
    """
    html = environment().get_template("print_room/job_sheet.html.j2").render(sheet=sheet)
    fetcher = HouseFetcher({"recto.png": recto, "verso.png": verso})
    with no_complaints(sheet.title):
        style, fonts = _style()
        laid_out = HTML(string=html, url_fetcher=fetcher, base_url=SCHEME).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
        )
    return finish_screen(laid_out, title=sheet.title, day=day)

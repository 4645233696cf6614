"""View → the rating sheet on paper: one A4 page, a PDF/UA-1 file like every PDF that people read on a screen."""

from __future__ import annotations

from datetime import date

from weasyprint import CSS, HTML

from generator.crafts.accessible import finish_screen
from generator.crafts.dressing import paper_sheet
from generator.crafts.templating import environment
from generator.crafts.typesetting import SCHEME, HouseFetcher, no_complaints, repository_fonts
from generator.model.house_style import house_style
from generator.views.pemat.session import PaperView


def render_paper(view: PaperView, day: date) -> bytes:
    """The sheet; ``day`` dates its metadata. Raises ``TypesettingError`` when WeasyPrint complains."""
    html = environment().get_template("pemat/paper.html.j2").render(view=view)
    style = paper_sheet("pemat/paper.css", house_style())
    fonts, fetcher = repository_fonts(), HouseFetcher({})
    with no_complaints(view.title):
        sheet = CSS(string=style, font_config=fonts, url_fetcher=fetcher, base_url=SCHEME)
        laid_out = HTML(string=html, url_fetcher=fetcher, base_url=SCHEME).write_pdf(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
        )
    return finish_screen(laid_out, title=view.title, day=day)

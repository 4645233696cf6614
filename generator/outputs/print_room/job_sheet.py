"""The job sheet: an A4 page for the printer, tagged like every PDF that people read on a screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.crafts.accessible import finish_screen
from generator.crafts.templating import TEMPLATES, environment
from generator.views.job_sheet import JobSheetView

FONTS = Path(__file__).parents[2] / "data" / "fonts"


class _SheetFetcher(URLFetcher):  # type: ignore[misc]
    """Knows ``font:<file>`` and ``picture:<name>``, nothing else: no network, no other file."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("font", "picture"))
        self._pictures = pictures

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """The bytes of a font or picture; anything else stops the rendering."""
        scheme, _, name = url.partition(":")
        if scheme == "picture" and name in self._pictures:
            return URLFetcherResponse(url, self._pictures[name], {"Content-Type": "image/png"})
        if scheme == "font" and (FONTS / name).parent == FONTS:
            return URLFetcherResponse(url, (FONTS / name).read_bytes(), {"Content-Type": "font/ttf"})
        raise FatalURLFetchingError(url)


@lru_cache(maxsize=1)
def _style() -> tuple[CSS, FontConfiguration]:
    """The sheet's style, read once in a process: most of a rendering's time would go into fonts."""
    fonts = FontConfiguration()
    style = (TEMPLATES / "print_room" / "job_sheet.css").read_text(encoding="utf-8")
    return CSS(string=style, font_config=fonts, url_fetcher=_SheetFetcher({}), base_url="font:"), fonts


def render_job_sheet(sheet: JobSheetView, *, recto: bytes, verso: bytes, day: date) -> bytes:
    """The sheet as a PDF/UA-1 file of one page; ``recto`` and ``verso`` are PNG pictures of the flyer."""
    html = environment().get_template("print_room/job_sheet.html.j2").render(sheet=sheet)
    style, fonts = _style()
    fetcher = _SheetFetcher({"recto": recto, "verso": verso})
    laid_out = HTML(string=html, url_fetcher=fetcher, base_url="picture:").write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    return finish_screen(laid_out, title=sheet.title, day=day)

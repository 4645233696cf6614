"""WeasyPrint kept to the repository: its fonts, its files, and no complaint left unheard.

WeasyPrint only logs a missing picture, a bad line of CSS or a missing glyph, borrows any font of the machine, and
opens any address: here each of these stops the rendering instead.
"""

from __future__ import annotations

import logging
import mimetypes
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.model.findings import Refusal
from generator.model.materials import read_material

FONTS = Path(__file__).parent.parent / "data" / "fonts"
"""Print fonts with their licences; see its README."""

SCHEME = "maison:"
"""Addresses of this scheme are the only ones that a print template may name: ``maison:young-serif-400.ttf``."""

_LOG = logging.getLogger("weasyprint")


class TypesettingError(Refusal):
    """WeasyPrint had something to say: ``complaints`` are its messages, one a line of the exception's text."""

    def __init__(self, document: str, complaints: tuple[str, ...]) -> None:
        super().__init__(document, complaints)
        self.document = document
        self.complaints = complaints

    def __str__(self) -> str:
        return "\n".join([f"{self.document} :", *self.complaints])


class HouseFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Gives the print fonts and the pictures passed in, by name; refuses every other address."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=[], allow_redirects=False)
        self._pictures = dict(pictures)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """The file named by ``url``. Raises ``ValueError``, which WeasyPrint logs and ``complaints`` hears."""
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or "/" in name or "\\" in name:
            raise ValueError(f"not a file of the house: {url}")
        content = self._pictures.get(name)
        if content is None:
            font = FONTS / name
            if font.suffix != ".ttf" or not font.is_file():
                raise ValueError(f"no such file in the house: {url}")
            content = read_material(font)
        kind = mimetypes.types_map.get(Path(name).suffix, "application/octet-stream")
        return URLFetcherResponse(url, content, {"Content-Type": kind})


def repository_fonts() -> FontConfiguration:
    """A font configuration that knows no font of the machine; ``@font-face`` rules add the repository's."""
    read_material(FONTS / "fontconfig.conf")  # which fontconfig opens by itself
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS / "fontconfig.conf")
    try:
        return FontConfiguration()
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def no_complaints(document: str) -> Iterator[None]:
    """Raises ``TypesettingError`` at its end when WeasyPrint logged a warning or an error meanwhile."""
    heard: list[str] = []

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    listener = _Listener(logging.WARNING)
    propagate, _LOG.propagate = _LOG.propagate, False
    _LOG.addHandler(listener)
    try:
        yield
    finally:
        _LOG.removeHandler(listener)
        _LOG.propagate = propagate
    if heard:
        raise TypesettingError(document, tuple(heard))

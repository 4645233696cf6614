"""Where the layout gets its files: only from ``flyers/``, and painted on the way.

Three kinds of addresses, and no other, are known to the layout: ``font:<file>`` (flyers/fonts), ``art:icon/<name>/
<colour>`` (a pictogram in a palette colour) and ``art:<model>/<name>`` (an illustration); a rendering adds its own QR
code. Anything else, web addresses included, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.crafts.templating import FLYERS
from generator.model.flyer_kinds import FlyerKind
from generator.model.materials import read_material, read_text_material
from generator.outputs.flyers.palette import Paints

_NAME = r"[a-z0-9_-]+"
_KINDS = "|".join(FlyerKind)


class ForbiddenAddressError(ValueError):
    """An address outside ``flyers/``; WeasyPrint reports it and the rendering fails."""


class FlyerFetcher(URLFetcher):  # type: ignore[misc]
    """Gives WeasyPrint the fonts, the painted pictures and the pictures of one rendering (``own``: address → content)."""

    def __init__(self, paints: Paints | None = None, own: Mapping[str, bytes] | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._paints, self._picture_of = paints, own or {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 — WeasyPrint's signature
        """The bytes at ``url``; raises ``ForbiddenAddressError`` for any address that is not the flyers' own."""
        if url in self._picture_of:
            kind = "image/png" if url.endswith(".png") else "image/svg+xml"
            return URLFetcherResponse(url, self._picture_of[url], {"Content-Type": kind})
        if found := re.fullmatch(rf"font:({_NAME}\.ttf)", url):
            return URLFetcherResponse(url, read_material(FLYERS / "fonts" / found[1]), {"Content-Type": "font/ttf"})
        if self._paints and (found := re.fullmatch(rf"art:icon/({_NAME})/({_NAME})", url)):
            svg = read_text_material(FLYERS / "art" / "icons" / f"{found[1]}.svg")
            return _svg(url, svg.replace("currentColor", self._paints.named[found[2]]))
        if self._paints and (found := re.fullmatch(rf"art:({_KINDS})/([a-z]+)", url)):
            svg = read_text_material(FLYERS / found[1] / f"{found[2]}.svg")
            return _svg(url, self._paints.repaint(svg))
        raise ForbiddenAddressError(url)


def _svg(url: str, text: str) -> URLFetcherResponse:
    return URLFetcherResponse(url, text, {"Content-Type": "image/svg+xml"})

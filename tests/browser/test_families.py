"""Every family page in a real Chromium, without JavaScript: the Tarn's and those of a made-up, fuller département."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.tools import axe_violations, vnu_errors
from tests.families_case import everything, made_up, tarn

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = [
    output.path.removesuffix("index.html")
    for dossier in (tarn(), made_up())
    for output in everything(dossier)
    if output.path.endswith(".html") and "vieux-pays" not in output.path
]
ALIKE = ("gaillacois", "autan", "rive", *(f"communes/{code}" for code in ("en", "es", "pt", "tr", "uk")))
LOOKED_AT = [path for path in PAGES if not any(name in path for name in ALIKE)]
"""The pages that axe reads: other territories' differ from these by their name and number only, the list of communes in
another language by a few words.
"""

CALLS = {
    "q/81-albigeois": "tel:+33563773115",
    "q/81-gaillacois": "tel:+33563340120",
    "q/81-autan": "tel:+33563626242",
    "q/89-pays-de-l-ombre": "tel:+33386000000",
    "q/89-rive": "tel:+33600000002",
}

MEASURE = """() => {
  const root = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && !e.closest('svg') && !e.classList.contains('skip') && (box.right > root.clientWidth + 1 || box.left < -1);
  }).map(e => e.outerHTML.slice(0, 120));
  const small = [...document.querySelectorAll('a')].filter(e => {
    if (e.classList.contains('skip') || e.closest('.panel[lang], .panel > p')) return false;
    const box = e.getBoundingClientRect();
    return box.height < 43.9 || box.width < 43.9;
  }).map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height);
  const call = document.querySelector('a.call');
  return {scroll: root.scrollWidth, wide, small, call: call && call.getAttribute('href'),
          callBottom: call && call.getBoundingClientRect().bottom};
}"""


class _Server(http.server.ThreadingHTTPServer):
    """Remembers every path that it was asked for."""

    asked: list[str]


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, ARG002 - the library's names
        if isinstance(self.server, _Server):
            self.server.asked.append(self.path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("families")
    for dossier in (tarn(), made_up()):
        for output in everything(dossier):
            path = root / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.content)
    return root


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def _address(server: _Server, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}/{path}"


def _open(browser: Browser, width: int, scheme: str, *, scripts: bool) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 568 if width == 320 else 844},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
    )
    return context.new_page()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "light"), (390, "dark"), (1280, "light")])
def test_every_page_fits_calls_the_right_number_and_asks_for_nothing_else(
    browser: Browser, server: _Server, width: int, scheme: str
) -> None:
    page = _open(browser, width, scheme, scripts=False)
    faults: list[str] = []
    for path in PAGES:
        server.asked.clear()
        page.goto(_address(server, path))
        found: dict[str, Any] = page.evaluate(MEASURE)
        if found["scroll"] > width or found["wide"]:
            faults.append(f"{path} overflows: {found['scroll']} {found['wide']}")
        if found["small"]:
            faults.append(f"{path} small targets: {found['small']}")
        expected = next((call for start, call in CALLS.items() if path.startswith(f"{start}-")), None)
        if found["call"] != expected:
            faults.append(f"{path} calls {found['call']} instead of {expected}")
        # The longest made-up name may push the number down; every real page shows it without scrolling.
        if path.startswith("q/81-") and found["callBottom"] > (568 if width == 320 else 844):
            faults.append(f"{path} hides the call: it ends at {found['callBottom']}")
        if set(server.asked) - {f"/{path}", "/favicon.ico"}:
            faults.append(f"{path} asked for {server.asked}")
    page.context.close()
    assert not faults, "\n".join(faults)


def test_text_twice_as_large_still_fits(browser: Browser, server: _Server) -> None:
    page = _open(browser, 390, "light", scripts=True)
    faults = []
    for path in LOOKED_AT:
        page.goto(_address(server, path))
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        found: dict[str, Any] = page.evaluate(MEASURE)
        if found["scroll"] > 390:
            faults.append(f"{path}: {found['scroll']} {found['wide']}")
    page.context.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_not_even_below_aaa_contrast(
    browser: Browser, server: _Server, width: int, scheme: str
) -> None:
    page = _open(browser, width, scheme, scripts=True)
    faults = []
    # At the middle width every page, at the edges one script of each kind: Latin, right to left, long words.
    paths = (
        LOOKED_AT if width == 390 else [path for path in LOOKED_AT if not path.endswith(("en/", "es/", "pt/", "uk/"))]
    )
    for path in paths:
        page.goto(_address(server, path))
        faults += [
            f"{path}: {found}" for found in axe_violations(page, **{"color-contrast-enhanced": {"enabled": True}})
        ]
    page.context.close()
    assert not faults, "\n".join(faults)


def test_vnu_finds_no_error(folder: Path) -> None:
    messages = vnu_errors(folder / path / "index.html" for path in PAGES)
    assert not messages, json.dumps(messages[:5], indent=1)


def test_printed_page_keeps_the_number_and_drops_what_only_a_screen_can_do(browser: Browser, server: _Server) -> None:
    page = _open(browser, 390, "light", scripts=False)
    page.goto(_address(server, "q/89-pays-de-l-ombre-n/"))
    page.emulate_media(media="print")
    assert page.locator("a.call").is_visible()
    assert not page.locator("nav.langs").is_visible()
    assert not page.locator("a.tap").first.is_visible()
    assert page.get_by_text("03 86 00 00 01").is_visible()
    assert not page.get_by_text("Voir sur une carte").first.is_visible()
    page.context.close()

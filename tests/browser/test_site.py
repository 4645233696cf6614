"""The themed pages in a real browser: accessible in both schemes, quiet, self-contained, usable on a small phone."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.tools import axe_violations, vnu_errors

pytestmark = [pytest.mark.browser, pytest.mark.slow]

THEMED = (
    "",
    "etudes-de-cas/tarn/",
    "etudes-de-cas/ain/",
    "comparer/",
    "donnees-ouvertes/",
    "demarche/",
    "ariane/",
    "imprimer/81-tarn/",
    "imprimer/relecture/",
    "mentions-legales/",
    "accessibilite/",
    "vie-privee/",
    "404.html",
)
FAMILY = (
    "familles/tarn/",
    "q/81-albigeois-g/",
    "q/81-albigeois-n/",
    "q/81-gaillacois-g/en/",
    "q/81-autan-n/ar/",
    "q/81-autan-g/uk/",
)


def phone(browser: Browser, scheme: str = "light", width: int = 390, *, scripts: bool = True) -> Page:
    """A fresh page; ``scheme`` is what the reader's device asks for."""
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
    )
    return context.new_page()


def test_the_list_of_pages_is_complete(site: Path) -> None:
    """A page added to the site is added to these tests."""
    built = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    themed = {name for name in built if not name.startswith(("q/", "familles/"))}
    assert themed == {page.rstrip("/") or "." for page in THEMED if not page.endswith(".html")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, scheme: str) -> None:
    page = phone(browser, scheme, 390)
    page.goto(address + path)
    page.mouse.move(200, 300)
    page.wait_for_timeout(600)
    found = axe_violations(page)
    page.set_viewport_size({"width": 1280, "height": 844})
    page.wait_for_timeout(300)
    found += axe_violations(page)
    page.context.close()
    assert not found, "\n".join(found)


def test_vnu_finds_no_error_in_any_page_of_the_site(site: Path) -> None:
    """The theme's own faults are mended in ``crafts.hardening``; nothing is left to excuse."""
    messages = vnu_errors(sorted(site.rglob("*.html")))
    assert not messages, json.dumps(messages[:5], indent=1)


@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_no_error_no_third_party_no_cookie(browser: Browser, address: str, path: str) -> None:
    page = phone(browser)
    errors: list[str] = []
    strangers: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.on(
        "request",
        lambda request: (
            strangers.append(request.url) if not request.url.startswith(("data:", local(address))) else None
        ),
    )
    page.goto(address + path)
    page.mouse.move(200, 300)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(400)
    cookies = page.context.cookies()
    page.context.close()
    assert not errors
    assert not strangers
    assert not cookies


def local(address: str) -> str:
    """The origin of the served site."""
    return address.removesuffix("ppgp/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "etudes-de-cas/mayotte/", "comparer/"])
def test_a_study_that_says_everything_is_clean_at_every_width(
    browser: Browser, made_up_address: str, path: str, scheme: str
) -> None:
    page = phone(browser, scheme, 390)
    page.goto(made_up_address + path)
    page.mouse.move(200, 300)
    page.wait_for_timeout(600)
    found = axe_violations(page)
    page.set_viewport_size({"width": 1280, "height": 844})
    found += axe_violations(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found += page.evaluate(SQUEEZED)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()
    assert not found, "\n".join(found)


def test_vnu_finds_no_error_in_the_made_up_site(made_up_site: Path) -> None:
    messages = vnu_errors(sorted(made_up_site.rglob("*.html")))
    assert not messages, json.dumps(messages[:5], indent=1)


WIDTHS = (320, 640, 800, 1000, 1200, 1600)
SQUEEZED = """() => [...document.querySelectorAll('main p, main li, main dd, main td, main h2, main h3, main summary')]
  .filter(e => e.textContent.trim().length > 30 && e.checkVisibility() && !e.closest('svg')
    && e.getBoundingClientRect().width < 6 * parseFloat(getComputedStyle(e).fontSize))
  .map(e => e.outerHTML.slice(0, 120))"""
"""Running text in a column of a few letters: what happens to the side note of a grid that has no room for it."""


@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_no_sideways_scroll_and_no_squeezed_text(browser: Browser, address: str, path: str) -> None:
    page = phone(browser, width=320)
    page.goto(address + path)
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found = page.evaluate("document.documentElement.scrollWidth")
        faults += [f"{width}: scrolls to {found}"] if found > width else []
        faults += [f"{width}: {squeezed}" for squeezed in page.evaluate(SQUEEZED)]
    page.context.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", THEMED)
def test_every_page_reads_without_javascript(browser: Browser, address: str, path: str) -> None:
    page = phone(browser, scripts=False)
    page.goto(address + path)
    assert page.locator("h1").first.is_visible()
    assert page.locator("footer a", has_text="Mentions légales").is_visible()
    page.context.close()


def test_dark_follows_the_device_without_javascript(browser: Browser, address: str) -> None:
    page = phone(browser, "dark", scripts=False)
    page.goto(address)
    picture = page.screenshot(clip={"x": 2, "y": 300, "width": 1, "height": 1}, type="png")
    page.context.close()
    pixel = Image.open(io.BytesIO(picture)).convert("RGB").getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert max(pixel) < 80


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reading_costs_no_script_and_the_colours_are_right_at_once(browser: Browser, address: str, scheme: str) -> None:
    page = phone(browser, scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "etudes-de-cas/tarn/")
    page.wait_for_timeout(800)
    assert not [url for url in asked if "bundle" in url or "search" in url]
    expected = {"light": "default", "dark": "slate"}[scheme]
    assert page.locator("body").get_attribute("data-md-color-scheme") == expected
    page.keyboard.press("Tab")
    page.wait_for_function("document.querySelector('script[src*=bundle]') !== null")
    page.wait_for_timeout(800)
    assert page.locator("body").get_attribute("data-md-color-scheme") == expected
    page.context.close()


def test_the_switch_of_colours_is_remembered(browser: Browser, address: str) -> None:
    page = phone(browser, width=1280)
    page.goto(address)
    page.mouse.move(200, 300)
    page.locator("label[title='Passer en couleurs sombres']").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.goto(address + "demarche/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.context.close()


def test_the_map_is_reached_and_followed_by_keyboard(browser: Browser, address: str) -> None:
    page = phone(browser, width=1280)
    page.goto(address)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.k-map') !== null"):
            break
    assert "lire l’étude de cas" in str(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    target = str(page.evaluate("document.activeElement.getAttribute('href')"))
    assert re.fullmatch(r"etudes-de-cas/(ain|tarn)/", target)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target}")
    page.context.close()

"""The themed pages in a real browser: accessible in both schemes, quiet, self-contained, usable on a small phone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page

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
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, scheme: str, width: int) -> None:
    page = phone(browser, scheme, width)
    page.goto(address + path)
    page.mouse.move(200, 300)
    page.wait_for_timeout(600)
    found = Axe().run(page).response["violations"]
    page.context.close()
    assert not [(v["id"], [node["target"] for node in v["nodes"]]) for v in found]


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


@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_no_sideways_scroll_on_the_smallest_phone(browser: Browser, address: str, path: str) -> None:
    page = phone(browser, width=320)
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert width <= 320


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
    page.keyboard.press("Enter")
    page.wait_for_url("**/etudes-de-cas/ain/")
    page.context.close()


def test_the_skip_link_comes_first(browser: Browser, address: str) -> None:
    page = phone(browser, width=1280)
    page.goto(address + "etudes-de-cas/tarn/")
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate("document.activeElement.className")
    page.context.close()


@pytest.fixture
def search(browser: Browser, address: str) -> Iterator[Page]:
    """The search, open on the home page and ready: its index is asked for as soon as the page is there."""
    page = phone(browser, width=1280)
    with page.expect_response("**/lunr.fr.min.js"):
        page.goto(address)
        page.mouse.move(200, 300)
    page.wait_for_timeout(1000)
    page.locator("input[name=query]").click()
    yield page
    page.context.close()


@pytest.mark.parametrize(
    ("typed", "place", "shown"),
    [
        ("equipe", "etudes-de-cas/tarn/", "équipe"),
        ("équipe", "etudes-de-cas/tarn/", "équipe"),
        ("EQUIPE", "etudes-de-cas/ain/", "équipe"),
        ("accueil", "accessibilite/", "l’accueil"),
        ("l'accueil", "accessibilite/", "l’accueil"),
        ("prevention precoce", "etudes-de-cas/tarn/", "prévention précoce"),
    ],
)
def test_search_finds_french_as_it_is_typed(search: Page, typed: str, place: str, shown: str) -> None:
    search.keyboard.type(typed)
    entry = search.locator(".md-search-result__item", has=search.locator(f"a[href*='{place}']")).first
    entry.wait_for(state="attached", timeout=15000)
    found = entry.locator("details > summary")
    if found.count():
        found.first.click()
    assert shown in (entry.text_content() or "").lower()
    assert entry.locator("mark").count()


def test_search_says_when_nothing_is_found(search: Page) -> None:
    search.keyboard.type("zzyzx")
    search.get_by_text("Aucun document trouvé").wait_for(timeout=15000)

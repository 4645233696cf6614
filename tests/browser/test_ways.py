"""Ways through a themed page: by keyboard, by its headings, by its citation, on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_site import THEMED, phone
from tests.browser.tools import vnu_errors

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEEN = """() => {
  const at = document.activeElement;
  if (at === document.body || at === document.documentElement) return 'end';
  const shown = at.name === '__palette' ? at.parentElement.querySelector('label:not([hidden])') : at;
  const box = shown.getBoundingClientRect();
  const there = shown.checkVisibility({opacityProperty: true, visibilityProperty: true}) && box.width > 1 && box.height > 1
    && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  return there ? '' : at.outerHTML.slice(0, 120);
}"""
"""What has the focus and cannot be seen: its HTML, "" when it is seen, « end » after the last stop."""


def tab_through(page: Page) -> list[str]:
    """Every stop that cannot be seen."""
    unseen = []
    for _ in range(120):
        page.keyboard.press("Tab")
        found = page.evaluate(SEEN)
        if found == "end":
            break
        if found:
            page.wait_for_timeout(300)  # what slides in is given its time
            unseen += [still] if (still := page.evaluate(SEEN)) else []
    return unseen


@pytest.mark.parametrize("width", [320, 800, 1280])
@pytest.mark.parametrize("path", ["", "comparer/", "etudes-de-cas/ain/"])
def test_no_focus_stop_is_out_of_sight(browser: Browser, address: str, path: str, width: int) -> None:
    page = phone(browser, width=width)
    page.goto(address + path)
    page.keyboard.press("Shift")
    page.wait_for_function("document.querySelector('script[src*=bundle]') !== null")
    page.wait_for_timeout(800)
    unseen = tab_through(page)
    page.context.close()
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize("path", THEMED)
def test_the_skip_link_comes_first_and_leads_to_the_page(browser: Browser, address: str, path: str) -> None:
    page = phone(browser, width=1280)
    page.goto(address + path)
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.context.close()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + "demarche/")
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    page.wait_for_function("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    page.context.close()


def test_a_heading_leads_to_itself_and_a_citation_is_copied(browser: Browser, address: str) -> None:
    page = phone(browser, width=1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + "etudes-de-cas/tarn/")
    page.locator("h2#resultats a").click()
    assert page.url.endswith("#resultats")
    page.get_by_role("button", name="Copier la citation").click()
    page.get_by_role("button", name="Copié").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Agence Kalía, Petits pas, Grands pas dans le Tarn")
    assert copied.endswith("etudes-de-cas/tarn/")
    page.context.close()


@pytest.mark.parametrize("name", ["tarn", "ain"])
def test_a_printed_study_is_no_longer_than_its_pdf_and_has_no_button(
    browser: Browser, address: str, site: Path, name: str
) -> None:
    page = phone(browser, width=1280)
    page.goto(f"{address}etudes-de-cas/{name}/")
    printed = len(pypdfium2.PdfDocument(page.pdf(format="A4")))
    edition = len(pypdfium2.PdfDocument(site / "etudes-de-cas" / name / f"etude-de-cas-{name}.pdf"))
    assert printed <= edition
    page.emulate_media(media="print")
    assert page.locator("main button:visible, header:visible, main .k-hero .k-btn:visible").count() == 0
    assert page.locator(".k-contact").get_by_text("06 46 84 81 75").is_visible()
    page.set_viewport_size({"width": 680, "height": 900})
    cut: list[Any] = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('svg')"
        " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 100))"
    )
    page.context.close()
    assert not cut


def test_vnu_finds_no_error_in_the_stylesheets(site: Path) -> None:
    messages = vnu_errors([site / "assets" / "site.css", site / "assets" / "print-room.css"], "--css")
    assert not messages


def test_no_title_says_the_site_s_name_twice(site: Path) -> None:
    for path in THEMED:
        html = (site / path / "index.html" if not path.endswith(".html") else site / path).read_text(encoding="utf-8")
        title = re.search(r"<title>(.*?)</title>", html)
        assert title
        assert title[1].count("Petits pas") == 1, title[1]
        shared = re.findall(r'<meta property="og:(?:site_name|title)" content="([^"]*)"', html)
        assert " ".join(shared).count("Petits pas, Grands pas") <= 1, shared


def test_every_typeface_of_the_house_is_credited(site: Path) -> None:
    page = (site / "mentions-legales" / "index.html").read_text(encoding="utf-8")
    licences = [*Path("flyers/fonts").glob("OFL-*.txt"), *Path("generator/data/fonts").glob("OFL-*.txt")]
    names = {path.stem.removeprefix("OFL-").replace("-", " ").title() for path in licences}
    assert names
    assert not [name for name in names if name not in page]


def test_text_is_set_in_the_house_s_own_typeface(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + "demarche/")
    page.evaluate("document.fonts.ready.then(() => 0)")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + f.weight)")
    page.context.close()
    assert {name.replace('"', "") for name in loaded} >= {"Atkinson400", "Young Serif400"}

"""What a parent comes for, done with a thumb: ten tasks, on a phone, without JavaScript, in three scripts."""

from __future__ import annotations

import functools
import http.server
import itertools
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page

from generator.model.contacts import Booklet
from generator.model.dossier import Dossier
from tests.families_case import everything, made_up

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_TAPS = 2
THUMB = 43.9
"""CSS pixels of the smallest target."""

BIRTH, PREGNANCY = "q/89-pays-de-l-ombre-n/", "q/89-rive-g/"
FILES = (".vcf", ".ics", "mentions-legales/")
"""What a tap hands to the phone, and the page that another stage of the house makes."""

TASKS: dict[str, tuple[str, list[str]]] = {
    "call": (PREGNANCY, ["a.call[href='tel:+33600000002']"]),
    "order by a call": (PREGNANCY, ["a.go[href='tel:+33600000002']"]),
    "order by a text message": (PREGNANCY, ["a.go[href^='sms:+33600000002']"]),
    "order by e-mail": (PREGNANCY, ["a.go[href^='mailto:rive@exemple.fr']"]),
    "find my place by its name": (BIRTH, ["a[href*='/communes/']", ".towns a:has-text('Avallon')"]),
    "find my place by its postcode": (
        BIRTH,
        ["a[href*='/communes/']", "li:has-text('89200') a[href$='#rive'] >> nth=-1"],
    ),
    "save the contact": (PREGNANCY, ["a[href$='.vcf']"]),
    "put a workshop into the calendar": (BIRTH, ["a[href$='.ics'] >> nth=0"]),
    "share the page": (PREGNANCY, ["a[href^='sms:?']"]),
    "change the language": (PREGNANCY, [".top a[href='#l']", ".chips a[lang=tr]"]),
    "an emergency": (PREGNANCY, ["a[href='tel:15']"]),
    "what becomes of what I say": (PREGNANCY, ["footer a[href$='mentions-legales/']"]),
}
"""The page and what is tapped, in order."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("tasks")
    for output in everything(_without_form()):
        path = root / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    handler = functools.partial(_Quiet, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


def _without_form() -> Dossier:
    """The made-up département, which leaves the order to its territories."""
    families = made_up().file.families.model_copy(update={"booklet": Booklet()})
    return replace(made_up(), file=made_up().file.model_copy(update={"families": families}))


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["", "ar/", "uk/"], ids=["fr", "ar", "uk"])
@pytest.mark.parametrize("task", TASKS)
def test_a_parent_does_it_in_two_taps(phone: Page, address: str, task: str, language: str) -> None:
    start, taps = TASKS[task]
    assert len(taps) <= MOST_TAPS
    phone.goto(address + start + language)
    for number, target in enumerate(taps, 1):
        link = phone.locator(target).first
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        assert box, target
        assert min(box["width"], box["height"]) >= THUMB, (target, box)
        href = link.get_attribute("href") or ""
        if number < len(taps) or (href.startswith(("../", "#")) and not href.endswith(FILES)):
            link.tap()
    if task.startswith("find my place"):
        phone.wait_for_url(f"**/familles/yonne/{language}#rive")
        number_there = phone.locator("#rive a[href='tel:+33600000002']")
        assert number_there.is_visible()
        assert (number_there.bounding_box() or {"y": 9999})["y"] < 844, "the number is on the screen"
    if task == "change the language":
        phone.wait_for_url("**/tr/")
        assert phone.locator("html").get_attribute("lang") == "tr"
    if task == "order by e-mail":
        assert phone.locator(".copy").inner_text() == "rive@exemple.fr"


FILTER = "familles/yonne/communes/"


@pytest.mark.parametrize(("typed", "shown"), [("auxe", ["Auxerre"]), ("st flo", ["Saint-Florentin"]), ("89200", None)])
def test_with_javascript_the_list_follows_what_is_typed(
    browser: Browser, address: str, typed: str, shown: list[str] | None
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(address + FILTER)
    page.get_by_label("Votre commune ou son code postal").fill(typed)
    names = page.locator(".towns li:visible b").all_inner_texts()
    if shown:
        assert [name for name in names if name in shown] == shown
        assert len(names) <= 3
    else:
        assert "Avallon" in names
        assert "Auxerre" not in names
    page.get_by_label("Votre commune ou son code postal").fill("nulle part")
    assert page.get_by_role("status").inner_text().startswith("Aucune commune")
    assert faults == []
    page.close()


@pytest.mark.parametrize("language", ["", "en/", "es/", "pt/", "tr/", "ar/", "uk/"])
def test_a_screen_reader_is_told_everything_in_its_language(browser: Browser, address: str, language: str) -> None:
    page = browser.new_page()
    page.goto(address + BIRTH + language)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    spoken = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node["ignored"]]
    links = [name for role, name in spoken if role == "link"]
    assert all(name.strip() for name in links)
    assert any("03 86 00 00 00" in name for name in links)
    assert [role for role, _ in spoken].count("main") == 1
    headings = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => Number(h.tagName[1]))")
    assert headings[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(headings))
    # What the département wrote is French: a voice for another language must be told so.
    if language:
        for words in ("du lundi au jeudi", "Bus 2, arrêt Essai", "12 rue de l’Essai", "Bébé signe"):
            assert page.locator(f"[lang=fr]:has-text('{words}')").count() >= 1, words
    page.close()

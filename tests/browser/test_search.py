"""The search in a real browser: what readers type, and the page that they should be shown first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_site import phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LINKS = ".md-search-result__list a.md-search-result__link"


@pytest.fixture
def search(browser: Browser, address: str) -> Iterator[Page]:
    """The search, open on the home page and ready."""
    page = phone(browser, width=1280)
    page.goto(address)
    with page.expect_response("**/search_index.json"):
        page.locator("input[name=query]").click()
    yield page
    page.context.close()


def results(search: Page, typed: str) -> list[str]:
    """The addresses found, from the site's root and without the words to mark, in the order shown."""
    search.locator("input[name=query]").fill(typed)
    search.keyboard.press("End")
    search.locator(LINKS).first.wait_for(state="attached", timeout=15000)
    links: list[str] = search.locator(LINKS).evaluate_all("links => links.map(a => a.href)")
    return [f"{link.split('/ppgp/')[1].split('?')[0]}#{link.partition('#')[2]}".rstrip("#") for link in links]


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("louise", "etudes-de-cas/tarn/"),
        ("équipe", "etudes-de-cas/tarn/"),
        ("equipe", "etudes-de-cas/tarn/"),
        ("arianne", "ariane/"),
        ("0563773115", "familles/tarn/"),
        ("carnet de grossesse", "familles/tarn/"),
        ("flyer", "imprimer/81-tarn/"),
        ("impression", "imprimer/81-tarn/"),
        ("gaillacois ukrainien", "imprimer/81-tarn/#gaillacois-g-uk"),
        ("durée", "comparer/"),
    ],
)
def test_what_readers_type_finds_its_page_first(search: Page, typed: str, page: str) -> None:
    assert results(search, typed)[0] == page


@pytest.mark.parametrize("typed", ["05 63 77 31 15", "+33 5 63 77 31 15", "05.63.77.31.15"])
def test_a_number_finds_its_territory_however_it_is_typed(search: Page, typed: str) -> None:
    assert results(search, typed)[:3] == ["familles/tarn/", "q/81-albigeois-g/", "q/81-albigeois-n/"]


@pytest.mark.parametrize(
    ("typed", "place", "shown"),
    [
        ("EQUIPE", "etudes-de-cas/ain/", "équipe"),
        ("l'accueil", "accessibilite/", "l’accueil"),
        ("prevention precoce", "etudes-de-cas/tarn/", "prévention précoce"),
        ("la durée de la démarche", "comparer/", "durée"),
        ("sages-femmes médecins 35", "etudes-de-cas/tarn/#equipe", "35"),
    ],
)
def test_french_is_found_as_it_is_typed(search: Page, typed: str, place: str, shown: str) -> None:
    """Without accents, elisions and little words; words of neighbouring cells stay apart."""
    assert place in results(search, typed)
    entry = search.locator(".md-search-result__item", has=search.locator(f"a[href*='{place.partition('#')[0]}']")).first
    assert shown in (entry.text_content() or "").lower()
    assert entry.locator("mark").count()


def test_search_says_when_nothing_is_found(search: Page) -> None:
    search.locator("input[name=query]").fill("zzyzx")
    search.keyboard.press("End")
    search.get_by_text("Aucun document trouvé").wait_for(timeout=15000)


def test_a_flyer_that_was_found_is_the_flyer_on_the_screen(search: Page) -> None:
    """Territory, kind and language: a wrong one would be printed."""
    results(search, "gaillacois ukrainien naissance")
    search.locator(LINKS).first.click()
    search.wait_for_url("**/imprimer/81-tarn/**")
    panels = search.locator(".k-panel:visible")
    assert panels.count() == 1
    assert panels.get_attribute("id") == "gaillacois-n-uk"
    chosen = search.locator(".k-asks input:checked").evaluate_all("all => all.map(i => i.parentElement.textContent)")
    assert chosen == ["Gaillacois", "Naissance", "Українська"]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_flyer_opens_that_flyer(browser: Browser, address: str, scripts: bool) -> None:
    page = phone(browser, scripts=scripts)
    page.goto(address + "imprimer/81-tarn/#autan-n-tr")
    assert page.locator(".k-panel:visible").evaluate_all("all => all.map(p => p.id)") == ["autan-n-tr"]
    page.context.close()


def test_a_choice_in_the_print_room_is_in_its_address(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + "imprimer/81-tarn/")
    page.get_by_role("radio", name="Gaillacois").check()
    page.get_by_role("radio", name="العربية").check()
    assert page.url.endswith("#gaillacois-g-ar")
    page.goto(page.url.replace("gaillacois-g-ar", "autan-g-fr"))
    assert page.locator(".k-panel:visible").get_attribute("id") == "autan-g-fr"
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_box_and_switch_are_there_and_work_before_the_host_s_script(
    browser: Browser, address: str, scheme: str
) -> None:
    page = phone(browser, scheme, width=1280)
    page.route("**/bundle*", lambda route: route.abort())
    page.goto(address)
    assert page.locator("input[name=query]").is_visible()
    other = {"light": "slate", "dark": "default"}[scheme]
    page.locator(".md-header__option label:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == other
    page.goto(address + "demarche/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == other
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("label[for=__search]:visible").first.click()
    assert page.evaluate("document.activeElement.name") == "query"
    page.context.close()


def test_what_cannot_work_without_javascript_is_not_shown(browser: Browser, address: str) -> None:
    page = phone(browser, width=1280, scripts=False)
    page.goto(address)
    assert not page.locator("input[name=query]").is_visible()
    assert not page.locator(".md-header__option").is_visible()
    page.context.close()

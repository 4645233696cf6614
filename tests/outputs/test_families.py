from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from generator.model.output import Output
from generator.outputs.families.redirects import render_redirects
from generator.views.families.addresses import short_addresses
from generator.views.families.page import family_views
from tests.families_case import SETTINGS, everything, html, made_up, tarn, texts, written
from tests.house_settings import house_settings

BUDGET = 9_000


def pages() -> list[Output]:
    """Every page but the lists of communes, which have a script (``test_communes``)."""
    every = [o for dossier in (tarn(), made_up()) for o in everything(dossier) if o.path.endswith(".html")]
    return [output for output in every if "/communes/" not in output.path]


@pytest.mark.parametrize("name", ["q/89-pays-de-l-ombre-n/", "q/89-pays-de-l-ombre-g/ar/"])
def test_page_is_the_golden_one(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"families/{name.strip('/').replace('/', '_')}.html", html(made_up(), name))


def test_every_page_keeps_the_byte_budget() -> None:
    weights = {output.path: len(gzip.compress(output.content, 9)) for output in pages()}
    assert len(weights) == 3 * 2 * 7 + 7 + (2 + 1) * 2 * 7 + 7
    assert max(weights.values()) <= BUDGET, max(weights.items(), key=lambda item: item[1])


def test_pages_load_nothing_and_run_nothing() -> None:
    for output in pages():
        page = output.content.decode()
        assert set(re.findall(r"<script[^>]*>", page)) <= {'<script type="application/ld+json">'}, output.path
        assert not re.findall(r"\s(?:src|srcset|poster|action|style|on\w+)=", page), output.path
        assert not re.search(r"@import|url\(", page), output.path
        loaded = re.findall(r'<link rel="(\w+)"', page)
        assert set(loaded) <= {"canonical", "alternate", "icon"}, output.path


def test_policy_allows_exactly_the_inline_style() -> None:
    page = html(tarn(), "q/81-albigeois-g/")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page.replace("&#39;", "'")
    assert "&#" not in style[1]


def test_structured_data_is_json_and_names_the_service() -> None:
    page = html(tarn(), "q/81-albigeois-g/ar/")
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    data = json.loads(block[1])
    assert data["@type"] == "GovernmentService"
    contact = data["availableChannel"]["servicePhone"]
    assert contact["@type"] == "ContactPoint"
    assert contact["telephone"] == "+33563773115"
    assert data["url"] == "https://agence-kalia.fr/ppgp/q/81-albigeois-g/ar/"


def test_languages_point_at_each_other_and_at_the_french_page_first() -> None:
    page = html(tarn(), "q/81-autan-n/uk/")
    assert '<link rel="canonical" href="https://agence-kalia.fr/ppgp/q/81-autan-n/uk/">' in page
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', page))
    assert list(alternates) == ["fr", "en", "es", "pt", "tr", "ar", "uk", "x-default"]
    assert alternates["fr"] == alternates["x-default"] == "https://agence-kalia.fr/ppgp/q/81-autan-n/"
    assert alternates["tr"] == "https://agence-kalia.fr/ppgp/q/81-autan-n/tr/"


def test_every_relative_link_leads_to_an_output_or_to_a_page_of_the_site() -> None:
    for dossier in (tarn(), made_up()):
        outputs = everything(dossier)
        known = {o.path.removesuffix("index.html") for o in outputs} | {"mentions-legales/", "accessibilite/"}
        for output in outputs:
            if not output.path.endswith(".html"):
                continue
            links = re.findall(r'href="(?!https?:|tel:|sms:|mailto:|data:|#)([^"]+)"', output.content.decode())
            assert links
            for link in links:
                assert link.startswith("../"), (output.path, link)
                depth = output.path.removesuffix("index.html").count("/")
                assert link.startswith("../" * depth), (output.path, link)
                assert link.removeprefix("../" * depth).split("#")[0] in known, (output.path, link)


def test_former_territory_serves_the_same_page_with_the_new_address_as_canonical() -> None:
    by_path = {o.path: o.content for o in everything(made_up())}
    old, new = "q/89-vieux-pays-g/ar/index.html", "q/89-pays-de-l-ombre-g/ar/index.html"
    assert by_path[old] == by_path[new]
    assert b'rel="canonical" href="https://agence-kalia.fr/ppgp/q/89-pays-de-l-ombre-g/ar/"' in by_path[old]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    attack = '"><script>alert(1)</script></style></script><img src=x onerror=alert(1)>{{ 7*7 }}'
    dossier = written(
        tmp_path,
        f"""code: "81"
contacts: {{pmi: {{mark: {json.dumps(attack)}, directions: [{json.dumps(attack)}]}}}}
territories:
  - id: essai
    name: {json.dumps(attack[:85])}
    phone: 05 63 77 31 15
    centres: [{{name: {json.dumps(attack[:85])}, address: {{postcode: "81000", city: {json.dumps(attack[:85])}}}}}]
    workshops: [{{title: {json.dumps(attack[:85])}, place: {json.dumps(attack)}, dates: [{{day: 2026-12-03, start: 9h}}]}}]
families: {{note: {json.dumps(attack)}}}
""",
    )
    for output in everything(dossier):
        text = output.content.decode()
        if output.path.endswith(".html"):
            assert "<img" not in text
            assert text.count("<script") <= 1
            assert "alert(1)</script>" not in text
            assert text.count("</style>") == 1
            block = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
            assert block is None or json.loads(block[1])
        else:
            Calendar.from_ical(text)


def test_calendar_file_holds_the_sitting_in_universal_time() -> None:
    files = {o.path: o.content for o in everything(made_up()) if o.path.endswith(".ics")}
    first, second = (
        "q/89-pays-de-l-ombre-n/1-bebe-signe-gestes-mots-2026-12-01-1400.ics",
        "q/89-pays-de-l-ombre-n/1-bebe-signe-gestes-mots-2026-12-03-0930.ics",
    )
    assert list(files) == [first, second], "a date before the file's last update is past"
    event = next(e for e in Calendar.from_ical(files[second]).walk("VEVENT"))
    assert event.decoded("dtstart").isoformat() == "2026-12-03T08:30:00+00:00"
    assert event.decoded("dtend").isoformat() == "2026-12-03T10:00:00+00:00"
    assert event.decoded("dtstamp").isoformat() == "2026-11-20T00:00:00+00:00"
    assert event["summary"] == "Bébé signe : <gestes> & mots"
    without_end = next(e for e in Calendar.from_ical(files[first]).walk("VEVENT"))
    assert "dtend" not in without_end


def test_same_sources_same_bytes() -> None:
    assert everything(made_up()) == everything(made_up())


def test_redirections_lead_every_short_address_to_its_page() -> None:
    views = family_views(made_up(), texts(), SETTINGS)
    files = {o.path: o.content.decode() for o in render_redirects(short_addresses(views, SETTINGS))}
    assert list(files) == ["hebergement/_redirects", "hebergement/htaccess.txt", "hebergement/nginx.conf"]
    target = "https://agence-kalia.fr/ppgp/q/89-pays-de-l-ombre-g/"
    for old in ("pays-de-l-ombre", "vieux-pays"):
        assert f"/q/89-{old}-g {target} 301\n/q/89-{old}-g/ {target} 301\n" in files["hebergement/_redirects"]
        assert f'RedirectMatch 301 "^/q/89-{old}-g/?$" "{target}"' in files["hebergement/htaccess.txt"]
        assert f"location = /q/89-{old}-g/ {{ return 301 {target}; }}" in files["hebergement/nginx.conf"]


def test_redirections_never_loop_at_the_root_of_a_domain() -> None:

    settings = house_settings("https://ppgp.exemple.fr/")
    views = family_views(made_up(), texts(), settings)
    for output in render_redirects(short_addresses(views, settings)):
        for line in output.content.decode().splitlines():
            assert not re.search(r"/q/[\w-]+/ https|/\?\$|= /q/[\w/-]+/ \{", line), line


def test_no_family_page_no_redirection() -> None:
    assert render_redirects([]) == []

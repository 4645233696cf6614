"""Each kind of dead address is found, with its file; a sound site passes; nobody else is asked for anything."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from generator.audit import BuiltSite, DeployedSite, Kind, Report, audit
from generator.audit.places import AT_ONCE
from generator.audit.references import what_is_wrong
from tests.audit.small_site import ENGLISH, FILES, HOME, ROOT, code, flyer, small_site


def audited(
    folder: Path, changes: dict[str, str | bytes | None] | None = None, printed: tuple[str, ...] = ()
) -> Report:
    return audit(BuiltSite(small_site(folder, changes)), ROOT, printed)


def test_a_sound_site_passes_and_every_kind_of_address_was_looked_at(tmp_path: Path) -> None:
    report = audited(tmp_path, printed=(f"{ROOT}en/",))
    assert report.faults == ()
    assert {kind for kind in Kind if not report.counts.get(kind)} == set()
    assert report.elsewhere == ("https://ailleurs.example.com/page",)
    assert report.files == len(FILES) + 2


def page(old: str, new: str) -> dict[str, str | bytes | None]:
    assert old in HOME
    return {"index.html": HOME.replace(old, new)}


PLANTED: dict[str, tuple[dict[str, str | bytes | None], Kind, str, str]] = {
    "link": (page('href="en/#top"', 'href="de/"'), Kind.LINK, "index.html", f"{ROOT}de/"),
    "anchor": (page('href="#haut"', 'href="#bas"'), Kind.LINK, "index.html", ROOT),
    "anchor of another page": (page("en/#top", "en/#bas"), Kind.LINK, "index.html", f"{ROOT}en/"),
    "page of a PDF": (page("#page=1", "#page=2"), Kind.LINK, "index.html", f"{ROOT}flyer.pdf"),
    "image": (page('src="a.png"', 'src="b.png"'), Kind.IMAGE, "index.html", f"{ROOT}b.png"),
    "style sheet": (page('href="site.css"', 'href="sites.css"'), Kind.IMAGE, "index.html", f"{ROOT}sites.css"),
    "image of a style sheet": ({"site.css": "a{b:url('z.png')}"}, Kind.IMAGE, "site.css", f"{ROOT}z.png"),
    "from the host's root": (page('href="en/#top"', 'href="/en/"'), Kind.LINK, "index.html", "/en/"),
    "relative link of the lost page": (
        {"404.html": '<a href="en/">x</a>'},
        Kind.LINK,
        "404.html",
        f"{ROOT}lieu/inconnu/en/",
    ),
    "anchor of the lost page": (
        {"404.html": '<a href="#ici">x</a>'},
        Kind.LINK,
        "404.html",
        f"{ROOT}404.html",
    ),
    "phone": (page("tel:+33563773115", "tel:0563773115"), Kind.PHONE, "index.html", "tel:0563773115"),
    "e-mail": (
        page("mailto:pmi@exemple.fr?", "mailto:pmi@exemple?"),
        Kind.EMAIL,
        "index.html",
        "mailto:pmi@exemple?subject=Bonjour",
    ),
    "address elsewhere": (
        page("ailleurs.example.com", "ailleurs example.com"),
        Kind.EXTERNAL,
        "index.html",
        "https://ailleurs example.com/page",
    ),
    "script": (page('href="en/#top"', 'href="javascript:x()"'), Kind.LINK, "index.html", "javascript:x()"),
    "canonical": (
        page('canonical" href="https://exemple.fr/ppgp/"', 'canonical" href="https://exemple.fr/ppgp/x/"'),
        Kind.CANONICAL,
        "index.html",
        f"{ROOT}x/",
    ),
    "canonical elsewhere": (
        page('canonical" href="https://exemple.fr/ppgp/"', 'canonical" href="https://exemple.com/"'),
        Kind.CANONICAL,
        "index.html",
        "https://exemple.com/",
    ),
    "structured data": (page("ppgp/a.png", "ppgp/b.png"), Kind.NAMED, "index.html", f"{ROOT}b.png"),
    "calendar that is not there": ({"rdv.ics": None}, Kind.LINK, "index.html", f"{ROOT}rdv.ics"),
    "calendar without a date": ({"rdv.ics": FILES["rdv.ics"].replace("DTSTART", "X-START")}, Kind.LINK, "rdv.ics", ""),
    "card without a number": ({"pmi.vcf": FILES["pmi.vcf"].replace("TEL", "NOTE")}, Kind.LINK, "pmi.vcf", ""),
    "link of a PDF": ({"flyer.pdf": flyer(link=f"{ROOT}nl/")}, Kind.PDF_LINK, "flyer.pdf", f"{ROOT}nl/"),
    "place inside a PDF": ({"flyer.pdf": flyer(inside="chapitre")}, Kind.LINK, "flyer.pdf", ""),
    "damaged PDF": ({"flyer.pdf": b"%PDF-1.6 rien"}, Kind.LINK, "flyer.pdf", ""),
    "code of a PDF": ({"flyer.pdf": flyer(payload=f"{ROOT}q/1/")}, Kind.CODE, "flyer.pdf", f"{ROOT}q/1/"),
    "code of a picture": ({"a.png": code(f"{ROOT}q/1/")}, Kind.CODE, "a.png", f"{ROOT}q/1/"),
    "code that is no address": ({"a.png": code("tel:15")}, Kind.PHONE, "a.png", "tel:15"),
    "language that is not there": (
        page('hreflang="en" href="https://exemple.fr/ppgp/en/"', 'hreflang="en" href="https://exemple.fr/ppgp/e/"'),
        Kind.ALTERNATE,
        "index.html",
        f"{ROOT}e/",
    ),
    "another language than announced": (
        {"en/index.html": ENGLISH.replace('<html lang="en"', '<html lang="es"')},
        Kind.ALTERNATE,
        "index.html",
        f"{ROOT}en/",
    ),
    "language that does not lead back": (
        {"en/index.html": ENGLISH.replace('hreflang="fr"', "")},
        Kind.ALTERNATE,
        "index.html",
        f"{ROOT}en/",
    ),
    "site map": (
        {"sitemap.xml": FILES["sitemap.xml"].replace("/en/", "/nl/")},
        Kind.SITEMAP,
        "sitemap.xml",
        f"{ROOT}nl/",
    ),
    "feed": ({"flux.xml": FILES["flux.xml"].replace("ppgp/", "ppgp/nl/")}, Kind.FEED, "flux.xml", f"{ROOT}nl/"),
    "broken feed": ({"flux.xml": "<feed>"}, Kind.LINK, "flux.xml", ""),
    "search": (
        {"search/search_index.json": '{"docs": [{"location": "nl/"}]}'},
        Kind.SEARCH,
        "search/search_index.json",
        f"{ROOT}nl/",
    ),
    "data": ({"donnees.json": f'{{"a": "{ROOT}nl/"}}'}, Kind.NAMED, "donnees.json", f"{ROOT}nl/"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found_in_its_file(tmp_path: Path, name: str) -> None:
    changes, kind, file, address = PLANTED[name]
    faults = audited(tmp_path, changes).faults
    assert (file, address, kind) in [(fault.file, fault.address, fault.kind) for fault in faults]
    assert {fault.file for fault in faults} <= {file, "en/index.html"}


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        (f"{ROOT}q/81-x-g/", "n’existe pas"),
        ("https://ancien.example.com/q/", f"n’est pas une adresse de ce site ({ROOT})"),
    ],
)
def test_what_is_on_paper_comes_first(tmp_path: Path, address: str, problem: str) -> None:
    faults = audited(tmp_path, page('href="en/#top"', 'href="de/"'), printed=(address,)).faults
    assert (faults[0].address, faults[0].problem) == (address, problem)
    assert faults[0].kind is Kind.PRINTED
    assert len(faults) == 2


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("tel:+33563773115", True),
        ("tel:+33-5.63(77)3115", True),
        ("tel:119", True),
        ("tel:", False),
        ("tel:+33 5", False),
        ("mailto:a@b.fr", True),
        ("mailto:a@b.fr,c@d.fr", True),
        ("mailto:?body=x", True),
        ("mailto:", False),
        ("mailto:a", False),
        ("https://www.tarn.fr/x?y=1#z", True),
        ("https://", False),
        ("https://tarn", False),
        ("http://[::1", False),
        ("data:,", True),
        ("javascript:void(0)", False),
    ],
)
def test_addresses_with_a_scheme_are_judged_by_their_spelling(address: str, good: bool) -> None:
    known = what_is_wrong(address)
    assert known is not None
    assert (known[1] == "") is good


class _Host(http.server.SimpleHTTPRequestHandler):
    """The site under ``/ppgp/``; one address is sent to another host."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/ppgp/parti/":
            self.send_response(302)
            self.send_header("Location", "https://ailleurs.example.com/")
            self.end_headers()
            return
        super().do_GET()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/ppgp")) if path.startswith("/ppgp/") else "/nonexistent"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}/ppgp/"
    server.shutdown()


def test_a_site_on_its_host_is_followed(served: tuple[Path, str]) -> None:
    folder, address = served
    small_site(folder)
    _Host.asked.clear()
    report = audit(DeployedSite(address), ROOT, [f"{ROOT}en/"])
    assert report.faults == ()
    assert "/ppgp/en/" in _Host.asked[:AT_ONCE]
    assert report.files == len(FILES) + 1  # open data that no page leads to
    assert len(_Host.asked) == len(set(_Host.asked))


def test_dead_addresses_of_a_host_are_found(served: tuple[Path, str]) -> None:
    folder, address = served
    small_site(folder, page('href="en/#top"', 'href="parti/"') | {"a.png": None})
    faults = {fault.address: fault.problem for fault in audit(DeployedSite(address), ROOT).faults}
    assert faults == {f"{ROOT}parti/": "renvoie à un autre site", f"{ROOT}a.png": "ne répond pas (404)"}


def test_a_host_that_does_not_answer_is_a_fault() -> None:
    report = audit(DeployedSite("http://127.0.0.1:9/ppgp/"), ROOT, [ROOT])
    assert [fault.address for fault in report.faults] == [ROOT]
    assert "ne répond pas" in report.faults[0].problem

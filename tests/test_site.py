"""The site built from the frozen house: what stands in it, where it leads, and that it comes out the same each time."""

from __future__ import annotations

import ctypes.util
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pdfua
import pypdfium2
import pytest
import zxingcpp

from tests.conftest import furnish, require_tool
from tests.facts import missing_facts, page_text

pytestmark = pytest.mark.slow

SITE_URL = "https://agence-kalia.fr/ppgp/"
TERRITORIES = ("albigeois", "autan", "gaillacois")
KINDS = {"grossesse": "g", "naissance": "n"}
LANGUAGES = ("fr", "en", "es", "pt", "tr", "ar", "uk")


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_text(path: Path) -> str:
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
    return page_text(path.read_text(encoding="utf-8"))


def test_the_pages_that_everybody_looks_for_exist(site: Path) -> None:
    expected = [
        "index.html",
        "404.html",
        "etudes-de-cas/tarn/index.html",
        "etudes-de-cas/ain/index.html",
        "demarche/index.html",
        "ariane/index.html",
        "mentions-legales/index.html",
        "accessibilite/index.html",
        "vie-privee/index.html",
        "imprimer/81-tarn/index.html",
        "familles/tarn/index.html",
    ]
    expected += [f"q/81-{territory}-{letter}/index.html" for territory in TERRITORIES for letter in "gn"]
    expected += [
        f"imprimer/81-tarn/{territory}/{kind}-fr-{edition}.pdf"
        for territory in TERRITORIES
        for kind in KINDS
        for edition in ("ecran", "presse", "bureau")
    ]
    assert [path for path in expected if not (site / path).is_file()] == []


def test_the_ain_has_no_flyer_and_no_family_page(site: Path) -> None:
    assert list(site.glob("q/01-*")) == []
    assert not (site / "imprimer/01-ain").exists()
    assert not (site / "familles/ain").exists()


def test_every_fact_of_the_sheets_can_be_read(site: Path) -> None:
    pages = {
        str(path.relative_to(site)): read_text(path)
        for path in site.rglob("*")
        if path.suffix == ".html" or path.name.endswith("-ecran.pdf")
    }
    assert [str(missing) for missing in missing_facts(pages)] == []


@pytest.mark.parametrize("territory", TERRITORIES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", ["ecran", "presse", "bureau"])
def test_every_code_leads_to_the_page_of_its_territory_and_flyer(
    site: Path, territory: str, kind: str, edition: str
) -> None:
    require_tool("libzbar0", bool(ctypes.util.find_library("zbar")))
    from pyzbar.pyzbar import ZBarSymbol, decode

    for language in LANGUAGES:
        pdf = site / f"imprimer/81-tarn/{territory}/{kind}-{language}-{edition}.pdf"
        page = f"q/81-{territory}-{KINDS[kind]}/" + ("" if language == "fr" else f"{language}/")
        with pypdfium2.PdfDocument(pdf) as document:
            image = document[0].render(scale=200 / 72).to_pil()
        expected = [SITE_URL + page] * (2 if edition == "bureau" else 1)
        assert [code.text for code in zxingcpp.read_barcodes(image)] == expected, pdf
        assert [code.data.decode() for code in decode(image, symbols=[ZBarSymbol.QRCODE])] == expected, pdf
        assert (site / page / "index.html").is_file()


def test_each_flyer_carries_its_own_number_first(site: Path) -> None:
    numbers = {"albigeois": "05 63 77 31 15", "autan": "05 63 62 62 42", "gaillacois": "05 63 34 01 20"}
    for territory, number in numbers.items():
        for kind in KINDS:
            for language in LANGUAGES:
                path = site / f"imprimer/81-tarn/{territory}/{kind}-{language}-ecran.pdf"
                with pypdfium2.PdfDocument(path) as document:
                    recto = re.sub(r"\s", "", document[0].get_textpage().get_text_range())
                found = [other for other, phone in numbers.items() if phone.replace(" ", "") in recto]
                assert found == [territory], path
                assert number.replace(" ", "") in recto


def test_every_screen_edition_passes_the_pdf_ua_checks(site: Path) -> None:
    editions = sorted(site.glob("imprimer/**/*-ecran.pdf")) + sorted(site.glob("etudes-de-cas/*/*.pdf"))
    assert len(editions) == len(TERRITORIES) * len(KINDS) * len(LANGUAGES) + 2
    found = {str(path): [f.message for f in pdfua.validate(str(path)).findings] for path in editions}
    assert {path: messages for path, messages in found.items() if messages} == {}


def links_of(html: str) -> set[str]:
    return set(re.findall(r'(?:href|src)="([^"]*)"', html))


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    broken = []
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        own = str(path.relative_to(site))
        base = "https://site.test/" + (own if path.name != "index.html" else own.removesuffix("index.html"))
        for link in links_of(html):
            target = urlsplit(urljoin(base, link.replace("&amp;", "&")))
            if target.netloc != "site.test":
                continue
            place = site / unquote(target.path).lstrip("/")
            if path.name == "404.html" and target.path.startswith("/ppgp/"):
                place = site / unquote(target.path).removeprefix("/ppgp/")
            file = place / "index.html" if place.is_dir() else place
            if not file.is_file():
                broken.append(f"{own} → {link}")
            elif target.fragment and file.suffix == ".html":
                other = file.read_text(encoding="utf-8")
                if f'id="{unquote(target.fragment)}"' not in other:
                    broken.append(f"{own} → {link} (no such id)")
    assert broken == []


def test_no_page_asks_anything_of_a_third_party(site: Path) -> None:
    asked = []
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        for tag in re.findall(r"<(?:script|img|link|iframe|source|audio|video)\b[^>]*>", html):
            if re.search(r'rel="(?:canonical|alternate|next|prev)"', tag):
                continue
            asked += [f"{path}: {url}" for url in re.findall(r'(?:src|href|srcset)="((?:https?:)?//[^"]*)"', tag)]
    for path in [*site.rglob("*.css")]:
        css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        asked += [f"{path}: {url}" for url in re.findall(r"url\(\"?((?:https?:)?//[^)]*)\)", css)]
    assert asked == []


def test_a_second_build_elsewhere_gives_the_same_bytes(built_house: Path, site: Path, tmp_path: Path) -> None:
    clone = furnish(tmp_path / "clone", whole=True)
    stock = clone / ".cache" / "renderings"
    shutil.copytree(built_house / ".cache" / "renderings", stock)
    again = _forget_a_sample(stock)
    assert len([name for name in again if name.endswith("-kit.zip")]) == len(LANGUAGES) + 1
    assert len([name for name in again if name.endswith(".pdf") and "imprimer" not in name]) == 2, "the studies"
    environment = {
        **os.environ,
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": str(clone),
        "SOURCE_DATE_EPOCH": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--racine", str(clone)],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = tree(site), tree(clone / "site")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def _forget_a_sample(stock: Path) -> list[str]:
    """Take out of the stock what the second build shall really make again, and name its files.

    That is everything but the flyers, and of these the Albigeois: birth in every language, pregnancy in French. The
    others are made by the same code of the same layouts.
    """
    forgotten: list[str] = []
    for entry in sorted(stock.iterdir()):
        names = json.loads((entry / "materials.json").read_text(encoding="utf-8"))["files"]
        flyers = [name for name in names if name.startswith("imprimer/") and name.endswith("-kit.zip")]
        if not flyers or any(re.search(r"/albigeois/(naissance-|grossesse-fr-)", name) for name in flyers):
            forgotten += names
            shutil.rmtree(entry)
    return forgotten

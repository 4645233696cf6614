"""The print room's page, the kit and the job sheet, from real flyers."""

from __future__ import annotations

import ctypes.util
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from generator.crafts.qr import qr_code
from generator.model.editions import Edition
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.outputs.flyers.expectations import expected_of
from generator.outputs.print_room import deliver_flyer, render_print_room
from generator.outputs.print_room.kit import DeliveredFlyer, pack_kit
from generator.outputs.print_room.raster import page_image
from generator.preflight import preflight
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.job_sheet import JobSheetView, job_sheet_view
from generator.views.print_room.page import flyer_path_of, print_room_view
from tests.conftest import ROOT, require_tool
from tests.outputs.flyer_bench import rendered, tarn, view, views

DAY = date(2026, 7, 10)


@lru_cache(maxsize=4)
def delivered(kind: FlyerKind = FlyerKind.PRENATAL, language: Language = Language.FRENCH) -> DeliveredFlyer:
    flyer = view(kind, language)
    editions = {edition: rendered(flyer, edition) for edition in kind.model.editions}
    return deliver_flyer(flyer, editions, sheet_of(flyer), DAY)


def sheet_of(flyer: FlyerView) -> JobSheetView:
    return job_sheet_view(tarn(), flyer, qr_code(flyer.recto.address).printed_mm)


def kit(parcel: DeliveredFlyer) -> dict[str, bytes]:
    archive = next(output.content for output in parcel.outputs if output.path.endswith("kit.zip"))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_kit_holds_everything_under_names_that_say_what_it_is() -> None:
    stem = "81-tarn-albigeois-grossesse-fr"
    files = kit(delivered())
    assert list(files) == [
        f"{stem}/{stem}-{name}"
        for name in ("affiche.pdf", "bureau.pdf", "ecran.pdf", "fiche-imprimeur.pdf", "presse.pdf", "qr.png", "qr.svg")
    ]
    with Image.open(io.BytesIO(files[f"{stem}/{stem}-qr.png"])) as code:
        assert [found.text for found in zxingcpp.read_barcodes(code.convert("L"))] == [view().recto.address]
    assert b"<title>Code QR" in files[f"{stem}/{stem}-qr.svg"]


def test_the_same_kit_each_time() -> None:
    flyer = view()
    editions = {Edition.SCREEN: rendered(flyer, Edition.SCREEN)}
    first, again = (deliver_flyer(flyer, editions, sheet_of(flyer), DAY) for _ in range(2))
    assert first == again
    assert pack_kit({"b": b"2", "a": b"1"}, "k", DAY) == pack_kit({"a": b"1", "b": b"2"}, "k", DAY)


def test_previews_are_the_real_pages() -> None:
    outputs = {output.path.rsplit("/", 1)[1]: output.content for output in delivered().outputs}
    with Image.open(io.BytesIO(outputs["grossesse-fr-recto.webp"])) as recto:
        assert recto.size == delivered().files.picture_size
        large = recto.convert("L").resize((recto.width * 3, recto.height * 3))
        assert [found.text for found in zxingcpp.read_barcodes(large)] == [view().recto.address]


def test_the_job_sheet_is_one_accessible_page(tmp_path: Path) -> None:
    files = kit(delivered(FlyerKind.BIRTH, Language.ARABIC))
    sheet = next(content for name, content in files.items() if name.endswith("fiche-imprimeur.pdf"))
    path = tmp_path / "fiche.pdf"
    path.write_bytes(sheet)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []
    assert [str(fault) for fault in preflight(sheet)] == []
    with pypdfium2.PdfDocument(sheet) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded().replace("\u00a0", " ")
    assert "Bon à tirer" in text
    assert "Traduction à relire (arabe)" in text
    assert "05 63 77 31 15" in text


class _Ids(HTMLParser):
    """Collects identifiers, addresses and images without alternative."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.append(str(named["id"]))
        for key in ("href", "src"):
            if named.get(key):
                self.links.append(str(named[key]))
        if tag == "img" and not named.get("alt"):
            self.silent += 1
        assert "style" not in named
        assert not any(key.startswith("on") for key in named)


def test_the_page_links_to_files_that_are_delivered() -> None:
    parcels = [delivered(), delivered(FlyerKind.BIRTH, Language.ARABIC)]
    page = render_print_room(print_room_view(tarn(), [parcel.files for parcel in parcels]))
    read = _Ids()
    read.feed(page.markdown)
    paths = {output.path.removeprefix("imprimer/81-tarn/") for parcel in parcels for output in parcel.outputs}
    local = {link.split("#")[0] for link in read.links if not link.startswith(("../", "mailto:"))}
    assert local == paths
    assert len(read.ids) == len(set(read.ids))
    assert read.silent == 0
    assert "\n\n" not in page.markdown.strip()  # Markdown would take a blank line for the end of the block
    assert "<script" not in page.markdown


def test_hostile_names_stay_text() -> None:
    parcel = delivered()
    dossier = replace(
        tarn(),
        file=tarn().file.model_copy(
            update={
                "territories": tuple(
                    t.model_copy(update={"name": "<img src=x onerror=alert(1)>"}) for t in tarn().file.territories
                )
            }
        ),
    )
    page = render_print_room(print_room_view(dossier, [parcel.files]))
    assert "<img src=x" not in page.markdown
    assert "&lt;img src=x" in page.markdown


def test_the_style_shows_each_choice() -> None:
    style = (ROOT / "generator" / "host" / "theme" / "assets" / "print-room.css").read_text(encoding="utf-8")
    rules = re.findall(r"input\.([tfl])-(\d+):checked\) \.k-panel:not\(\.([tfl])-(\d+)\)", style)
    assert all(rule[:2] == rule[2:] for rule in rules)
    shown = {name: sorted(int(rule[1]) for rule in rules if rule[0] == name) for name in "tfl"}
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in shown.values())
    assert len(shown["t"]) == 40
    assert len(shown["f"]) >= len(FlyerKind)
    assert len(shown["l"]) >= len(Language)


SPOT_CHECKS = [
    (FlyerKind.PRENATAL, Language.FRENCH),
    (FlyerKind.PRENATAL, Language.ARABIC),
    (FlyerKind.BIRTH, Language.UKRAINIAN),
]


@pytest.mark.parametrize(("kind", "language"), SPOT_CHECKS)
def test_flyers_pass_preflight(kind: FlyerKind, language: Language) -> None:
    _judge(view(kind, language))


@pytest.mark.slow
def test_flyers_of_the_site_pass_preflight(site: Path) -> None:
    for flyer in views():
        if flyer.territory_id != "gaillacois":
            continue  # the build itself lets none through; the others differ by their numbers and code
        for edition in flyer.kind.model.editions:
            pdf = (site / flyer_path_of(flyer, f"{edition.value}.pdf")).read_bytes()
            faults = preflight(pdf, expected_of(edition, flyer.recto.address))
            assert [str(fault) for fault in faults] == [], f"{flyer.title} {edition}"


def _judge(flyer: FlyerView) -> None:
    for edition in flyer.kind.model.editions:
        pdf = rendered(flyer, edition)
        faults = preflight(pdf, expected_of(edition, flyer.recto.address))
        assert [str(fault) for fault in faults] == [], f"{flyer.title} {edition}"


@pytest.mark.parametrize("edition", list(Edition))
def test_a_second_decoder_reads_every_edition(edition: Edition) -> None:
    if not ctypes.util.find_library("zbar"):
        require_tool("libzbar0", present=False)
    from pyzbar.pyzbar import ZBarSymbol, decode

    flyer = view()
    drawn = page_image(rendered(flyer, edition), width=1600)
    read = {found.data.decode() for found in decode(drawn, symbols=[ZBarSymbol.QRCODE])}
    assert read == {flyer.recto.address}


def test_the_wrong_territory_would_be_found() -> None:
    pdf = rendered(view(), Edition.PRESS)
    codes = {
        fault.code for fault in preflight(pdf, expected_of(Edition.PRESS, "https://agence-kalia.fr/ppgp/q/81-autan-g/"))
    }
    assert codes == {"qr-missing", "qr-wrong"}


def test_press_files_hold_nothing_but_four_inks() -> None:
    with pikepdf.open(io.BytesIO(rendered(view(), Edition.PRESS))) as document:
        for page in document.pages:
            names = {str(instruction.operator) for instruction in pikepdf.parse_content_stream(page)}
            assert not names & {"rg", "RG"}

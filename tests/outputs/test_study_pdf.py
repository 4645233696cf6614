"""The A4 edition: what it says, what a screen reader finds, how its pages are filled, the same bytes each time."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageFont

from generator.crafts.typesetting import FONTS, TypesettingError
from generator.model.dossier import Dossier
from generator.outputs.print_room.raster import page_image
from generator.outputs.study import render_study_pdf
from generator.sources.places import load_places
from generator.views.study.origins import sign_findings
from generator.views.study.page import FlyerThumb, study_view
from generator.views.study.paper import CHARACTER_MM, TITLE_MM, TITLE_POINTS, view_study_pdf
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, read, real

SETTINGS = house_settings("https://agence-kalia.fr/ppgp/")
THUMB = FlyerThumb("Grossesse", "A5, recto-verso, territoire Albigeois", "r.png", "v.png", "imprimer/81-tarn/")


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (420, 595), colour).save(out, "PNG")
    return out.getvalue()


def edition(dossier: Dossier, *, flyers: bool = False) -> bytes:
    view = view_study_pdf(dossier, study_view(dossier, (THUMB,) if flyers else (), SETTINGS), SETTINGS)
    return render_study_pdf(view, {"r.png": picture("#a30f46"), "v.png": picture("#14495a")} if flyers else {}).content


@cache
def tarn() -> bytes:
    return edition(real("tarn"), flyers=True)


@cache
def ain() -> bytes:
    return edition(real("ain"))


def words(pdf: bytes) -> list[str]:
    """The text of each page, on one line, with plain spaces and no end-of-line hyphen."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\u0002\ufffe]\s*", "", text)) for text in pages]


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in node.as_list() if isinstance(node, Array) else [node]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            if "/K" in kid:
                yield from elements(kid.K)


@pytest.mark.parametrize("pdf", [tarn, ain], ids=["tarn", "ain"])
def test_a_checker_finds_nothing_against_pdf_ua(pdf: object, tmp_path: Path) -> None:
    path = tmp_path / "edition.pdf"
    path.write_bytes(pdf())  # type: ignore[operator]
    report = pdfua.validate(str(path))
    assert [finding.message for finding in report.findings] == []


def test_the_tags_tell_the_document() -> None:
    with pikepdf.open(io.BytesIO(tarn())) as pdf:
        found = list(elements(pdf.Root.StructTreeRoot.K))
        kinds = [str(element.S) for element in found]
        levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        figures = [str(element.get("/Alt", "")) for element in found if Name.Figure == element.S]
        assert all(figures)
        assert any("Recto de la maquette proposée : Grossesse" in alt for alt in figures)
        assert kinds.count("/Table") == 3, "staff, results, funnel: each chart with its table"
        assert all("/Scope" in element.A for element in found if element.S == Name.TH)
        assert str(pdf.Root.Lang) == "fr"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_running_words_are_artifacts() -> None:
    with pikepdf.open(io.BytesIO(tarn())) as pdf:
        reached = {element.objgen for element in elements(pdf.Root.StructTreeRoot.K)}
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        keys = {int(nums[place]): nums[place + 1] for place in range(0, len(nums), 2)}
        for page in pdf.pages:
            owners = keys[int(page.obj.StructParents)].as_list()
            assert all(owner.objgen in reached for owner in owners if isinstance(owner, Dictionary))
            content = page.obj.Contents.read_bytes()
            marks = {int(mark) for mark in re.findall(rb"/MCID (\d+)", content)}
            assert all(isinstance(owners[mark], Dictionary) for mark in marks)


def test_bookmarks_and_contents_lead_to_the_sections() -> None:
    with pikepdf.open(io.BytesIO(tarn())) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Petits pas, Grands pas dans le Tarn"
        titles = [entry.title for entry in top.children]
        assert titles[:3] == ["Sommaire", "La démarche", "La chronologie"]
        told = [str(note.Contents) for note in pdf.pages[1].obj.Annots.as_list()]
    pages = words(tarn())
    for title in ("La démarche", "Six mois après la formation", "Ariane, le contact universel"):
        assert title in told
        number = re.search(rf"{title} (\d+)", pages[1])
        assert number, title
        assert title in pages[int(number[1]) - 1]


def test_the_figures_are_said_with_their_people_and_their_doubts() -> None:
    text = " ".join(words(tarn()))
    for said in (
        "Du 16 mai 2023 au 4 décembre 2024",
        "20 septembre au 17 novembre 2023",
        "7 au 9 février 2023",
        "35 infirmières puéricultrices",
        "15 personnes sur 23",
        "23 répondantes sur 50 formées (46 %)",
        "changé nombre de réponses non précisé, 6 mois après",
        "Maquettes proposées",
        "45 à 81 %",
        "Aucun nombre entier de personnes sur 23 ne donne 50 %",
        "Nombre de réponses non précisé",
        "2 342",
        "1 786",
        "près de 800",
        "76 % (calculé)",
        "06 46 84 81 75",
        "charles@agence-kalia.fr",
        "Grossesse",
    ):
        assert said in text, said


def test_what_the_source_does_not_say_stays_unsaid(tmp_path: Path) -> None:
    text = " ".join(words(ain()))
    assert "une soixantaine" in text
    assert "début 2023" in text
    assert "Ariane" not in text
    assert "flyer Grossesse" not in text
    assert " ".join(words(edition(read(tmp_path, EVERYTHING)))).count("non communiqué") == 1


def test_a_study_without_sections_has_no_contents(tmp_path: Path) -> None:
    pages = words(edition(read(tmp_path, 'code: "976"\nstatus: published\n')))
    assert len(pages) == 3
    assert "Sommaire" not in " ".join(pages)
    assert "département" in pages[-1]
    assert "brouillon" not in pages[0]


def test_a_draft_says_so_on_its_cover(tmp_path: Path) -> None:
    assert "brouillon, non publiée" in words(edition(read(tmp_path, 'code: "976"\nstatus: draft\n')))[0]


@pytest.mark.parametrize("pdf", [tarn, ain], ids=["tarn", "ain"])
def test_no_page_is_half_empty_and_no_heading_ends_one(pdf: object) -> None:
    content = pdf()  # type: ignore[operator]
    texts = words(content)
    headings = _headings(content)
    for number in range(1, len(texts) - 1):
        page = page_image(content, number, width=210).crop((0, 22, 210, 270))
        ground = page.getpixel((2, 200))
        rows = [y for y in range(page.height) if any(page.getpixel((x, y)) != ground for x in range(0, page.width, 2))]
        least = 0.45 if number == len(texts) - 2 else 0.65
        assert max(rows) / page.height >= least, f"page {number + 1} is filled to {max(rows) / page.height:.0%}"
    for number, height in headings:
        assert height > 40 / 297, f"a heading at the foot of page {number}"


def _headings(content: bytes) -> list[tuple[int, float]]:
    """Page number and height (share of the page, from its foot) of each bookmarked heading."""
    with pypdfium2.PdfDocument(content) as document:
        found = []
        for entry in document.get_toc():
            target = entry.get_dest()
            number = target.get_index()
            _, view = target.get_view()
            found.append((number + 1, view[1] / document[number].get_height()))
        return found


def test_the_code_leads_to_the_page() -> None:
    last = page_image(tarn(), -1 + len(words(tarn())), width=1600)
    assert [code.text for code in zxingcpp.read_barcodes(last)] == ["https://agence-kalia.fr/ppgp/etudes-de-cas/tarn/"]


def test_only_the_repositorys_fonts_all_embedded() -> None:
    with pikepdf.open(io.BytesIO(tarn())) as pdf:
        fonts = {
            str(o.FontName) for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.FontDescriptor
        }
        files = [
            "/FontFile2" in o or "/FontFile3" in o
            for o in pdf.objects
            if isinstance(o, Dictionary) and o.get("/Type") == Name.FontDescriptor
        ]
    assert {name.split("+")[-1].replace("-", " ").split(" ")[0] for name in fonts} <= {"Atkinson", "Young"}
    assert files
    assert all(files)


def test_a_sign_without_drawing_is_refused_with_its_line(tmp_path: Path) -> None:
    dossier = read(tmp_path, EVERYTHING.replace("Une formation.", "Une formation → utile."))
    with pytest.raises(TypesettingError) as refusal:
        edition(dossier)
    (finding,) = sign_findings(refusal.value.complaints, dossier)
    assert "→" in finding.message
    assert finding.path == ("training", "text")
    assert finding.location.line > 1


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> <img src=x> [lien](javascript:alert(1)) ../../etc"
    content = edition(read(tmp_path, EVERYTHING.replace("Une formation.", hostile)))
    text = " ".join(words(content))
    assert "<script>alert(1)</script>" in text
    assert b"javascript" not in content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        targets = [str(note.A.URI) for page in pdf.pages for note in page.obj.get("/Annots", []) if "/A" in note]
    assert all(target.startswith(("https://", "tel:", "mailto:")) for target in targets)


def test_same_bytes_twice_and_in_another_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        again = edition(real("ain"))
    finally:
        monkeypatch.delenv("TZ")
        if before:
            monkeypatch.setenv("TZ", before)
        time.tzset()
    assert again == ain()


def test_the_file_is_dated_by_its_data() -> None:
    with pikepdf.open(io.BytesIO(tarn())) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == f"D:{real('tarn').file.updated:%Y%m%d}000000Z"
        assert str(pdf.docinfo["/Title"]) == "Petits pas, Grands pas dans le Tarn"


def test_every_departement_holds_on_one_line_of_the_cover() -> None:
    font = ImageFont.truetype(FONTS / "young-serif-400.ttf", 1000)
    for place in load_places().values():
        size = min(TITLE_POINTS, int(TITLE_MM / (CHARACTER_MM * len(place.located))))
        width = font.getlength(place.located) / 1000 * size * 25.4 / 72
        assert width <= 184, f"{place.located}: {width:.0f} mm at {size} pt"

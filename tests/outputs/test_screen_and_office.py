"""The screen edition for screen readers, the office edition for the copier, and pictures of pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from generator.crafts.accessible import TagMismatch, finish_screen
from generator.outputs.flyers.office import impose_two_up
from generator.outputs.print_room.raster import encoded, page_count, page_image, social_image
from tests.outputs.press_bench import DAY, code, typeset

ORNAMENT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm" viewBox="0 0 9 9">'
    '<path d="M0 0h9v9z" fill="#c2412d"/></svg>'
)
BODY = (
    f'<h1>Bonjour</h1>{ORNAMENT}<p>Un <a href="https://a.fr/">lien</a>.</p>'
    '<article lang="en"><p>Hello</p></article>'
    "<table><thead><tr><th>Jour</th><th>Heure</th></tr></thead><tbody><tr><th>Lundi</th><td>9 h</td></tr></tbody></table>"
    f"{code()}"
)


def raw(body: str = BODY) -> bytes:
    return typeset(body, "@page{bleed:0}", variant="pdf/ua-1")


def screen(body: str = BODY, languages: tuple[str, ...] = ("en",)) -> bytes:
    return finish_screen(raw(body), title="Essai", day=DAY, languages=languages)


def elements(document: pikepdf.Pdf, kids: pikepdf.Object | None = None) -> Iterator[pikepdf.Object]:
    kids = document.Root.StructTreeRoot.K if kids is None else kids
    for kid in kids.as_list() if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            if "/K" in kid:
                yield from elements(document, kid.K)


def test_pdfua_finds_nothing_once_finished(tmp_path: Path) -> None:
    before, after = tmp_path / "before.pdf", tmp_path / "after.pdf"
    before.write_bytes(raw())
    after.write_bytes(screen())
    assert len(pdfua.validate(str(before)).findings) > 0
    assert [finding.message for finding in pdfua.validate(str(after)).findings] == []


def test_foreign_blocks_say_their_language() -> None:
    with pikepdf.open(io.BytesIO(screen())) as document:
        spoken = [(str(e.S), str(e.Lang)) for e in elements(document) if "/Lang" in e]
        assert spoken == [("/Sect", "en")]
        assert str(document.Root.Lang) == "fr"


def test_a_wrong_count_of_languages_is_refused() -> None:
    with pytest.raises(TagMismatch, match="2 languages for 1 articles"):
        screen(languages=("en", "ar"))


def test_figures_stand_where_they_are_seen() -> None:
    with pikepdf.open(io.BytesIO(screen())) as document:
        figures = [e for e in elements(document) if e.get("/S") == Name.Figure]
        assert [str(figure.Alt) for figure in figures] == ["Code QR"]
        left, bottom, right, top = (float(edge) for edge in figures[0].A.BBox.as_list())
    side = 33.62 * 72 / 25.4
    assert right - left == pytest.approx(side, abs=0.1)
    assert top - bottom == pytest.approx(side, abs=0.1)
    drawn = page_image(screen(), width=1000)
    scale = 1000 / (148 * 72 / 25.4)
    height = 210 * 72 / 25.4
    inside = drawn.crop(
        (round(left * scale), round((height - top) * scale), round(right * scale), round((height - bottom) * scale))
    )
    assert min(inside.convert("L").getextrema()) == 0  # the code is there


def test_ornaments_are_artifacts() -> None:
    with pikepdf.open(io.BytesIO(screen())) as document:
        marked = [
            str(i.operands[0])
            for i in pikepdf.parse_content_stream(document.pages[0])
            if str(i.operator) in ("BMC", "BDC")
        ]
        parents = document.Root.StructTreeRoot.ParentTree.Nums[1].as_list()
    assert "/Artifact" in marked
    assert marked.count("/Figure") == 1
    assert any(parent is None for parent in parents)


def test_header_cells_say_what_they_head() -> None:
    with pikepdf.open(io.BytesIO(screen())) as document:
        scopes = [str(e.A.Scope) for e in elements(document) if e.get("/S") == Name.TH]
    assert scopes == ["/Column", "/Column", "/Row"]


def test_links_print_and_say_where_they_lead() -> None:
    with pikepdf.open(io.BytesIO(screen())) as document:
        link = document.pages[0].obj.Annots[0]
        assert (int(link.F), str(link.Contents)) == (4, "https://a.fr/")
        assert document.pages[0].obj.Tabs == Name.S


def test_office_sheets_hold_two_copies_side_by_side() -> None:
    made = impose_two_up(screen(), title="Essai", day=DAY)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert [round(float(edge) * 25.4 / 72) for edge in document.pages[0].mediabox.as_list()] == [0, 0, 297, 210]
        assert document.Root.ViewerPreferences.Duplex == Name.DuplexFlipShortEdge
    with pypdfium2.PdfDocument(made) as document:
        text = document[0].get_textpage()
        assert text.get_text_bounded().count("Bonjour") == 2
    drawn = page_image(made, width=1188).convert("L")
    left, right = drawn.crop((2, 0, 592, 840)), drawn.crop((594, 0, 1184, 840))
    different = sum(abs(a - b) > 60 for a, b in zip(left.tobytes(), right.tobytes(), strict=True))
    assert different < 0.01 * 590 * 840
    middle = drawn.crop((594, 0, 595, 840)).tobytes()
    assert sum(value < 200 for value in middle) > 300  # the dashes of the cut


def webp(pdf: bytes) -> bytes:
    return encoded(page_image(pdf, width=300), "webp")


def test_same_bytes_twice() -> None:
    assert screen() == screen()
    assert impose_two_up(screen(), title="E", day=DAY) == impose_two_up(screen(), title="E", day=DAY)
    assert webp(screen()) == webp(screen())


def test_pictures_have_their_size_and_carry_nothing_else() -> None:
    with Image.open(io.BytesIO(webp(screen()))) as image:
        assert (image.format, image.size) == ("WEBP", (300, 426))
        assert "exif" not in image.info
    with Image.open(io.BytesIO(encoded(page_image(screen(), width=200), "png"))) as image:
        assert image.format == "PNG"
    assert page_count(screen()) == 1


def test_the_social_image_shows_the_page_on_its_ground() -> None:
    card = social_image(screen(), ground="#FFD3AE")
    with Image.open(io.BytesIO(card.content)) as image:
        assert image.size == (1200, 630)
        colours = image.convert("RGB")
        assert colours.getpixel((5, 5)) == (255, 211, 174)
        assert colours.getpixel((600, 500)) != (255, 211, 174)

"""PDF/X-4 finishing: boxes, inks, intent, identity, and the same bytes on any day."""

from __future__ import annotations

import io
import time
from collections import Counter
from datetime import date

import pikepdf
import pytest
from pikepdf import Name

from generator.outputs.flyers.press import finish_press
from generator.pdf.inks import rgb_inks
from generator.preflight import preflight
from generator.preflight.plates import draw_plates
from tests.outputs.press_bench import DAY, picture, typeset

MM = 72 / 25.4
BODY = (
    '<p>Noir</p><p style="color:#c2412d">Rouge</p><p style="color:device-cmyk(0 0 0 0)">Blanc</p>'
    '<p><a href="https://a.fr/">lien</a></p><img src="maison:p.png" style="width:10mm">'
    '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm" viewBox="0 0 9 9">'
    '<rect width="9" height="9" fill="#123456" stroke="black"/></svg>'
    '<p style="opacity:0.5;color:#00f">Transparent</p>'
)


def made(body: str = BODY, **pictures: bytes) -> bytes:
    return typeset(body, "", {"p.png": picture((200, 200), (200, 30, 40, 128), "RGBA")} | pictures)


def finished(raw: bytes | None = None) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(finish_press(raw or made(), title="Titre", day=DAY, author="PMI")))


def operators(document: pikepdf.Pdf) -> Counter[str]:
    """How often each operator stands in the page and its forms, with DeviceRGB counted as one."""
    counted: Counter[str] = Counter()
    contents: list[pikepdf.Page | pikepdf.Object] = [
        document.pages[0],
        *(x for x in document.objects if isinstance(x, pikepdf.Stream) and x.get("/Subtype") == Name.Form),
    ]
    for content in contents:
        for instruction in pikepdf.parse_content_stream(content):
            counted[str(instruction.operator)] += 1
            counted["DeviceRGB"] += Name.DeviceRGB in list(instruction.operands)
    return counted


def test_boxes_are_nested_and_marks_stand_outside_the_bleed() -> None:
    document = finished()
    page = document.pages[0]

    def box(name: str) -> list[float]:
        return [round(float(edge) / MM, 2) for edge in page.obj[name].as_list()]

    assert box("/TrimBox") == [0, 0, 148, 210]
    assert box("/BleedBox") == [-3, -3, 151, 213]
    assert box("/MediaBox") == box("/CropBox") == [-10, -10, 158, 220]
    ends = [
        [float(value) / MM for value in instruction.operands]
        for instruction in list(pikepdf.parse_content_stream(page))[-26:]
        if str(instruction.operator) in ("m", "l")
    ]
    assert len(ends) == 16
    for x, y in ends:
        assert x < -3.9 or x > 151.9 or y < -3.9 or y > 213.9


def test_no_rgb_is_left_anywhere() -> None:
    document = finished()
    counted = operators(document)
    assert counted["k"] > 0
    assert (counted["rg"], counted["RG"], counted["DeviceRGB"]) == (0, 0, 0)
    pictures = [x for x in document.objects if isinstance(x, pikepdf.Stream) and x.get("/Subtype") == Name.Image]
    assert {str(x.ColorSpace) for x in pictures} == {"/DeviceCMYK", "/DeviceGray"}
    assert any("/SMask" in x for x in pictures)
    assert Name.DeviceCMYK == document.pages[0].obj.Group.CS


def test_no_colour_space_is_left_that_nothing_uses() -> None:
    with pikepdf.open(io.BytesIO(made())) as before:
        assert before.pages[0].obj.Resources.ColorSpace["/lab-d50"][0] == Name.Lab
    document = finished()
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream) and "/Resources" in item:
            assert list(item.Resources.get("/ColorSpace", pikepdf.Dictionary()).keys()) == []


def test_the_unfinished_page_had_rgb() -> None:
    with pikepdf.open(io.BytesIO(made())) as document:
        assert operators(document)["rg"] > 0


def test_a_picture_keeps_its_colour_through_the_profile() -> None:
    document = finished()
    image = next(
        x for x in document.objects if isinstance(x, pikepdf.Stream) and x.get("/ColorSpace") == Name.DeviceCMYK
    )
    cyan, magenta, yellow, black = image.read_bytes()[:4]
    assert magenta > 220
    assert yellow > 180
    assert cyan < 60
    assert cyan + magenta + yellow + black <= 3 * 255


GRADIENT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60"><defs>'
    b'<linearGradient id="g"><stop offset="0" stop-color="#c2412d"/><stop offset=".5" stop-color="#22f"/>'
    b'<stop offset="1" stop-color="#ffc83d" stop-opacity=".5"/></linearGradient></defs>'
    b'<rect width="90" height="60" fill="url(#g)"/></svg>'
)


def test_a_logo_with_a_gradient_is_printed() -> None:
    raw = typeset('<img src="maison:l.svg" style="width:60mm">', "", {"l.svg": GRADIENT})
    pdf = finish_press(raw, title="Titre", day=DAY)
    left = 14 * MM, (210 - 20) * MM, 16 * MM, (210 - 18) * MM
    cyan, magenta, yellow, _ = (plate.getextrema()[1] for plate in draw_plates(pdf, 0).cropped(left))
    assert isinstance(magenta, int)
    assert isinstance(yellow, int)
    assert isinstance(cyan, int)
    assert magenta > 170 > 90 > cyan
    assert yellow > 150
    assert {fault.code for fault in preflight(pdf)} == set()


@pytest.mark.parametrize("colour", [(0, 0, 0), (0.1, 0.02, 0.3), (0.2, 0.2, 0.1), (0, 0, 0.4)])
def test_the_darkest_colours_stay_under_300_percent(colour: tuple[float, float, float]) -> None:
    assert sum(rgb_inks(*colour)) <= 3


def test_neutrals_are_black_ink_alone() -> None:
    assert rgb_inks(0, 0, 0) == (0, 0, 0, 1)
    assert rgb_inks(1, 1, 1) == (0, 0, 0, 0)
    assert rgb_inks(0.5, 0.5, 0.5)[:3] == (0, 0, 0)


def test_black_overprints_and_white_knocks_out() -> None:
    document = finished()
    states = document.pages[0].obj.Resources.ExtGState
    overprint: bool | None = None
    seen: dict[tuple[float, ...], bool | None] = {}
    stack: list[bool | None] = []
    pending: tuple[float, ...] | None = None
    for instruction in pikepdf.parse_content_stream(document.pages[0]):
        name = str(instruction.operator)
        if name == "q":
            stack.append(overprint)
        elif name == "Q" and stack:
            overprint = stack.pop()
        elif name == "gs" and "/op" in states[str(instruction.operands[0])]:
            overprint = bool(states[str(instruction.operands[0])].op)
        elif name in ("k", "scn"):
            pending = tuple(float(value) for value in instruction.operands)
        elif name in ("TJ", "Tj") and pending:
            seen[pending] = overprint
    assert seen[0, 0, 0, 1] is True
    assert seen[0, 0, 0, 0] is False


def test_intent_identity_and_nothing_that_acts() -> None:
    document = finished()
    intent = document.Root.OutputIntents[0]
    assert (intent.S, str(intent.OutputConditionIdentifier)) == (Name.GTS_PDFX, "FOGRA39")
    assert int(intent.DestOutputProfile.N) == 4
    assert intent.DestOutputProfile.read_bytes()[16:20] == b"CMYK"
    assert "/Annots" not in document.pages[0].obj
    packet = document.Root.Metadata.read_raw_bytes().decode()
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4<" in packet
    assert "2026-07-10T00:00:00Z" in packet
    assert str(document.docinfo["/ModDate"]) == "D:20260710000000Z"
    assert (str(document.docinfo["/Title"]), str(document.docinfo["/Author"])) == ("Titre", "PMI")
    assert document.docinfo["/Trapped"] == Name("/False")
    assert document.pdf_version == "1.6"


def test_same_bytes_twice_and_under_another_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    first = finish_press(made(), title="Titre", day=DAY)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        again = finish_press(made(), title="Titre", day=DAY)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert first == again
    assert first != finish_press(made(), title="Titre", day=date(2026, 7, 11))


def test_hostile_titles_stay_text() -> None:
    title = "</rdf:li><script>alert('x')</script> & co"
    with pikepdf.open(io.BytesIO(finish_press(made(), title=title, day=DAY))) as document:
        assert document.open_metadata()["dc:title"] == title
        assert str(document.docinfo["/Title"]) == title

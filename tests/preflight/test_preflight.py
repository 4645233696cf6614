"""Every planted fault is found, and a page without fault is left in peace."""

from __future__ import annotations

import random
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from generator.crafts import qr
from generator.crafts.accessible import finish_screen
from generator.crafts.qr import qr_code
from generator.preflight import Expectation, Severity, codes, preflight
from tests.outputs.press_bench import (
    ADDRESS,
    BLACK,
    DAY,
    GOOD_BODY,
    OTHER,
    code,
    good_press,
    painted,
    picture,
    press,
    spoiled,
    typeset,
)

A5 = Expectation(press=True, trim_mm=(148, 210), pages=1, codes=frozenset({ADDRESS}))
MM = 72 / 25.4


def found(pdf: bytes, expected: Expectation | None = A5) -> set[str]:
    return {fault.code for fault in preflight(pdf, expected)}


def with_body(body: str, style: str = "", **pictures: bytes) -> bytes:
    named = {name.replace("_", "."): content for name, content in pictures.items()}
    return press(body, style, {"p.jpg": picture((300, 300), (30, 40, 0, 10)), **named})


def good_with(extra: str, style: str = "", **pictures: bytes) -> bytes:
    return with_body(GOOD_BODY.replace("{code}", code()) + extra, style, **pictures)


def scaled_code(millimetres: float, **colours: str) -> str:
    return code(**colours).replace(
        'width="33.62mm" height="33.62mm"', f'width="{millimetres}mm" height="{millimetres}mm"'
    )


def with_code(svg: str, style: str = "") -> bytes:
    return with_body(GOOD_BODY.replace("{code}", svg), style)


def boxes(**named: tuple[float, float, float, float]) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        for name, box in named.items():
            document.pages[0].obj[f"/{name}"] = Array(list(box))

    return spoiled(change)


def without(key: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        del document.pages[0].obj[key]

    return spoiled(change)


def root_without(key: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        del document.Root[key]

    return spoiled(change)


def unembedded_font(_: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    resources.Font["/Helv"] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def rgb_form(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    inner = Stream(
        document, b"0 0 1 RG 10 10 m 40 10 l S", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 50])
    )
    outer = Stream(
        document, b"/In Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 50]),
        Resources=Dictionary(XObject=Dictionary(In=document.make_indirect(inner))),
    )  # fmt: skip
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject["/Out"] = document.make_indirect(outer)


def rgb_pattern(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    tile = Stream(
        document, b"1 0 0 rg 0 0 5 5 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
        BBox=Array([0, 0, 10, 10]), XStep=10, YStep=10, Resources=Dictionary(),
    )  # fmt: skip
    if "/Pattern" not in resources:
        resources.Pattern = Dictionary()
    resources.Pattern["/Tile"] = document.make_indirect(tile)


def overprinting(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    resources.ExtGState["/Op"] = Dictionary(OP=True, op=True, OPM=1)


def spot(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([0, 1, 1, 0]), N=1)
    resources.ColorSpace = Dictionary(Sp=Array([Name.Separation, Name("/Pantone"), Name.DeviceCMYK, tint]))


def rgb_group(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Group.CS = Name.DeviceRGB


def link(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 50, 90, 90]))])


def later_info(document: pikepdf.Pdf) -> None:
    document.trailer.Info.ModDate = String("D:20260711000000Z")


def untitled(document: pikepdf.Pdf) -> None:
    del document.trailer.Info.Title
    del document.Root.Metadata


def rgb_profile(document: pikepdf.Pdf) -> None:
    document.Root.OutputIntents[0].DestOutputProfile.N = 3


def other_condition(document: pikepdf.Pdf) -> None:
    document.Root.OutputIntents[0].OutputConditionIdentifier = String("SWOP")


def form_fields(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dictionary(Fields=Array([]))


def two_pages(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])


def turned(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Rotate = 90


PLANTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "RGB text": ("rgb-colour", lambda: painted("1 0 0 rg 200 300 20 20 re f")),
    "RGB in a form inside a form": ("rgb-colour", lambda: painted("/Out Do", resources=rgb_form)),
    "RGB in a tiling pattern": (
        "rgb-colour",
        lambda: painted("/Pattern cs /Tile scn 200 300 20 20 re f", resources=rgb_pattern),
    ),
    "a font that is not in the file": (
        "font-missing",
        lambda: painted("0 0 0 1 k BT /Helv 12 Tf 100 100 Td (Bonjour) Tj ET", resources=unembedded_font),
    ),
    "a coarse picture": ("low-resolution", lambda: good_with('<img src="maison:p.jpg" style="width:60mm">')),
    "an RGB picture": ("rgb-image", lambda: spoiled(rgb_picture)),
    "320 % of ink": ("too-much-ink", lambda: painted("0.9 0.8 0.8 0.7 k 200 300 20 20 re f")),
    "330 % by overprint": (
        "too-much-ink",
        lambda: painted(
            "0.9 0.7 0.7 0 k 200 300 20 20 re f /Op gs 0 0 0 1 k 205 305 10 10 re f", resources=overprinting
        ),
    ),
    "a quiet zone of one module": ("qr-quiet-zone", lambda: with_code(tight_code())),
    "no BleedBox": ("bleed-missing", lambda: without("/BleedBox")),
    "a bleed of 1 mm": ("bleed-short", lambda: boxes(BleedBox=(-MM, -MM, 149 * MM, 211 * MM))),
    "colour that stops at the cut": ("bleed-empty", lambda: spoiled(white_bleed)),
    "another page size": ("trim-size", lambda: boxes(TrimBox=(0, 0, 105 * MM, 148 * MM))),
    "a trim larger than the bleed": ("boxes-nested", lambda: boxes(TrimBox=(-20, -20, 160 * MM, 220 * MM))),
    "no TrimBox": ("trim-missing", lambda: without("/TrimBox")),
    "the neighbour's code": ("qr-wrong", lambda: with_code(code(OTHER))),
    "no code": ("qr-missing", lambda: with_code("")),
    "a code of 20 mm": ("qr-small", lambda: with_code(scaled_code(20))),
    "a code in four inks": ("qr-inks", lambda: with_code(code(dark="device-cmyk(0.6 0.5 0.5 0.9)"))),
    "a pale code": ("qr-contrast", lambda: with_code(code(dark="device-cmyk(0 0 0 0.5)"))),
    "a code turned inside out": (
        "qr-inverted",
        lambda: with_code(
            code(dark="device-cmyk(0 0 0 0)", light=BLACK), ".panel{background:device-cmyk(0 0 0 1)!important}"
        ),
    ),
    "no output intent": ("intent-missing", lambda: root_without("/OutputIntents")),
    "an RGB output intent": ("intent-profile", lambda: spoiled(rgb_profile)),
    "an American condition": ("intent-condition", lambda: spoiled(other_condition)),
    "no standard": ("standard-missing", lambda: root_without("/Metadata")),
    "a link": ("annotation", lambda: spoiled(link)),
    "a form": ("interaction", lambda: spoiled(form_fields)),
    "black text of four inks": (
        "rich-black-text",
        lambda: good_with('<p style="color:device-cmyk(0.6 0.5 0.5 1)">Petit texte</p>'),
    ),
    "black text that knocks out": ("black-knocks-out", lambda: spoiled(without_overprint)),
    "white that overprints": (
        "white-overprint",
        lambda: painted("/Op gs 0 0 0 0 k 200 300 20 20 re f", resources=overprinting),
    ),
    "a spot colour": ("spot-colour", lambda: painted("/Sp cs 1 scn 200 300 20 20 re f", resources=spot)),
    "transparency in RGB": ("rgb-transparency", lambda: spoiled(rgb_group)),
    "dates that disagree": ("dates-disagree", lambda: spoiled(later_info)),
    "no title": ("title-missing", lambda: spoiled(untitled)),
    "text at the edge": (
        "text-near-cut",
        lambda: good_with("<p>Trop bas</p>", "p:last-of-type{position:absolute;left:1mm;top:100mm;margin:0}"),
    ),
    "tiny text": ("small-text", lambda: good_with('<p style="font-size:4pt">Minuscule</p>')),
    "a hairline": ("hairline", lambda: painted("0 0 0 1 K 0.1 w 200 300 m 250 300 l S")),
    "a gradient of three numbers for four inks": (
        "broken-gradient",
        lambda: painted("200 300 50 20 re W n /Ramp sh", resources=broken_gradient),
    ),
    "one page too many": ("page-count", lambda: spoiled(two_pages)),
    "a page that is turned": ("page-turned", lambda: spoiled(turned)),
    "a password": ("encrypted", lambda: spoiled(unchanged, encryption=pikepdf.Encryption(owner="a", user="b"))),
    "restrictions": ("encrypted", lambda: spoiled(unchanged, encryption=pikepdf.Encryption(owner="a", user=""))),
    "something else than a PDF": ("unreadable", lambda: b"GIF89a"),
}


def broken_gradient(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
    ramp = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 0.5, 0]), N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([200, 0, 250, 0]), Function=ramp)
    resources.Shading = Dictionary(Ramp=shading)


def rgb_picture(document: pikepdf.Pdf) -> None:
    for item in document.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image:
            item.write(bytes((200, 30, 40)) * 300 * 300)
            item.ColorSpace = Name.DeviceRGB


def white_bleed(document: pikepdf.Pdf) -> None:
    """Four white rectangles over the bleed, as when a layout program had none."""
    w, h, b = 148 * MM, 210 * MM, 3 * MM
    frames = f"{-b} {-b} {b} {h + 2 * b} re {w} {-b} {b} {h + 2 * b} re {-b} {-b} {w + 2 * b} {b} re {-b} {h} {w + 2 * b} {b} re"
    document.pages[0].contents_add(document.make_stream(f"q 0 0 0 0 k {frames} f Q".encode()))


def tight_code() -> str:
    """The code with one module of white around it, then colour."""
    symbol = qr_code(ADDRESS)
    side = symbol.side
    ground = f'<path fill="device-cmyk(0 0 0 0)" d="M3 3h{side - 6}v{side - 6}h-{side - 6}z"/>'
    frame = f'<path fill="device-cmyk(0.3 0.8 0.6 0.2)" d="M0 0h{side}v{side}h-{side}z"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * 0.82}mm" '
        f'height="{side * 0.82}mm">{frame}{ground}<path fill="{BLACK}" d="{symbol.path}"/></svg>'
    )


def without_overprint(document: pikepdf.Pdf) -> None:
    for state in document.pages[0].obj.Resources.ExtGState.values():
        if "/op" in state:
            state.op = state.OP = False


def unchanged(_: pikepdf.Pdf) -> None:
    """Saved as it is."""


@pytest.mark.parametrize("name", PLANTED)
def test_planted_faults_are_found(name: str) -> None:
    due, make = PLANTED[name]
    assert due in found(make())


def test_the_house_and_its_preflight_agree_on_codes() -> None:
    assert codes.QUIET_MODULES == qr.QUIET_MODULES
    assert codes.LEAST_MODULE_MM < qr.MODULE_MM


def test_a_good_page_is_left_in_peace() -> None:
    assert [str(fault) for fault in preflight(good_press(), A5)] == []
    assert [str(fault) for fault in preflight(good_press())] == []


def test_a_fault_says_what_and_what_to_do_in_french_with_its_page() -> None:
    fault = next(f for f in preflight(painted("0.9 0.8 0.8 0.7 k 200 300 20 20 re f"), A5) if f.code == "too-much-ink")
    assert (fault.severity, fault.page) == (Severity.ERROR, 1)
    assert "320 %" in fault.message
    assert "(à 70,4 mm du bord gauche et 97,1 mm du haut)" in fault.message  # drawn at 70.6 and 97.1
    assert str(fault).startswith("page 1 : ")


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_is_told_not_crashed_on(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    pdf = bytearray(
        spoiled(unchanged, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    )
    for _ in range(chance.choice([1, 20, 400])):
        pdf[chance.randrange(len(pdf))] = chance.choice(b"0123456789 /<>[]()qQfgkKscnTJ\n\0\xff")
    for fault in preflight(bytes(pdf[: chance.randrange(len(pdf) // 2, len(pdf))] if seed % 4 == 0 else pdf), A5):
        assert fault.message


def test_a_page_that_cannot_be_read_is_told() -> None:
    assert "page-unreadable" in found(painted("/Missing gs 1 2 cm"))


def screen(body: str, languages: tuple[str, ...] = ()) -> bytes:
    return finish_screen(typeset(body, "", variant="pdf/ua-1"), title="Essai", day=DAY, languages=languages)


SCREEN = Expectation(press=False, accessible=True)


def test_a_screen_edition_is_left_in_peace() -> None:
    body = f'<h1>Bonjour</h1><p><a href="tel:+33563773115">Appeler</a></p><div class="panel">{code()}</div>'
    made = screen(body)
    assert [str(f) for f in preflight(made, SCREEN)] == []
    assert [str(f) for f in preflight(made)] == []


@pytest.mark.parametrize(
    ("due", "change"),
    [
        ("ua-language", lambda d: d.Root.__delitem__("/Lang")),
        ("ua-title", lambda d: d.Root.__delitem__("/ViewerPreferences")),
        ("ua-tags", lambda d: d.Root.__delitem__("/StructTreeRoot")),
        ("ua-claim", lambda d: d.Root.__delitem__("/Metadata")),
        ("ua-link", lambda d: d.pages[0].obj.Annots[0].__delitem__("/Contents")),
    ],
)
def test_faults_of_a_screen_edition(due: str, change: Callable[[pikepdf.Pdf], None]) -> None:
    made = screen('<h1>Bonjour</h1><p><a href="https://a.fr/">Lire</a></p>')
    assert due in found(spoiled(change, made), SCREEN)


def test_a_figure_without_alternative_is_found() -> None:
    made = screen(code())

    def change(document: pikepdf.Pdf) -> None:
        for item in document.objects:
            if isinstance(item, Dictionary) and item.get("/S") == Name.Figure:
                del item.Alt

    assert "ua-alternative" in found(spoiled(change, made), SCREEN)

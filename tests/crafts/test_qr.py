"""A code is what another library reads in it."""

from __future__ import annotations

import io
import re

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from generator.crafts.qr import QUIET_MODULES, QrError, qr_code, qr_png

TARN = "https://agence-kalia.fr/ppgp/q/81-albigeois-g/"


def decoded(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image.convert("L"))]


def test_the_tarn_address_fits_version_4_at_q() -> None:
    code = qr_code(TARN)
    assert (len(TARN), code.version, code.level, code.side) == (46, 4, "Q", 41)
    assert code.printed_mm == 33.62


@pytest.mark.parametrize(
    ("length", "version", "level"),
    [
        (14, 2, "H"), (15, 2, "Q"), (20, 2, "Q"), (21, 3, "H"), (24, 3, "H"), (25, 3, "Q"), (32, 3, "Q"), (33, 4, "H"),
        (34, 4, "H"), (35, 4, "Q"), (46, 4, "Q"), (47, 5, "Q"), (60, 5, "Q"),
    ],
)  # fmt: skip
def test_h_is_taken_only_when_it_costs_no_version(length: int, version: int, level: str) -> None:
    payload = "https://a.fr/".ljust(length, "q")
    code = qr_code(payload)
    assert (code.version, code.level) == (version, level)
    assert decoded(Image.open(io.BytesIO(qr_png(code, 8)))) == [payload]


def test_too_long_an_address_says_how_much_to_cut() -> None:
    with pytest.raises(QrError, match="plus court d’au moins 3 caractères"):
        qr_code("https://agence-kalia.fr/ppgp/q/81-".ljust(63, "x"))


@pytest.mark.parametrize(
    "payload", ["https://a.fr/é", "javascript:alert(1)", "https://a.fr/a b", "", "https://a.fr/\n"]
)
def test_anything_but_a_plain_address_is_refused(payload: str) -> None:
    with pytest.raises(QrError, match="fiable"):
        qr_code(payload)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-/", max_size=47))
def test_the_outline_draws_exactly_the_modules(tail: str) -> None:
    code = qr_code("https://a.fr/" + tail)
    image = Image.new("L", (code.side * 3, code.side * 3), 0)
    # Even-odd by hand: each contour flips what it encloses.
    for contour in code.path.split("z")[:-1]:
        mask = Image.new("L", image.size, 0)
        ImageDraw.Draw(mask).polygon([(x * 3 - 0.5, y * 3 - 0.5) for x, y in corners(contour)], fill=255)
        image = Image.composite(image.point(lambda v: 255 - v), image, mask)
    size = len(code.modules)
    for y in range(size):
        for x in range(size):
            centre = ((x + QUIET_MODULES) * 3 + 1, (y + QUIET_MODULES) * 3 + 1)
            assert (image.getpixel(centre) == 255) == code.modules[y][x]


def corners(contour: str) -> list[tuple[int, int]]:
    points: list[tuple[int, int]] = []
    for command, first, second in re.findall(r"([Mhv])(-?\d+)(?: (-?\d+))?", contour):
        if command == "M":
            points.append((int(first), int(second)))
        else:
            x, y = points[-1]
            points.append((x + int(first), y) if command == "h" else (x, y + int(first)))
    return points


def test_the_drawing_stays_clear_of_the_quiet_zone_and_names_itself() -> None:
    code = qr_code(TARN)
    svg = code.svg("device-cmyk(0 0 0 1)", "#fff", "Code <QR>")
    assert 'viewBox="0 0 41 41" width="33.62mm"' in svg
    assert "<title>Code &lt;QR&gt;</title>" in svg
    everything = [point for contour in code.path.split("z")[:-1] for point in corners(contour)]
    assert min(min(point) for point in everything) == QUIET_MODULES
    assert max(max(point) for point in everything) == code.side - QUIET_MODULES


def test_same_bytes_each_time() -> None:
    assert qr_png(qr_code(TARN)) == qr_png(qr_code(TARN))
    with Image.open(io.BytesIO(qr_png(qr_code(TARN), 10))) as image:
        assert image.size == (410, 410)
        assert image.info["dpi"][0] == pytest.approx(10 / 0.82 * 25.4, abs=0.5)

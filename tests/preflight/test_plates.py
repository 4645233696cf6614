"""Our plates against Ghostscript's: two renderers, one answer."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary
from PIL import Image, ImageChops

from generator.preflight.plates import any_ink, draw_plates, total_ink
from tests.conftest import require_tool
from tests.outputs.press_bench import code, good_press, painted, picture, press


def strongest(image: Image.Image) -> float:
    """Percent of ink at the strongest place."""
    most = image.getextrema()[1]
    assert isinstance(most, int)
    return most / 2.55


def at(pdf: bytes, x: float, y: float) -> list[int]:
    """Cyan, magenta, yellow and black at a place of the cut page (points), in percent."""
    plates = draw_plates(pdf, 0)
    spot = plates.cropped((x, y, x + 2, y + 2))
    return [round(strongest(ink)) for ink in spot]


def test_paint_knocks_out_and_black_overprints() -> None:
    def states(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
        resources.ExtGState["/Op"] = Dictionary(OP=True, op=True, OPM=1)

    pdf = painted(
        "0.9 0.2 0.1 0 k 200 300 60 60 re f 0 0.5 0 0 k 210 310 10 10 re f /Op gs 0 0 0 1 k 230 310 10 10 re f",
        resources=states,
    )
    assert at(pdf, 202, 302) == [90, 20, 10, 0]
    assert at(pdf, 214, 314) == [0, 50, 0, 0]
    assert at(pdf, 234, 314) == [90, 20, 10, 100]


def test_transparency_mixes_each_ink() -> None:
    def half(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
        resources.ExtGState["/Half"] = Dictionary(ca=0.5)

    pdf = painted("0.8 0 0 0 k 200 300 60 60 re f /Half gs 0 0.6 0 0 k 210 310 20 20 re f", resources=half)
    assert at(pdf, 214, 314) == pytest.approx([40, 30, 0, 0], abs=1)


def test_pictures_and_gradients_are_measured() -> None:
    def gradient(document: pikepdf.Pdf, resources: pikepdf.Object) -> None:
        ramp = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 0.5, 0, 0]), N=1)
        resources.Shading = Dictionary(
            Ramp=Dictionary(
                ShadingType=2, ColorSpace=pikepdf.Name.DeviceCMYK, Coords=Array([200, 0, 300, 0]), Function=ramp
            )
        )

    pdf = painted("200 300 100 20 re W n /Ramp sh", resources=gradient)
    assert not draw_plates(pdf, 0).unmeasured
    assert at(pdf, 249, 310) == pytest.approx([51, 25, 0, 0], abs=2)
    dark = picture((300, 300), (255, 200, 200, 200))
    pdf = press('<img src="maison:d.jpg" style="width:20mm">', pictures={"d.jpg": dark})
    plates = draw_plates(pdf, 0)
    assert strongest(plates.inks[0]) == pytest.approx(100, abs=1)
    assert strongest(total_ink(plates.inks)) == pytest.approx(855 / 2.55, abs=4)


def test_black_alone_stays_off_the_other_plates() -> None:
    plates = draw_plates(press(f'<div class="panel">{code()}</div>', "@page{background:none}"), 0)
    assert [strongest(ink) for ink in plates.inks] == [0, 0, 0, 100]
    assert any_ink(plates.inks).getextrema() == (0, 255)


@pytest.mark.parametrize("sheet", ["good", "loaded"])
def test_ghostscript_finds_the_same_ink(sheet: str, tmp_path: Path) -> None:
    require_tool("gs")
    pdf = good_press() if sheet == "good" else painted("0.9 0.8 0.8 0.7 k 200 300 20 20 re f")
    source, target = tmp_path / "page.pdf", tmp_path / "page.tif"
    source.write_bytes(pdf)
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiff32nc", "-r100", "-dGraphicsAlphaBits=4",
         "-dTextAlphaBits=4", "-dOverprint=/simulate", f"-sOutputFile={target}", str(source)],
        check=True,
    )  # fmt: skip
    ours = draw_plates(pdf, 0)
    with Image.open(io.BytesIO(target.read_bytes())) as theirs:
        # Edges fall a fraction of a pixel apart, crop marks and the code are full of them: averages of 2 mm are compared.
        small = (ours.inks[0].width // 8, ours.inks[0].height // 8)
        for ink, plate in enumerate(ours.inks):
            mine, other = (image.resize(small, Image.Resampling.BOX) for image in (plate, theirs.getchannel(ink)))
            assert strongest(ImageChops.difference(mine, other)) < (25 if ink == 3 else 12)
        assert strongest(total_ink(ours.inks)) == pytest.approx(strongest(total_ink(theirs.split())), abs=2)


def test_black_is_the_start_colour() -> None:
    assert at(painted("200 300 20 20 re f"), 210, 310) == [0, 0, 0, 100]

"""Social cards: their size, their place on the map, names that hold, the same bytes each time."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from generator.outputs.site.map_outlines import outlines, rings
from generator.outputs.site.social import render_social_image
from generator.outputs.site.social_image import SIZE
from generator.sources.places import load_places
from generator.views.site.social import SITE_CARD_PATH, SocialCard, site_card, study_card
from tests.house_settings import NAMES
from tests.views.studies import read, real

SUN = (246, 183, 60)


def drawn(card: SocialCard) -> Image.Image:
    return Image.open(io.BytesIO(render_social_image(card).content)).convert("RGB")


def sunny(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels of ``box`` are of the colour that shows a place."""
    part = image.crop(box)
    bands = [
        band.point([255 if abs(level - wanted) < 12 else 0 for level in range(256)])
        for band, wanted in zip(part.split(), SUN, strict=True)
    ]
    return ImageChops.darker(ImageChops.darker(bands[0], bands[1]), bands[2]).histogram()[255]


MAP = (700, 0, 1200, 545)
INSETS = (700, 550, 1200, 630)


def test_a_card_is_a_png_of_the_size_that_networks_ask_for() -> None:
    output = render_social_image(study_card(real("tarn"), NAMES))
    assert output.path == "etudes-de-cas/tarn/partage.png"
    with Image.open(io.BytesIO(output.content)) as image:
        assert (image.format, image.size) == ("PNG", SIZE)
        assert not image.info.get("date:create")
    assert len(output.content) < 150_000


def test_the_place_is_shown_on_the_map() -> None:
    assert sunny(drawn(study_card(real("tarn"), NAMES)), MAP) > 300
    assert sunny(drawn(study_card(real("tarn"), NAMES)), INSETS) == 0


def test_an_overseas_place_is_shown_in_its_inset(tmp_path: Path) -> None:
    image = drawn(study_card(read(tmp_path, 'code: "976"\n'), NAMES))
    assert sunny(image, INSETS) > 100
    assert sunny(image, MAP) == 0


def test_the_sites_card_shows_every_published_place(tmp_path: Path) -> None:
    draft = read(tmp_path, 'code: "976"\nstatus: draft\n')
    card = site_card([real("tarn"), draft, real("ain")], NAMES)
    assert (card.path, card.places) == (SITE_CARD_PATH, ("01", "81"))
    assert card.located == "2\u00a0études de cas"
    assert sunny(drawn(card), MAP) > 700


@pytest.mark.parametrize("code", ["04", "64", "90", "93", "974"])
def test_a_long_name_stays_left_of_the_map(code: str) -> None:
    place = load_places()[code]
    image = drawn(SocialCard("x.png", "Étude de cas", NAMES.name_lines, place.located, "", (), NAMES.publisher, ""))
    assert sunny(image, (60, 370, 716, 545)) > 500, "the name is there"
    assert sunny(image, MAP) == 0, "and not over the map"


def test_dates_as_precise_as_their_source(tmp_path: Path) -> None:
    def detail(programme: str) -> str:
        return study_card(read(tmp_path, f'code: "976"\nprogramme: {programme}\n'), NAMES).detail

    assert detail("{launch: 2030-01, end: fin 2031}") == "Janvier\u00a02030 – fin\u00a02031"
    assert detail("{launch: début 2030}").endswith("début\u00a02030")
    assert study_card(read(tmp_path, 'code: "976"\n'), NAMES).detail == ""


def test_same_bytes_each_time() -> None:
    assert render_social_image(study_card(real("ain"), NAMES)) == render_social_image(study_card(real("ain"), NAMES))


def test_every_outline_is_closed_lines_inside_the_drawing() -> None:
    for kind in ("departements", "regions"):
        for code, path in outlines()[kind].items():
            points = [point for ring in rings(path) for point in ring]
            assert points, code
            assert all(-1 <= x <= 614 and -1 <= y <= 586 for x, y in points), code


def test_an_unknown_path_command_is_refused() -> None:
    with pytest.raises(ValueError, match="C"):
        rings("M0 0C1 1 2 2 3 3z")

"""The flyers' room: every flyer of the Tarn is laid out, painted and finished; nothing leaves its place."""

from __future__ import annotations

import io
import os
import pickle
import re
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from generator.crafts.templating import FLYERS
from generator.model.editions import Edition
from generator.model.flyer_kinds import FlyerKind
from generator.model.house_style import house_style
from generator.model.languages import Language
from generator.model.professions import Profession
from generator.outputs.flyers.editions import render_flyer
from generator.outputs.flyers.fit import find_collisions, find_overflows, limits
from generator.outputs.flyers.palette import Colours, paints
from generator.outputs.flyers.pictures import FlyerFetcher, ForbiddenAddressError
from generator.outputs.flyers.sheet import FlyerRefusedError, fit, lay_out_sheet, sheet_html
from generator.outputs.flyers.typesetter import SCREEN
from generator.preflight import Expectation, preflight
from generator.views.flyers.flyer import bilingual_view
from generator.views.flyers.parts import FlyerView
from tests.outputs.flyer_bench import made_up, rendered, strained, tarn, texts, view, views

KINDS = list(FlyerKind)
EVERY = [(kind, language) for kind in KINDS for language in texts()]


def _decoded(pdf: bytes, page: int = 0, scale: float = 4) -> list[str]:
    picture = pypdfium2.PdfDocument(pdf)[page].render(scale=scale).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_flyer_of_the_tarn_fits(kind: FlyerKind, language: Language) -> None:
    flyer = view(kind, language)
    document = lay_out_sheet(flyer, SCREEN)
    assert len(document.pages) == 2
    assert find_overflows(document, limits(flyer, fit(flyer).layout)) == []
    assert find_collisions(document) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", list(Edition))
def test_editions_carry_the_code_of_the_territory(kind: FlyerKind, edition: Edition) -> None:
    if edition not in kind.model.editions:
        pytest.skip("no poster of the birth flyer")
    for flyer in views():
        if flyer.kind is kind and flyer.language is Language.FRENCH:
            pdf = rendered(flyer, edition)
            scale = 2.0 if edition is Edition.POSTER else 4.0
            assert set(_decoded(pdf, scale=scale)) == {flyer.recto.address}


def test_same_bytes_twice_and_under_another_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    flyer = view()
    first = {edition: rendered(flyer, edition) for edition in flyer.kind.model.editions}
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            for edition, pdf in first.items():
                assert pool.submit(render_flyer, flyer, edition).result() == pdf
    finally:
        monkeypatch.undo()
        time.tzset()


def test_only_the_repository_fonts_are_embedded() -> None:
    """No font of the machine steps in, and every font is a subset of ours."""
    ours = ("Head", "Figures", "Text", "Arabic", "CyrillicHead", "CyrillicText")
    for kind, language in EVERY:
        with pikepdf.open(io.BytesIO(rendered(view(kind, language), Edition.SCREEN))) as pdf:
            names = {
                str(font.BaseFont).lstrip("/").split("+")[-1]
                for page in pdf.pages
                for font in page.Resources.Font.values()
            }
        assert names
        assert all(name.startswith(ours) for name in names), names


def test_a_character_without_a_drawing_refuses_the_flyer() -> None:
    flyer = view()
    strange = replace(flyer, recto=replace(flyer.recto, call="Appelez-nous 鹿"))
    with pytest.raises(FlyerRefusedError) as refused:
        render_flyer(strange, Edition.SCREEN)
    assert "U+9E7F" in str(refused.value)


def test_a_text_too_long_is_refused_and_named() -> None:
    flyer = view()
    long = replace(flyer, recto=replace(flyer.recto, call="Une question sur la grossesse ou sur bébé ? " * 4))
    with pytest.raises(FlyerRefusedError) as refused:
        render_flyer(long, Edition.PRESS)
    assert {problem.slot for problem in refused.value.problems} == {"call"}
    assert not refused.value.problems[0].verso


def test_texts_are_refitted_within_their_limits() -> None:
    flyer = view()
    usual = dict(fit(flyer).sizes)
    longer = replace(flyer, recto=replace(flyer.recto, headline=("Vous attendez", "un enfant pour", "bientôt ?")))
    sizes = dict(fit(longer).sizes)
    assert 24 <= sizes["headline"] < usual["headline"]
    assert sizes["number"] < sizes["headline"]


@pytest.mark.parametrize("territories", [1, 2, 3, 4, 5, 8, 9, 12, 15, 16, 20])
def test_a_strained_departement_fits(territories: int) -> None:
    flyer = view(KINDS[territories % 2], dossier=strained(territories))
    document = lay_out_sheet(flyer, SCREEN)
    assert find_collisions(document) == []
    assert len(flyer.verso.others) == territories - 1


@pytest.mark.parametrize("language", [language for language in texts() if language is not Language.FRENCH])
def test_eight_territories_fit_in_every_language(language: Language) -> None:
    document = lay_out_sheet(view(FlyerKind.PRENATAL, language, strained(8)), SCREEN)
    assert find_collisions(document) == []


@pytest.mark.parametrize("language", [Language.TURKISH, Language.ARABIC, Language.UKRAINIAN])
def test_twenty_territories_fit_in_every_script(language: Language) -> None:
    document = lay_out_sheet(view(FlyerKind.BIRTH, language, strained(20)), SCREEN)
    assert find_collisions(document) == []


@pytest.mark.parametrize("language", list(texts()))
def test_every_profession_fits_in_every_language(language: Language) -> None:
    asked = {"languages": list(Language), "professions": list(Profession)[-4:]}
    dossier = made_up("81", territories=[{"id": "essai", "name": "Essai", "phone": "05 36 49 10 00"}], families=asked)
    assert find_collisions(lay_out_sheet(view(FlyerKind.PRENATAL, language, dossier), SCREEN)) == []


def test_twenty_one_territories_are_refused() -> None:
    with pytest.raises(FlyerRefusedError) as refused:
        fit(view(dossier=strained(21)))
    assert refused.value.problems[0].slot == "territories"


def test_a_refusal_travels_between_processes() -> None:
    with pytest.raises(FlyerRefusedError) as refused:
        fit(view(dossier=strained(21)))
    again = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 - our own bytes
    assert again.problems == refused.value.problems


def test_the_view_is_plain_data() -> None:
    flyer = view()
    assert pickle.loads(pickle.dumps(flyer)) == flyer  # noqa: S301 - our own bytes
    assert hash(flyer) == hash(view())


def test_no_font_of_the_machine_is_known() -> None:
    """The variable is only set while fontconfig starts."""
    fit(view())
    assert "FONTCONFIG_FILE" not in os.environ


def test_the_tarn_has_its_flyers() -> None:
    assert len(views()) == len(tarn().file.territories) * 2 * len(texts())


LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><circle cx="30" cy="30" r="26" fill="#00695F"/>'
    b'<rect x="66" y="18" width="130" height="10" fill="#00695F"/></svg>'
)


def _branded(logo: bytes | None = None, **brand: str) -> FlyerView:
    if logo:
        brand["logo"] = "essai.svg"
    territories = [{"id": "essai", "name": "Vallée d’Essai", "phone": "05 63 00 00 00", "email": "pmi@exemple.fr"}]
    dossier = made_up("81", brand=brand, territories=territories, updated="2026-07-10")
    return view(dossier=replace(dossier, logo=logo))


@pytest.mark.parametrize("accent", ["#00695F", "#FFD400", "#5B2A86", "#101010", "#000000"])
def test_any_brand_colour_goes_to_press(accent: str) -> None:
    pdf = render_flyer(_branded(accent=accent, wordmark="ESSAI"), Edition.PRESS)
    assert [str(fault) for fault in preflight(pdf, Expectation(press=True, trim_mm=(148, 210), pages=2))] == []


def test_a_logo_replaces_the_wordmark_and_goes_to_press_in_ink() -> None:
    flyer = _branded(LOGO, wordmark="ESSAI")
    assert flyer.brand.wordmark is None
    pdf = render_flyer(flyer, Edition.PRESS)
    assert [str(fault) for fault in preflight(pdf, Expectation(press=True, trim_mm=(148, 210), pages=2))] == []
    assert preflight(rendered(flyer, Edition.SCREEN), Expectation(press=False, accessible=True)) == []


def test_a_logo_that_calls_the_network_is_refused() -> None:
    calling = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="https://exemple.fr/a.png"/></svg>'
    )
    with pytest.raises(FlyerRefusedError):
        render_flyer(_branded(calling), Edition.SCREEN)


def test_markup_in_a_name_stays_text() -> None:
    flyer = view()
    name = "<b>Essai</b>"
    hostile = replace(flyer, verso=replace(flyer.verso, own=replace(flyer.verso.own, name=name)))
    pdf = pypdfium2.PdfDocument(render_flyer(hostile, Edition.SCREEN))
    assert name in pdf[1].get_textpage().get_text_range()


@pytest.mark.parametrize("kind", KINDS)
def test_arabic_keeps_numbers_and_words_whole(kind: FlyerKind) -> None:
    """Phones and addresses read left to right; joined letters come from one face, none is left without a drawing."""
    pdf = pypdfium2.PdfDocument(rendered(view(kind, Language.ARABIC), Edition.SCREEN))
    recto, verso = (pdf[number].get_textpage().get_text_range() for number in (0, 1))
    assert "05 63 77 31 15" in recto.replace("\u00a0", " ")
    assert view(kind, Language.ARABIC).recto.address_shown in recto
    assert "pmi-gallacois-d@tarn.fr" in verso
    assert "81013 Albi Cedex 9" in verso.replace("\u00a0", " ")


def test_a_bilingual_flyer_is_tagged_in_both_languages() -> None:
    arabic = bilingual_view(view(FlyerKind.PRENATAL, Language.ARABIC), view())
    pdf = render_flyer(arabic, Edition.SCREEN)
    assert preflight(pdf, Expectation(press=False, accessible=True)) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.Lang == "ar"
        languages = {
            str(obj.Lang) for obj in document.objects if isinstance(obj, pikepdf.Dictionary) and "/Lang" in obj
        }
    assert languages == {"ar", "fr"}


@pytest.mark.parametrize(
    ("kind", "language"),
    [pytest.param(*pair, marks=() if pair[1] in ("fr", "ar") else pytest.mark.slow) for pair in EVERY],
)
def test_every_edition_passes_preflight(kind: FlyerKind, language: Language) -> None:
    flyer = view(kind, language)
    codes = frozenset({flyer.recto.address})
    expected = {
        Edition.SCREEN: Expectation(press=False, accessible=True, trim_mm=(148, 210), pages=2, codes=codes),
        Edition.OFFICE: Expectation(press=False, trim_mm=(297, 210), pages=2, codes=codes),
        Edition.PRESS: Expectation(press=True, trim_mm=(148, 210), pages=2, codes=codes),
        Edition.POSTER: Expectation(press=False, trim_mm=(297, 420), pages=1, codes=codes),
    }
    for edition in kind.model.editions:
        assert [str(fault) for fault in preflight(rendered(flyer, edition), expected[edition])] == [], edition


def test_the_palette_prints_under_300_percent_and_covers_the_art() -> None:
    assert max(sum(map(int, swatch.cmyk.split())) for swatch in house_style().flyer.values()) <= 265
    colours = paints(house_style(), view().brand, Colours.CMYK)
    for picture in sorted(FLYERS.glob("*/*.svg")):
        assert "#" not in colours.repaint(picture.read_text()).replace("url(#", "")


def test_a_web_address_in_the_layout_is_refused() -> None:
    with pytest.raises(ForbiddenAddressError):
        FlyerFetcher(paints(house_style(), view().brand, Colours.RGB)).fetch("https://exemple.fr/image.svg")
    with pytest.raises(ForbiddenAddressError):
        FlyerFetcher().fetch("file:///etc/hostname")


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_handed_to_weasyprint(kind: FlyerKind, golden: Callable[[str, str], None]) -> None:
    golden(f"flyers/{kind.value}-fr.html", sheet_html(view(kind), "few"))
    golden(f"flyers/{kind.value}-ar.html", sheet_html(view(kind, Language.ARABIC), "few"))


def test_nothing_is_lost_nor_cut_in_the_densest_flyer() -> None:
    """Measured by another library on the finished file: every string is there, every letter well inside the trim."""
    flyer = view(dossier=strained(8))
    document = pypdfium2.PdfDocument(rendered(flyer, Edition.SCREEN))
    margin = 3.5 * 72 / 25.4
    words: list[str] = []
    for page in document:
        text = page.get_textpage()
        words += text.get_text_range().split()
        width, height = page.get_size()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            if right > left:
                assert left > margin
                assert bottom > margin
                assert right < width - margin
                assert top < height - margin
    # PDFium reads a hyphen at a line's end as a hyphenation.
    whole = re.sub(r"[^\w@.]", "", "".join(words))
    for contact in (flyer.verso.own, *flyer.verso.others):
        assert contact.phone
        assert contact.email
        for part in (contact.name, contact.phone.shown, contact.email.local, contact.email.domain):
            assert re.sub(r"[^\w@.]", "", part) in whole

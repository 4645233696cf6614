"""The flyers' views: the right strings, and none invented."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from generator.model.findings import SourceMap
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.outputs.flyers.sheet import FlyerRefusedError, fit
from generator.views.families.page import family_views
from generator.views.flyers.flyer import bilingual_view, flyer_views
from generator.views.flyers.origins import locate_slot, refusal_finding
from generator.words.colours import contrast
from generator.words.french import NBSP
from tests.families_case import texts as family_texts
from tests.families_case import written
from tests.outputs.flyer_bench import SETTINGS, library, made_up, strained, tarn, texts, view, views

TERRITORY = {"id": "essai", "name": "Essai", "phone": "05 63 00 00 00"}


def test_the_phone_is_printed_unbroken_and_dialled_abroad() -> None:
    phone = view().recto.phone
    assert phone
    assert phone.shown == f"05{NBSP}63{NBSP}77{NBSP}31{NBSP}15"
    assert phone.link == "tel:+33563773115"


def test_overseas_phones_keep_their_form() -> None:
    phone = view(dossier=strained(1)).recto.phone
    assert phone
    assert phone.link == "tel:+262262903000"


def test_the_address_is_the_permanent_one() -> None:
    assert view().recto.address == "https://agence-kalia.fr/ppgp/q/81-albigeois-g/"
    arabic = view(FlyerKind.BIRTH, Language.ARABIC)
    assert arabic.recto.address_shown == "agence-kalia.fr/ppgp/q/81-albigeois-n/ar/"
    assert arabic.recto.direction == "rtl"


def test_citations_are_the_right_ones() -> None:
    for language in texts():
        assert f"L.{NBSP}2122-4" in view(FlyerKind.PRENATAL, language).verso.note
        assert f"R.{NBSP}2112-21" in view(FlyerKind.BIRTH, language).verso.note


def test_the_booklet_has_its_official_name_in_french() -> None:
    assert view().recto.scan == ("Commandez gratuitement", "le carnet de santé maternité")


def test_the_sender_is_the_departements() -> None:
    sender = view().verso.sender
    assert "Direction générale adjointe de la Solidarité" in sender.lines
    assert sender.lines[-1] == f"Hôtel{NBSP}du{NBSP}Département · 81013{NBSP}Albi{NBSP}Cedex{NBSP}9"
    assert (sender.email, sender.web_shown) == ("pmi-d@tarn.fr", "www.tarn.fr")


def test_the_imprint_tells_version_and_day() -> None:
    imprint = view().verso.imprint
    assert imprint.startswith(f"Flyer 81-albigeois-g · maquette{NBSP}1 · 25{NBSP}novembre{NBSP}2026")
    undated = flyer_views(made_up(territories=[TERRITORY]), texts(), SETTINGS)[0]
    assert undated.day == ""
    assert "novembre" not in undated.verso.imprint


OTHER = {"id": "autre", "name": "Autre", "email": "autre@exemple.fr"}
MUTE = {"id": "muet", "name": "Muet"}


def test_a_territory_without_phone_shows_its_address_and_one_without_either_has_no_flyer() -> None:
    made = flyer_views(made_up("81", territories=[TERRITORY, OTHER, MUTE]), texts(), SETTINGS)
    assert {flyer.territory_id for flyer in made} == {"essai", "autre"}
    called, written = (next(f for f in made if f.territory_id == name) for name in ("essai", "autre"))
    assert [other.name for other in called.verso.others] == ["Autre"]
    assert (written.recto.phone, written.recto.reach) == (None, "autre@exemple.fr")
    assert [flyer.recto.call.split()[-1] for flyer in (called, written)] == ["Appelez-nous.", "Écrivez-nous."]


def test_one_number_for_all_is_said_once() -> None:
    dossier = made_up("81", territories=[OTHER, MUTE], families={"phone": "05 36 49 10 00"})
    flyer = flyer_views(dossier, texts(), SETTINGS)[0]
    assert (flyer.recto.reach, flyer.verso.others, flyer.verso.sharing) == (
        f"05{NBSP}36{NBSP}49{NBSP}10{NBSP}00",
        (),
        ("Muet",),
    )


def test_beside_a_number_of_its_own_the_shared_one_is_listed_once() -> None:
    dossier = made_up("81", territories=[TERRITORY, OTHER, MUTE], families={"phone": "05 36 49 10 00"})
    own, shared = (flyer_views(dossier, texts(), SETTINGS)[n] for n in (0, 2))
    assert [(other.name, other.slot) for other in own.verso.others] == [("PMI du Tarn", "families.phone")]
    assert [other.name for other in shared.verso.others] == [TERRITORY["name"]]


def test_other_numbers_stand_beside_the_first_with_their_labels() -> None:
    more = [{"number": "3919", "label": "Soir : tous les jours"}]
    flyer = flyer_views(made_up("81", territories=[{**TERRITORY, "other_phones": more}]), texts(), SETTINGS)[0]
    assert [(m.label, m.phone.shown, m.phone.link) for m in flyer.verso.own.more] == [
        (f"Soir{NBSP}: tous les jours", f"39{NBSP}19", "tel:3919")
    ]


def test_a_departement_without_brand_has_the_calm_look() -> None:
    brand = flyer_views(made_up("81", territories=[TERRITORY]), texts(), SETTINGS)[0].brand
    assert (brand.wordmark, brand.logo, brand.accent, brand.on_accent) == (None, None, "#A30F46", "#FFFFFF")


def test_a_pale_brand_colour_carries_dark_text() -> None:
    pale = made_up("81", territories=[TERRITORY], brand={"accent": "#FFD400", "accent_cmyk": "0 15 100 0"})
    brand = flyer_views(pale, texts(), SETTINGS)[0].brand
    assert (brand.accent, brand.on_accent, brand.accent_cmyk) == ("#FFD400", "#1D1D1B", "0 15 100 0")
    assert contrast(brand.mark, "#FFFFFF") >= 4.5


def test_bilingual_flyers_have_a_french_verso_and_their_own_imprint() -> None:
    dossier = made_up("81", territories=[TERRITORY], families={"languages": ["fr", "ar"], "bilingual": "oui"})
    french, arabic = (
        next(v for v in flyer_views(dossier, texts(), SETTINGS) if v.language is language)
        for language in (Language.FRENCH, Language.ARABIC)
    )
    assert arabic.recto.language is Language.ARABIC
    assert arabic.verso.language is Language.FRENCH
    assert "81-essai-g/ar" in arabic.verso.imprint
    assert bilingual_view(french, french) == french


def test_views_hold_no_empty_string_but_the_missing_day() -> None:
    def strings(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for inner in value.values() for text in strings(inner)]
        if isinstance(value, list | tuple):
            return [text for inner in value for text in strings(inner)]
        return [value] if isinstance(value, str) else []

    for flyer in views():
        assert all(strings(asdict(flyer)))


@pytest.mark.parametrize(
    ("slot", "verso", "path"),
    [
        ("side.headline", False, ("flyers", "prenatal", "headline")),
        ("side.questions.2", False, ("flyers", "prenatal", "questions", 2)),
        ("call", False, ("call",)),
        ("professions.3", True, ("professions", 3)),
    ],
)
def test_a_text_is_found_in_its_language_file(slot: str, verso: bool, path: tuple[str | int, ...]) -> None:
    origin = locate_slot(slot, verso, view(), tarn(), library().sources)
    assert origin.path == path
    assert origin.location.file == "flyers/texts/fr/flyers.yml"
    assert origin.location.line > 1


@pytest.mark.parametrize(
    ("slot", "path"),
    [
        ("territory", ("territories", 0, "name")),
        ("phone", ("territories", 0, "phone")),
        ("address", ("territories", 0, "id")),
        ("territories.2.email", ("territories", 2, "email")),
        ("contacts.pmi.directions", ("contacts", "pmi", "directions")),
        ("wordmark", ("brand", "wordmark")),
    ],
)
def test_a_datum_is_found_in_the_departements_file(slot: str, path: tuple[str | int, ...]) -> None:
    origin = locate_slot(slot, True, view(), tarn(), library().sources)
    assert origin.path == path
    assert origin.location.file == "departments/81-tarn.yml"
    assert origin.location.line > 1


def test_a_refusal_becomes_a_finding_on_its_line() -> None:
    flyer = view()
    long = replace(flyer, verso=replace(flyer.verso, own=replace(flyer.verso.own, name="Territoire " * 12)))
    with pytest.raises(FlyerRefusedError) as refused:
        fit(long)
    problem = refused.value.problems[0]
    finding = refusal_finding(
        problem.slot,
        problem.verso,
        problem.message,
        problem.remedy,
        view=long,
        dossier=tarn(),
        texts=library().sources,
    )
    assert str(finding.location).startswith("departments/81-tarn.yml:")
    assert finding.path == ("territories", 0, "name")


def test_a_language_without_source_map_is_still_named() -> None:
    origin = locate_slot("call", False, view(), tarn(), {Language.ENGLISH: SourceMap("x", {})})
    assert str(origin.location) == "flyers/texts/fr/flyers.yml"


def test_the_team_is_the_usual_one_or_the_departements_own() -> None:
    usual = flyer_views(made_up("81", territories=[TERRITORY]), texts(), SETTINGS)[0].verso.professions
    assert [told.words for told in usual] == [
        "Médecins",
        "Sages-femmes",
        "Puéricultrices",
        "Éducatrices de jeunes enfants",
    ]
    own = made_up("81", territories=[TERRITORY], families={"professions": ["psychologists", "midwives"]})
    told = flyer_views(own, texts(), SETTINGS)[0].verso.professions
    assert [(one.words, one.icon) for one in told] == [("Psychologues", "talk"), ("Sages-femmes", "midwife")]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_promised_that_the_service_does_not_offer(tmp_path: Path, language: Language) -> None:
    """Neither on the flyer nor on its page, and what stands there instead fits on both sides."""
    file = f'code: "81"\nterritories: [{{id: nord, name: Nord, phone: 05 63 77 31 15}}]\nfamilies: {{languages: [fr, {language.value}]'
    shelf = library().texts
    seen = []
    for without in ("", ", without: [workshops, visit]"):
        place = written(tmp_path, f"{file}{without}}}\n")
        flyer = next(
            f for f in flyer_views(place, shelf, SETTINGS) if (f.kind, f.language) == (FlyerKind.BIRTH, language)
        )
        page = next(
            p
            for p in family_views(place, family_texts(), SETTINGS)
            if p.path.startswith("q/81-nord-n/") and p.language == language.value
        )
        seen.append((flyer.recto.scan, flyer.verso.lead, len(page.offers), bool(page.visit)))
        assert fit(flyer)
    (scan, lead, offers, visit), (other_scan, other_lead, fewer, no_visit) = seen
    assert scan != other_scan
    assert lead != other_lead
    assert (offers - fewer, visit, no_visit) == (1, True, False)

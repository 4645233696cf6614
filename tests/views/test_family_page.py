from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.contacts import Booklet
from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind
from generator.model.house_style import house_style
from generator.model.languages import Language
from generator.outputs.families import render_card, render_family
from generator.views.families.calendar import calendar_views
from generator.views.families.calling import card_views
from generator.views.families.hub import hub_views
from generator.views.families.links import prefilled_form
from generator.views.families.page import family_views
from generator.views.families.palette import LARGE_TEXT, TEXT, family_palette
from generator.views.families.parts import Day, FamilyView, OrderWayView
from generator.views.families.words import day_in, hours_in, set_words
from generator.words.colours import contrast
from generator.words.links import mail_link
from tests.families_case import SETTINGS, html, made_up, tarn, texts, view, written

TERRITORY = """  - id: essai
    name: Essai
"""


def test_territories_times_flyers_times_languages() -> None:
    paths = [v.path for v in family_views(tarn(), texts(), SETTINGS)]
    assert len(paths) == len(set(paths)) == 3 * 2 * 7
    assert paths[0] == "q/81-albigeois-g/"
    assert "q/81-gaillacois-n/ar/" in paths


def test_the_call_comes_before_everything_else() -> None:
    page = html(tarn(), "q/81-albigeois-g/")
    call = page.index('href="tel:+33563773115"')
    assert call < page.index("carnet de santé") < page.index("<h2>La PMI partout")
    assert "05 63 77 31 15" in page[call : call + 900]


def test_booklet_is_ordered_by_the_departments_form_with_the_territory_only() -> None:
    order = view(made_up(), "q/89-pays-de-l-ombre-g/tr/").order
    assert order
    (form,) = order.ways
    assert form.way == "form"
    parts = urlsplit(form.href)
    assert parts.netloc == "demarches.exemple.fr"
    assert parse_qs(parts.query) == {
        "source": ["flyer"],
        "champ_Q2hhbXAtMQ": ["Pays de l’Ombre et de la Haute-Vallée imaginaire"],
    }


def ways(dossier: Dossier, path: str) -> dict[str, OrderWayView]:
    order = view(dossier, path).order
    return {way.way: way for way in order.ways} if order else {}


def test_booklet_is_else_ordered_by_a_call_or_by_an_email_that_can_be_copied() -> None:
    offered = ways(tarn(), "q/81-albigeois-g/uk/")
    assert list(offered) == ["phone", "mail"]
    assert offered["phone"].href == "tel:+33563773115"
    assert offered["mail"].copied == "pmi-albigeois-d@tarn.fr"
    assert offered["mail"].href.startswith("mailto:pmi-albigeois-d@tarn.fr?subject=")


def test_the_message_is_french_for_its_reader_and_in_the_familys_language_for_its_writer() -> None:
    message = unquote(ways(tarn(), "q/81-albigeois-g/uk/")["mail"].href).replace("\u00a0", " ").replace("\r\n", "\n")
    assert "carnet de santé maternité" in message
    assert "Territoire : Albigeois\nJe parle : ukrainien\n" in message
    assert "Nom / Ім’я та прізвище :" in message
    assert "[Українська]" in message
    french = unquote(ways(tarn(), "q/81-albigeois-g/")["mail"].href).replace("\u00a0", " ")
    assert "Je parle" not in french
    assert "[" not in french
    for language in Language:
        own = texts()[language].message
        for word in ("rappelée", "enceinte", "pregnant", "embarazada", "grávida,", "hamile", "вагітна"):
            assert word not in f"{own.ask} {own.phone}", "whichever parent writes can send it"


def test_a_mobile_number_takes_a_text_message() -> None:
    offered = ways(made_up_without_form(), "q/89-rive-g/tr/")
    assert list(offered) == ["phone", "sms", "mail"]
    assert offered["sms"].href.startswith("sms:+33600000002?&body=Bonjour")


def made_up_without_form() -> Dossier:
    dossier = made_up()
    families = dossier.file.families.model_copy(update={"booklet": Booklet()})
    return replace(dossier, file=dossier.file.model_copy(update={"families": families}))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [("    phone: 05 63 77 31 15\n", ["phone"]), ("    email: a@tarn.fr\n", ["mail"]), ("", [])],
)
def test_booklet_is_ordered_by_what_there_is(tmp_path: Path, lines: str, expected: list[str]) -> None:
    dossier = written(tmp_path, f'code: "81"\nterritories:\n{TERRITORY}{lines}')
    assert list(ways(dossier, "q/81-essai-g/")) == expected


def test_a_closure_stands_above_the_number_until_it_is_past() -> None:
    page = html(made_up(), "q/89-pays-de-l-ombre-g/")
    shut, call = page.index("Nous sommes fermés"), page.index('class="call"')
    assert shut < call
    assert "jeudi 24 décembre 2026 – vendredi 1er janvier 2027" in page[shut:call]
    assert 'href="tel:+33386000002"' in page[shut:call]
    assert "août" not in page
    assert "Nous sommes fermés" not in html(made_up(), "q/89-rive-g/")


def test_what_a_territory_does_not_say_is_not_shown() -> None:
    shown, hidden = html(made_up(), "q/89-pays-de-l-ombre-g/"), html(made_up(), "q/89-rive-g/")
    for words in (
        "vendredi, 9h–12h",
        "https://rdv.exemple.fr/pmi-essai",
        "Un interprète",
        "arrêt Essai",
        "arabe et turc",
    ):
        assert words in shown, words
        assert words not in hidden, words
    assert "Quand vous appelez" in hidden


def test_the_contact_card_is_one_that_phones_read() -> None:
    [card] = [card for card in card_views(made_up(), SETTINGS) if "rive" in card.path]
    text = render_card(card).content.decode()
    assert text.splitlines() == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:PMI Rive",
        "N:PMI Rive;;;;",
        "ORG:PMI de l’Yonne;Rive",
        "TEL;TYPE=WORK,VOICE:+33600000002",
        "EMAIL;TYPE=WORK,INTERNET:rive@exemple.fr",
        "URL:https://agence-kalia.fr/ppgp/q/89-rive-g/",
        "END:VCARD",
    ]
    hostile = replace(card, name="A;B,C\\D " + "é" * 60)
    lines = render_card(hostile).content.split(b"\r\n")
    assert lines[2].startswith(b"FN:A\\;B\\,C\\\\D")
    assert max(map(len, lines)) <= 75
    assert lines[3].startswith(b" ")


def test_missing_data_leave_no_heading(tmp_path: Path) -> None:
    dossier = written(tmp_path, f'code: "81"\nterritories:\n{TERRITORY}')
    for path in ("q/81-essai-g/", "q/81-essai-n/"):
        page = html(dossier, path)
        titles = texts()[Language.FRENCH]
        for absent in (
            titles.booklet.title,
            titles.workshops.title,
            titles.centres.title,
            titles.reach.title,
            "La PMI partout",
            'class="call"',
            "Langues",
            titles.calling.title,
            titles.closed.title,
            titles.centres.hours,
        ):
            assert absent not in page
        assert 'href=""' not in page
        assert "None" not in page


def test_territory_without_number_gives_the_services_else_asks_to_write(tmp_path: Path) -> None:
    pmi = "contacts: {pmi: {phone: 05 63 49 02 24, email: pmi-d@tarn.fr}}\n"
    dossier = written(tmp_path, f'code: "81"\n{pmi}territories:\n{TERRITORY}')
    call = view(dossier, "q/81-essai-n/").call
    assert call
    assert call.href == "tel:+33563490224"
    dossier = written(tmp_path, f'code: "81"\nterritories:\n{TERRITORY}    email: a@tarn.fr\n')
    page = view(dossier, "q/81-essai-n/")
    assert page.call is None
    assert page.write
    assert page.write.href == "mailto:a@tarn.fr"
    assert page.words.call == "Une question\u00a0? Écrivez-nous."


def test_workshops_stand_on_the_birth_page_only_and_past_ones_are_left_out() -> None:
    birth = view(made_up(), "q/89-pays-de-l-ombre-n/")
    assert [w.title for w in birth.workshops] == ["Bébé signe\u00a0: <gestes> & mots", "Massage"]
    assert [(s.day, s.hours) for s in birth.workshops[0].sittings] == [
        ("mardi 1er décembre 2026", "14\u00a0h"),
        ("jeudi 3 décembre 2026", "9\u00a0h\u00a030\u00a0–\u00a011\u00a0h"),
    ]
    assert view(made_up(), "q/89-pays-de-l-ombre-g/").workshops == ()
    asked = texts()[Language.FRENCH].workshops.ask
    assert not any(asked in str(offer) for offer in birth.offers)


def test_the_day_that_is_published_for_decides_which_sittings_are_past() -> None:
    def on(day: date | None) -> FamilyView:
        settings = replace(SETTINGS, day=day)
        return next(v for v in family_views(made_up(), texts(), settings) if v.path == "q/89-pays-de-l-ombre-n/")

    late = on(date(2026, 12, 2))
    assert [sitting.day for sitting in late.workshops[0].sittings] == ["jeudi 3 décembre 2026"]
    assert late.workshops_day == Day("mercredi 2 décembre 2026", "2026-12-02")
    shown = render_family(late).content.decode()
    assert "Mise à jour\u00a0:" in shown
    assert "2026-12-01" not in shown
    over = on(date(2026, 12, 4))
    assert [(workshop.title, workshop.sittings) for workshop in over.workshops] == [("Massage", ())]
    assert over.workshops_day is None
    assert on(None).workshops_day == Day("vendredi 20 novembre 2026", "2026-11-20")
    calendars = calendar_views(made_up(), replace(SETTINGS, day=date(2026, 12, 2)))
    assert {calendar.start.date() for calendar in calendars} == {date(2026, 12, 3)}


def test_without_workshops_one_line_says_to_ask_for_the_dates() -> None:
    assert any("demandez-nous les dates" in offer for offer in view(tarn(), "q/81-autan-n/").offers)


def test_centres_have_a_map_link_and_no_map() -> None:
    first, second = view(made_up(), "q/89-pays-de-l-ombre-g/").centres
    assert first.map == "https://www.openstreetmap.org/?mlat=47.7986&mlon=3.5673#map=18/47.7986/3.5673"
    assert second.map == "https://www.openstreetmap.org/search?query=89100%20Sens"


def test_legal_note_cites_the_right_article() -> None:
    for language in tarn().file.families.languages:
        suffix = "" if language is Language.FRENCH else f"{language.value}/"
        assert '<bdi dir="ltr">L.\u00a02122-4</bdi>' in html(tarn(), f"q/81-autan-g/{suffix}")
        assert '<bdi dir="ltr">R.\u00a02112-21</bdi>' in html(tarn(), f"q/81-autan-n/{suffix}")


def test_arabic_page_runs_from_right_to_left_and_isolates_what_does_not() -> None:
    page = html(tarn(), "q/81-albigeois-g/ar/")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<bdi dir="ltr">05 63 77 31 15</bdi>' in page
    assert '<b lang="fr" dir="ltr">carnet de santé maternité</b>' in page
    assert '<p lang="fr" dir="ltr">Protection maternelle' in page


def test_department_without_territory_has_no_family_page(tmp_path: Path) -> None:
    dossier = written(tmp_path, 'code: "01"\n', "01-ain.yml")
    assert family_views(dossier, texts(), SETTINGS) == []
    assert hub_views(dossier, texts(), SETTINGS) == []


def test_hub_lists_every_territory_with_its_cities_and_both_pages() -> None:
    hub = hub_views(made_up(), texts(), SETTINGS)[0]
    assert hub.path == "familles/yonne/"
    assert [(t.name[:4], t.cities, len(t.pages)) for t in hub.territories] == [
        ("Pays", "Auxerre, Sens", 2),
        ("Rive", "", 2),
    ]
    assert hub.territories[1].pages[1].href == "../../q/89-rive-n/"


def test_rendering_reads_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 1 / 0)
    assert render_family(view(made_up(), "q/89-pays-de-l-ombre-n/")).content


@given(
    st.from_regex(r"#[0-9A-F]{6}", fullmatch=True),
    st.sampled_from(FlyerKind),
)
def test_no_brand_colour_makes_anything_unreadable(accent: str, kind: FlyerKind) -> None:
    palette = family_palette(house_style().family, accent, kind)
    for scheme in (palette.light, palette.dark):
        assert contrast(scheme.on_accent, scheme.accent) >= LARGE_TEXT
        assert contrast(scheme.on_button, scheme.button) >= LARGE_TEXT
        for ground in (scheme.page, scheme.milk):
            assert contrast(scheme.link, ground) >= TEXT
            assert contrast(scheme.ink, ground) >= TEXT
            assert contrast(scheme.head, ground) >= TEXT
        assert contrast(scheme.head, scheme.field) >= TEXT


def test_a_good_brand_colour_is_kept() -> None:
    assert family_palette(house_style().family, "#C2412D", FlyerKind.BIRTH).light.accent == "#C2412D"
    assert family_palette(house_style().family, "#FFD500", FlyerKind.BIRTH).light.on_accent == "#1D1D1B"


@given(st.text(max_size=60), st.sampled_from(Language))
def test_set_words_never_lets_markup_through(text: str, language: Language) -> None:
    set_text = str(set_words(text, language))
    for tag in ('<b lang="fr" dir="ltr">', "</b>", '<bdi dir="ltr">', "</bdi>"):
        set_text = set_text.replace(tag, "")
    assert "<" not in set_text
    assert '"' not in set_text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=80))
def test_mail_link_carries_any_text(text: str) -> None:
    link = mail_link("a@b.fr", "Objet", text)
    assert '"' not in link
    assert "\n" not in link
    assert unquote(link.partition("body=")[2]).replace("\r\n", "\n") == text


def test_form_without_a_field_to_fill_is_left_alone() -> None:
    assert prefilled_form("https://a.fr/x?y=1#z", None, "T") == "https://a.fr/x?y=1#z"
    assert prefilled_form("https://a.fr/x#z", "t", "Été & co") == "https://a.fr/x?t=%C3%89t%C3%A9%20%26%20co#z"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FRENCH, "jeudi 3 décembre 2026"),
        (Language.ENGLISH, "Thursday 3 December 2026"),
        (Language.ARABIC, "الخميس 3 ديسمبر 2026"),
        (Language.UKRAINIAN, "четвер 3 грудня 2026"),
    ],
)
def test_days_are_written_in_the_pages_language(language: Language, words: str) -> None:
    assert day_in(date(2026, 12, 3), language) == words


def test_hours_never_get_an_invented_end() -> None:
    assert hours_in(time(9, 5), None, Language.ARABIC) == "9:05"
    assert hours_in(time(9), time(10, 30), Language.ENGLISH) == "9:00–10:30"


def test_the_page_names_the_usual_team_only_where_it_is_the_departements(tmp_path: Path) -> None:
    def offers(families: str) -> str:
        dossier = written(tmp_path, f'code: "81"\nterritories:\n{TERRITORY}{families}')
        return " ".join(view(dossier, "q/81-essai-n/").offers)

    assert "Des médecins, des sages-femmes" in offers("")
    assert "médecins" not in offers("families: {professions: [midwives, psychologists]}\n")
    assert "Une équipe de professionnelles" in offers("families: {professions: [midwives, psychologists]}\n")

"""The print room and the job sheet as a communication officer and a printer read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model.editions import Edition
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.job_sheet import job_sheet_view
from generator.views.print_room.page import FlyerFiles, PrintRoomView, file_stem, print_room_view
from generator.views.print_room.reprints import draft_run, reprint_views
from generator.words.french import size_words
from tests.outputs.flyer_bench import made_up, tarn, view, views


def made(flyer: FlyerView) -> FlyerFiles:
    return FlyerFiles(
        flyer, tuple((edition, 1_234_567) for edition in flyer.kind.model.editions), 48_000, (560, 795), "ab" * 32
    )


def room() -> PrintRoomView:
    return print_room_view(tarn(), [made(flyer) for flyer in views()])


def test_every_flyer_has_a_panel_that_one_answer_to_each_question_shows() -> None:
    seen = room()
    assert [question.legend for question in seen.questions] == ["1. Le territoire", "2. Le flyer", "3. La langue"]
    counts = [len(question.choices) for question in seen.questions]
    assert counts == [3, 2, len(tarn().file.families.languages)]
    assert all(sum(choice.checked for choice in question.choices) == 1 for question in seen.questions)
    assert len(seen.panels) == counts[0] * counts[1] * counts[2]
    assert len({panel.tokens for panel in seen.panels}) == len(seen.panels)
    tokens = {choice.token for question in seen.questions for choice in question.choices}
    assert {token for panel in seen.panels for token in panel.tokens.split()} == tokens


def test_a_question_without_choice_is_not_asked() -> None:
    seen = print_room_view(tarn(), [made(view())])
    assert seen.questions == ()
    assert seen.without_flyer == "Sans téléphone ni e-mail, pas de flyer\u00a0: Gaillacois et Autan."


def test_a_panel_says_what_is_printed_and_what_each_file_is_for() -> None:
    panel = room().panels[0]
    assert panel.heading == "Grossesse, Albigeois, "
    assert panel.reach.replace("\u00a0", " ") == "05 63 77 31 15"
    assert panel.address == "agence-kalia.fr/ppgp/q/81-albigeois-g/"
    assert panel.page_href == "../../q/81-albigeois-g/"
    assert [file.title for file in panel.downloads] == ["Écran", "Bureau", "Imprimeur", "Affiche A3"]
    assert panel.downloads[2].href == "albigeois/grossesse-fr-presse.pdf"
    assert panel.downloads[2].name == "81-tarn-albigeois-grossesse-fr-presse.pdf"
    assert panel.kit.name == "81-tarn-albigeois-grossesse-fr-kit.zip"
    assert (panel.downloads[0].size, panel.kit.size) == ("1,2\u00a0Mo", "48\u00a0ko")


def test_a_translation_that_nobody_reviewed_says_so() -> None:
    french, arabic = view(), view(language=Language.ARABIC)
    panels = print_room_view(
        tarn(), [made(french), made(replace(arabic, reviewed=False)), made(replace(arabic, reviewed=True))]
    ).panels
    assert [panel.to_review for panel in panels] == [False, True, False]
    assert "n’a pas encore été relue" in panels[1].review
    assert "(arabe)" in panels[1].review
    assert panels[1].direction == "rtl"
    assert panels[2].review == "traduction relue (arabe)"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (12, "1\u00a0ko"),
        (48_400, "48\u00a0ko"),
        (999_400, "999\u00a0ko"),
        (1_250_000, "1,2\u00a0Mo"),
        (12_000_000, "12,0\u00a0Mo"),
    ],
)
def test_sizes_are_said_as_file_managers_do(size: int, words: str) -> None:
    assert size_words(size) == words


def test_a_print_run_that_is_out_of_date_is_told() -> None:
    flyer = view()
    run = draft_run(flyer, "81", date(2026, 3, 3), 5000, "Essai", False, None, None)
    stale = run.model_copy(update={"printed": run.printed.model_copy(update={"phone": "05 63 00 00 00"})})
    told = reprint_views([stale], [tarn()], {flyer.recto.address: flyer})
    shown = print_room_view(tarn(), [made(flyer)], told).stale
    assert [(run.heading, run.run.replace("\u00a0", " ")) for run in shown] == [
        ("Grossesse, Albigeois, français", "Tirage du 3 mars 2026, 5 000 exemplaires")
    ]
    assert [(change.name, change.printed, change.now) for change in shown[0].changes] == [
        ("le téléphone", "05 63 00 00 00", "05 63 77 31 15")
    ]
    assert print_room_view(tarn(), [made(flyer)], [replace(told[0], replaced="le lendemain")]).stale == ()
    elsewhere = replace(told[0], run=stale.model_copy(update={"code": "01"}))
    assert print_room_view(tarn(), [made(flyer)], [elsewhere]).stale == ()


def test_the_job_sheet_tells_the_printer_everything() -> None:
    sheet = job_sheet_view(tarn(), view(), 33.62)
    lines = {line.label: line.value.replace("\u00a0", " ") for line in sheet.lines}
    assert lines["Fichier"].startswith("81-tarn-albigeois-grossesse-fr-presse.pdf (PDF/X-4")
    assert "148 × 210 mm" in lines["Format fini"]
    assert "3 mm" in lines["Fonds perdus"]
    assert "33,6 mm" in lines["Code QR"]
    assert "FOGRA39" in lines["Couleurs"]
    assert sheet.by_hand[0].label == "Quantité"
    assert sheet.contact[-1] == "pmi-d@tarn.fr"
    assert sheet.warning == ""
    assert any("05 63 77 31 15" in check.replace("\u00a0", " ") for check in sheet.checks)


def test_the_job_sheet_of_an_unreviewed_translation_warns() -> None:
    sheet = job_sheet_view(tarn(), replace(view(language=Language.TURKISH), reviewed=False), 36.9)
    assert sheet.warning == "Traduction à relire (turc)\u00a0: pas de tirage avant sa relecture."
    assert sheet.checks[-1].startswith("Une personne qui lit couramment")


def test_missing_contacts_leave_nothing_behind() -> None:
    bare = made_up(territories=[{"id": "nord", "name": "Nord", "phone": "0262 90 00 00"}])
    flyer = view(dossier=bare)
    sheet = job_sheet_view(bare, flyer, 33.62)
    assert sheet.contact == ()
    assert file_stem(flyer) == "974-la-reunion-nord-grossesse-fr"
    panel = print_room_view(bare, [made(flyer)]).panels[0]
    assert (Edition.POSTER in FlyerKind.PRENATAL.model.editions, panel.reach.replace("\u00a0", " ")) == (
        True,
        "0262 90 00 00",
    )

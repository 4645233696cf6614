"""Home and comparison: what may be added up, and what may not be set side by side."""

from __future__ import annotations

from generator.sources.departments import load_dossiers
from generator.views.site.compare import compare_view, months_between
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.study.page import FlyerThumb
from tests.conftest import HOUSE
from tests.house_settings import house_settings

SETTINGS = house_settings("https://example.org/site/")
DOSSIERS = load_dossiers(HOUSE / "departments").dossiers


THUMB = FlyerThumb("Grossesse", "A5", "imprimer/81-tarn/recto.webp", "verso.webp", "imprimer/81-tarn/")


def test_people_trained_add_up_and_say_where() -> None:
    counts = [d.file.training.face_to_face for d in DOSSIERS if d.file.training and d.file.training.face_to_face]
    assert (sum(counts), counts) == (112, [62, 50])
    told = home_view(DOSSIERS, SETTINGS).totals
    assert told.startswith("112 personnes formées")
    assert "62 dans l’Ain" in told
    assert "50 dans le Tarn" in told
    assert not home_view(DOSSIERS[:1], SETTINGS).totals


def test_the_strongest_study_comes_first_whatever_its_name() -> None:
    view = home_view(DOSSIERS, SETTINGS)
    assert [card.title for card in view.cards] == ["Dans le Tarn", "Dans l’Ain"]
    assert view.proof == view.cards[0]
    assert view.figures


def test_each_reader_has_a_door_and_flyers_are_shown() -> None:
    head, prints, parent = home_view(DOSSIERS, SETTINGS, {"81-tarn": [THUMB]}).doors
    assert head.links[0] == ("L’étude de cas du Tarn", "etudes-de-cas/tarn/")
    assert prints.links == (("Espace impression du Tarn", "imprimer/81-tarn/"),)
    assert [picture.path for picture in prints.pictures] == ["imprimer/81-tarn/recto.webp"]
    assert parent.links == (("Votre PMI dans le Tarn", "familles/tarn/"),)


def test_without_flyers_nobody_is_sent_to_a_print_room() -> None:
    view = home_view(DOSSIERS, SETTINGS)
    assert len(view.doors) == 1
    assert not any(card.print_room or card.families for card in view.cards)


def test_the_map_repeats_the_list() -> None:
    view = home_view(DOSSIERS, SETTINGS)
    assert [place.href for place in view.map.places] == [card.href for card in view.cards]


def test_one_département_has_nothing_to_be_compared_with() -> None:
    assert not home_view(DOSSIERS[:1], SETTINGS).comparable


def test_no_département_leaves_no_sum() -> None:
    view = home_view((), SETTINGS)
    assert not view.figures
    assert view.proof is None
    assert view.contact is None
    assert [door.links for door in view.doors] == [
        (("La démarche, étape par étape", "demarche/"), ("Ariane, le contact universel", "ariane/"))
    ]


def test_results_of_two_and_six_months_are_apart_and_the_page_says_so() -> None:
    view = compare_view(DOSSIERS)
    assert [group.title for group in view.delays] == ["Deux mois après la formation", "Six mois après la formation"]
    assert all(len(group.results) == 1 for group in view.delays)
    assert "2\u00a0mois après la formation dans l’Ain et 6\u00a0mois" in view.warning


def test_what_is_not_known_is_said_in_the_table() -> None:
    rows = {row[0]: row[1:] for row in compare_view(DOSSIERS).table.rows}
    assert rows["Territoires de PMI"] == ("non\u00a0communiqué", "3")
    assert rows["Effectif de la PMI"][0].startswith("environ")
    assert rows["Part de l’équipe formée"] == (
        "non calculée\u00a0: effectif approché",
        "62,5\u00a0% (50 sur\u00a080, calculé)",
    )
    assert rows["Ariane"][0] == "non\u00a0communiqué"
    assert rows["Ariane"][1].endswith("entretiens")


def test_months_are_counted_to_the_nearest() -> None:
    programmes = [d.file.programme for d in DOSSIERS]
    spans = [(p.launch.start, p.end.end) for p in programmes if p and p.launch and p.end]
    assert [months_between(*span) for span in spans] == [22, 19]


def test_the_feed_holds_published_studies_only() -> None:
    feed = feed_view(DOSSIERS, SETTINGS)
    assert [entry.address for entry in feed.entries] == [
        "https://example.org/site/etudes-de-cas/ain/",
        "https://example.org/site/etudes-de-cas/tarn/",
    ]
    assert feed.updated == max(entry.updated for entry in feed.entries)

"""Home and comparison: what may be added up, and what may not be set side by side."""

from __future__ import annotations

from generator.model.house_style import house_style
from generator.model.settings import Settings
from generator.sources.departments import load_dossiers
from generator.views.site.compare import compare_view, months_between
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from tests.conftest import HOUSE

SETTINGS = Settings("https://example.org/site/", house_style())
DOSSIERS = load_dossiers(HOUSE / "departments").dossiers


def test_people_trained_add_up_and_say_where() -> None:
    published, trained, founded = home_view(DOSSIERS, SETTINGS).key_figures
    assert published.value == str(len(DOSSIERS))
    counts = [d.file.training.face_to_face for d in DOSSIERS if d.file.training and d.file.training.face_to_face]
    assert trained.value == str(sum(counts))
    assert (sum(counts), counts) == (112, [62, 50])
    assert "62 dans l’Ain et 50 dans le Tarn" in trained.label
    assert founded.value == "2017"


def test_the_map_repeats_the_list() -> None:
    view = home_view(DOSSIERS, SETTINGS)
    assert [place.href for place in view.map.places] == [card.href for card in view.cards]


def test_one_département_has_nothing_to_be_compared_with() -> None:
    assert not home_view(DOSSIERS[:1], SETTINGS).comparable


def test_no_département_leaves_no_sum() -> None:
    view = home_view((), SETTINGS)
    assert [figure.value for figure in view.key_figures] == ["0", "2017"]
    assert view.contact is None


def test_results_of_two_and_six_months_are_apart_and_the_page_says_so() -> None:
    view = compare_view(DOSSIERS)
    assert [group.title for group in view.delays] == ["Deux mois après la formation", "Six mois après la formation"]
    assert all(len(group.results) == 1 for group in view.delays)
    assert "2\u00a0mois après la formation dans l’Ain et 6\u00a0mois" in view.warning


def test_what_is_not_known_is_said_in_the_table() -> None:
    rows = {row[0]: row[1:] for row in compare_view(DOSSIERS).table.rows}
    assert rows["Territoires de PMI"] == ("non\u00a0communiqué", "3")
    assert rows["Effectif de la PMI"][0].startswith("environ")


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

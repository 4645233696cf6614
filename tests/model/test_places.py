import pytest

from generator.model.phones import read_phone
from generator.sources.places import load_places


@pytest.mark.parametrize(
    ("code", "located", "of", "slug"),
    [
        ("81", "dans le Tarn", "du Tarn", "tarn"),
        ("01", "dans l’Ain", "de l’Ain", "ain"),
        ("93", "en Seine-Saint-Denis", "de la Seine-Saint-Denis", "seine-saint-denis"),
        ("976", "à Mayotte", "de Mayotte", "mayotte"),
        ("974", "à La Réunion", "de La Réunion", "la-reunion"),
        ("75", "à Paris", "de Paris", "paris"),
        ("40", "dans les Landes", "des Landes", "landes"),
        ("28", "en Eure-et-Loir", "d’Eure-et-Loir", "eure-et-loir"),
        ("2A", "en Corse-du-Sud", "de la Corse-du-Sud", "corse-du-sud"),
        ("95", "dans le Val-d’Oise", "du Val-d’Oise", "val-d-oise"),
        ("91", "dans l’Essonne", "de l’Essonne", "essonne"),
    ],
)
def test_a_place_is_named_as_french_names_it(code: str, located: str, of: str, slug: str) -> None:
    place = load_places()[code]
    assert (place.located, place.of, place.slug) == (located, of, slug)


def test_the_table_holds_the_101_departments() -> None:
    places = load_places()
    assert len(places) == 101
    assert sum(place.overseas for place in places.values()) == 5
    assert len({place.slug for place in places.values()}) == 101


@pytest.mark.parametrize(
    ("code", "typed", "dialled", "shown"),
    [
        ("81", "05 63 77 31 15", "+33563773115", "05 63 77 31 15"),
        ("81", "0563773115", "+33563773115", "05 63 77 31 15"),
        ("974", "0262 90 12 34", "+262262901234", "0262 90 12 34"),
        ("971", "+590 590 20 10 10", "+590590201010", "0590 20 10 10"),
        ("974", "05 63 77 31 15", "+33563773115", "05 63 77 31 15"),
    ],
)
def test_a_phone_is_read_for_its_zone(code: str, typed: str, dialled: str, shown: str) -> None:
    phone = read_phone(typed, load_places()[code])
    assert phone is not None
    assert (phone.dialled, phone.shown) == (dialled, shown)


@pytest.mark.parametrize("typed", ["05 63 77 31", "05 63 77 31 155", "00 00 00 00 00", "99 63 77 31 15"])
def test_a_wrong_number_is_none(typed: str) -> None:
    assert read_phone(typed, load_places()["81"]) is None

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
        ("69M", "dans la Métropole de Lyon", "de la Métropole de Lyon", "metropole-de-lyon"),
    ],
)
def test_a_place_is_named_as_french_names_it(code: str, located: str, of: str, slug: str) -> None:
    place = load_places()[code]
    assert (place.located, place.of, place.slug) == (located, of, slug)


@pytest.mark.parametrize(
    ("code", "of_authority", "signature"),
    [
        ("81", "du département du Tarn", "Département du Tarn"),
        ("93", "du département de la Seine-Saint-Denis", "Département de la Seine-Saint-Denis"),
        ("976", "du département de Mayotte", "Département de Mayotte"),
        ("2A", "de la Collectivité de Corse", "Collectivité de Corse"),
        ("68", "de la Collectivité européenne d’Alsace", "Collectivité européenne d’Alsace"),
        ("69", "du département du Rhône", "Département du Rhône"),
        ("69M", "de la Métropole de Lyon", "Métropole de Lyon"),
        ("75", "de la Ville de Paris", "Ville de Paris"),
        ("972", "de la Collectivité territoriale de Martinique", "Collectivité territoriale de Martinique"),
        ("973", "de la Collectivité territoriale de Guyane", "Collectivité territoriale de Guyane"),
    ],
)
def test_who_answers_for_pmi_has_its_own_noun(code: str, of_authority: str, signature: str) -> None:
    place = load_places()[code]
    assert (place.of_authority, place.signature) == (of_authority, signature)


def test_the_table_holds_the_101_departments_and_the_metropole_de_lyon() -> None:
    places = load_places()
    assert len(places) == 102
    assert sum(place.overseas for place in places.values()) == 5
    assert len({place.slug for place in places.values()}) == 102
    assert [(place.code, place.department) for place in places.values() if place.within] == [("69M", "69")]


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

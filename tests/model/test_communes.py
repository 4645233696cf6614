from __future__ import annotations

from collections import Counter

import pytest

from generator.model.communes import Trouble, fold
from generator.sources.communes import load_communes
from generator.sources.places import load_places

TARN = load_communes("81")


def test_every_departement_has_its_communes_each_under_one_name() -> None:
    counted = 0
    for code in load_places():
        communes = load_communes(code).every
        counted += len(communes)
        assert communes, code
        assert max(Counter(fold(commune.name) for commune in communes).values()) == 1, code
        assert all(commune.postcodes or commune.epci for commune in communes), code
    assert counted == 34917, "Insee's list of 2026, Paris, Lyon and Marseille by arrondissement"


@pytest.mark.parametrize(
    "text",
    ["Albi", "albi", "81004", "ALBI", " Albi "],
)
def test_a_commune_is_named_as_people_write_it(text: str) -> None:
    assert TARN.assign([[text]]).of == {"81004": 0}


@pytest.mark.parametrize(
    "text", ["200034031", "CC du Cordais et du Causse (4 C)", "Communauté de communes du Cordais et du Causse (4 C)"]
)
def test_an_epci_brings_all_its_communes(text: str) -> None:
    siren = "200034031" if text == "200034031" else "200034064"
    assert set(TARN.assign([[text]]).of) == {c.code for c in TARN.every if c.epci == siren}


def test_what_is_named_leaves_the_epci_and_the_others_take_the_rest() -> None:
    given = TARN.assign([["248100737"], ["Albi, Castres"], ["les autres"]])
    assert given.problems == ()
    assert given.left == ()
    assert (given.of["81004"], given.of["81065"]) == (1, 1)
    assert Counter(given.of.values())[0] == sum(c.epci == "248100737" for c in TARN.every) - 1
    assert set(given.of) == {c.code for c in TARN.every}


def test_two_territories_never_share_a_commune() -> None:
    (problem,) = TARN.assign([["Albi"], ["81004"]]).problems
    assert (problem.trouble, problem.territory, problem.told) == (Trouble.TWICE, 1, ("Albi", "0"))


def test_a_delegated_commune_leads_to_the_one_of_today() -> None:
    given = TARN.assign([["Ronel"]])
    assert given.of == {"81233": 0}
    assert [(p.trouble, p.told) for p in given.problems] == [(Trouble.MERGED, ("Terre-de-Bancalié",))]


def test_paris_goes_by_arrondissement_in_their_order() -> None:
    names = [commune.name for commune in load_communes("75").every]
    assert (names[0], names[1], names[9], len(names)) == (
        "Paris 1er Arrondissement",
        "Paris 2e Arrondissement",
        "Paris 10e Arrondissement",
        20,
    )

"""Whose address a flyer prints: warned about, accepted by a name, or made the département's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import review_dossier
from generator.checks.addresses import check_print_runs, flyer_paths, own_addresses
from generator.checks.flyer_fit import check_flyer_addresses
from generator.model.findings import SourceMap
from generator.model.languages import Language
from generator.views.flyers.flyer import flyer_views
from tests.checks.reading import read_texts
from tests.families_case import SETTINGS, written
from tests.runs_case import BEFORE, dossier, register

SERVICE = """status: published
contacts: {pmi: {email: pmi@tarn.fr, web: "https://www.tarn.fr/pmi"}}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03}]
"""
OWN = "families: {address: 'https://pmi.tarn.fr/'}\n"
ACCEPTED = """families: {languages: [fr]}
acknowledged:
  - {finding: flyer-host, at: families, by: Camille Essai, reason: Le département n’a pas de sous-domaine.}
"""


def test_a_strangers_domain_on_a_flyer_is_asked_about(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    review = review_dossier(read_texts(tmp_path, SERVICE + "families: {languages: [fr]}\n")[0], SETTINGS.site_url)
    found = [finding for finding in review.findings if finding.code == "flyer-host"]
    golden("checks/flyer-host.txt", "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in found))


@pytest.mark.parametrize(
    "text",
    [SERVICE + OWN, SERVICE.replace("tarn.fr", "agence-kalia.fr"), SERVICE.replace("contacts", "# contacts")],
    ids=["the département's own address", "the site in the sender's domain", "no sender to compare with"],
)
def test_an_address_at_the_senders_is_left_alone(tmp_path: Path, text: str) -> None:
    review = review_dossier(read_texts(tmp_path, text)[0], SETTINGS.site_url)
    assert "flyer-host" not in {finding.code for finding in review.findings}


def test_who_decided_to_do_without_is_named(tmp_path: Path) -> None:
    review = review_dossier(read_texts(tmp_path, SERVICE + ACCEPTED)[0], SETTINGS.site_url)
    assert [(one.finding.code, one.by.by) for one in review.acknowledged] == [("flyer-host", "Camille Essai")]
    assert "flyer-host" not in {finding.code for finding in review.findings}


@pytest.mark.parametrize(
    "address", ["http://pmi.tarn.fr/", "https://pmi.tarn.fr", "https://PMI.tarn.fr/", "javascript:x/"]
)
def test_an_address_that_cannot_start_a_printed_one_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(AssertionError, match=r"81\.yml:5"):
        read_texts(tmp_path, SERVICE + f"families: {{address: '{address}'}}\n")


def test_the_codes_and_pages_of_a_departement_carry_its_own_address(tmp_path: Path) -> None:
    from generator.sources.texts import read_flyer_texts
    from generator.views.families.page import family_views
    from tests.conftest import HOUSE
    from tests.families_case import texts

    place = written(tmp_path, 'code: "81"\n' + SERVICE + OWN)
    own = SETTINGS.at(place.file.families.address)
    flyers = flyer_views(place, read_flyer_texts(HOUSE / "flyers" / "texts").texts, own)
    assert {flyer.recto.address for flyer in flyers} == {
        "https://pmi.tarn.fr/q/81-nord-g/",
        "https://pmi.tarn.fr/q/81-nord-n/",
    }
    assert family_views(place, texts(), own)[0].canonical == "https://pmi.tarn.fr/q/81-nord-g/"
    assert list(check_flyer_addresses([place], SETTINGS.site_url)) == []


def test_what_was_printed_before_and_after_the_move_stays_served(tmp_path: Path) -> None:
    source = SourceMap("flyers/print-runs.yml", {("runs", n): (10, 5) for n in range(30)})
    moved = dossier(tmp_path, BEFORE.replace("families: {", "families: {address: 'https://pmi.yonne.fr/', "))
    runs = register(tmp_path)
    after = runs.model_copy(
        update={
            "runs": tuple(
                run.model_copy(update={"address": run.address.replace(SETTINGS.site_url, "https://pmi.yonne.fr/")})
                for run in runs.runs
            )
        }
    )
    served = flyer_paths([moved], list(Language))
    for printed in (runs, after):
        assert check_print_runs(printed, source, served, SETTINGS.site_url, own_addresses([moved])) == []
    assert len(check_print_runs(after, source, served, SETTINGS.site_url)) == 30

"""Whatever ``check`` accepts, the layout lays out; the limits that the checks measure with are the layout's own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import check_dossier
from generator.checks.flyer_fit import check_flyer_addresses
from generator.crafts.qr import QrError, qr_code
from generator.model.findings import Severity
from generator.model.flyer_limits import ADDRESS, LONGEST_ADDRESS, REACH, SITE, TERRITORY, VERSOS, WORDMARK
from generator.outputs.flyers.fit import limits
from generator.outputs.flyers.sheet import fit
from tests.checks.reading import read_texts
from tests.outputs.flyer_bench import SETTINGS, made_up, view, views

PARTS = [
    "Saint",
    "Agout",
    "Vignobles",
    "Montagne",
    "Haute",
    "Vallée",
    "Presqu’île",
    "Nord-Ouest",
    "du",
    "Île",
    "Couronne",
    "Bourg-en-Plaine",
]
NAMES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map(lambda words: " ".join(words)[:90].strip())
SHORT = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3, unique=True).map(" ".join)
LOCALS = st.lists(st.sampled_from(["pmi", "agout", "haute-vallee", "bourg"]), min_size=1, max_size=4).map("-".join)


def _territory(draw: st.DrawFn, number: int, name: str) -> dict[str, Any]:
    territory: dict[str, Any] = {"id": f"t{number}", "name": name}
    kind = draw(st.sampled_from(["phone", "phone", "both", "email", "more"]))
    if kind != "email":
        territory["phone"] = f"02 62 51 40 {number:02}"
    if kind in ("both", "email"):
        territory["email"] = f"{draw(LOCALS)}@exemple.fr"
    if kind == "more":
        labels = draw(st.lists(SHORT, min_size=1, max_size=2))
        territory["other_phones"] = [
            {"number": f"02 62 51 42 {n:02}", "label": label} for n, label in enumerate(labels)
        ]
    return territory


@st.composite
def departments(draw: st.DrawFn) -> dict[str, Any]:
    """Valid sections: up to 21 territories, called, written to or both; one number for all; sender and word mark or not."""
    most = draw(st.sampled_from([2, 5, 9, 21]))
    names = draw(st.lists(SHORT if most > 5 else NAMES, min_size=max(1, most // 2), max_size=most, unique=True))
    territories = [_territory(draw, n, name) for n, name in enumerate(names)]
    sections: dict[str, Any] = {"territories": territories}
    if draw(st.integers(0, 3)) == 0:
        sections["families"] = {"phone": draw(st.sampled_from(["02 62 51 41 00", "3919"]))}
    if draw(st.booleans()):
        sections["brand"] = {"wordmark": draw(NAMES).upper()}
    if draw(st.booleans()):
        lines = draw(st.lists(NAMES, max_size=5))
        sections["contacts"] = {"pmi": {"directions": lines, "phone": "02 62 51 40 99", "email": "pmi@exemple.fr"}}
    return sections


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections=departments(), choice=st.integers(0, 99))
def test_what_check_accepts_is_laid_out(sections: dict[str, Any], choice: int) -> None:
    dossier = made_up(**sections)
    found = [*check_dossier(dossier), *check_flyer_addresses([dossier], SETTINGS.site_url)]
    if any(finding.severity is Severity.ERROR for finding in found):
        return
    flyers = views(dossier)
    if not flyers:
        return
    fit(flyers[choice % len(flyers)])


def test_sizes_are_the_smallest_of_the_layout() -> None:
    flyer = view()
    for layout, verso in VERSOS.items():
        smallest = {name: limit.smallest for name, limit in limits(flyer, layout).items()}
        assert verso.own_name.points == smallest["own-name"]
        assert verso.own_mail.points == smallest["own-mail"]
        assert verso.sender(True, 0).points == smallest["sender"]
        if layout != "alone":
            assert (verso.card_name.points, verso.card_mail.points) == (smallest["card-name"], smallest["card-mail"])
    named = {"territory": TERRITORY, "wordmark": WORDMARK, "url": ADDRESS, "sender": REACH, "site": SITE}
    assert {name: box.points for name, box in named.items()} == {name: smallest[name] for name in named}


def test_the_longest_address_is_the_code_s() -> None:
    address = "https://exemple.fr/"
    assert qr_code(address.ljust(LONGEST_ADDRESS, "a"))
    try:
        qr_code(address.ljust(LONGEST_ADDRESS + 1, "a"))
    except QrError:
        return
    raise AssertionError


def test_an_identifier_too_long_is_one_finding_with_its_limit(tmp_path: Path) -> None:
    text = "families: {languages: [fr, ar, uk]}\nterritories:\n  - {id: %s, name: Nord, phone: 05 63 01 02 03}\n"
    long = read_texts(tmp_path, text % "vallee-du-nord-et-du-sud-a")
    found = list(check_flyer_addresses(long, SETTINGS.site_url))
    assert [(finding.code, finding.at) for finding in found] == [("address-too-long", "territories.1.id")]
    most = re.search(r"un identifiant de (\d+) caractères au plus", found[0].message)
    assert most
    for length, errors in ((int(most[1]), 0), (int(most[1]) + 1, 1)):
        dossiers = read_texts(tmp_path, text % ("a" * length))
        assert len(list(check_flyer_addresses(dossiers, SETTINGS.site_url))) == errors

"""What the rules find by themselves in the two studies as frozen in ``tests/house``: the doubts of the sources, nothing else."""

from __future__ import annotations

from generator.checks import check_dossier, check_dossiers
from generator.model.findings import Severity
from generator.sources.departments import load_dossiers
from tests.conftest import HOUSE

DOSSIERS = load_dossiers(HOUSE / "departments")


def _found(code: str) -> list[tuple[str, str]]:
    dossier = next(dossier for dossier in DOSSIERS.dossiers if dossier.place.code == code)
    return [(finding.code, finding.at) for finding in check_dossier(dossier)]


def test_both_are_read_without_a_word() -> None:
    assert [str(finding) for finding in DOSSIERS.findings] == []
    assert {"01", "81"} <= {dossier.place.code for dossier in DOSSIERS.dossiers}


def test_the_tarn() -> None:
    assert _found("81") == [
        ("data-licence-missing", "status"),
        ("email-spelling", "territories.2.email"),
        ("staff-partial", "staff.roles"),
        ("date-order", "timeline.7.date"),
        ("date-outside", "timeline.7.date"),
        ("key-figure-bare", "results.items.1.share"),
        ("share-without-respondents", "results.items.1.share"),
        ("follow-up-delay", "results.items.1.months_after"),
        ("share-impossible", "results.items.4.share"),
        ("share-without-respondents", "results.items.5.share"),
        ("identifiable", "testimonials.4.reported"),
        ("announced-past", "ariane.text"),
    ]


def test_the_ain_lacks_its_territories() -> None:
    assert _found("01") == [("no-territories", "code"), ("data-licence-missing", "status")]


def test_nothing_stops_the_build() -> None:
    found = [finding for dossier in DOSSIERS.dossiers for finding in check_dossier(dossier)]
    assert [str(f) for f in found + check_dossiers(DOSSIERS.dossiers) if f.severity is Severity.ERROR] == []

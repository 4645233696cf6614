"""How many editorial mistakes the checks see, and how many right statements they leave alone: counted, and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import check_dossier
from generator.model.findings import Finding
from generator.sources.departments import read_dossiers
from tests.checks.planted.mistakes import MISTAKES
from tests.checks.planted.right import ALL_ONE_NUMBER, FLAGGED, RIGHT

RIGHT_FILE = (Path(__file__).parent / "planted" / "46-lot.yml").read_text("utf-8")
UNSEEN = {name for name, (_, _, code, _) in MISTAKES.items() if not code}
"""Mistakes that no rule sees."""


def _review(folder: Path, text: str) -> list[Finding]:
    path = folder / "46-lot.yml"
    path.write_text(text, encoding="utf-8")
    shelf = read_dossiers([path], "departments")
    return [*shelf.findings, *(finding for dossier in shelf.dossiers for finding in check_dossier(dossier))]


def _planted(old: str, new: str) -> str:
    assert RIGHT_FILE.count(old) == 1, old
    return RIGHT_FILE.replace(old, new)


def test_nothing_is_said_of_the_right_file(tmp_path: Path) -> None:
    assert [str(finding) for finding in _review(tmp_path, RIGHT_FILE)] == []


@pytest.mark.parametrize("name", sorted(set(MISTAKES) - UNSEEN))
def test_a_mistake_is_found_where_it_is(name: str, tmp_path: Path) -> None:
    old, new, code, at = MISTAKES[name]
    found = _review(tmp_path, _planted(old, new))
    assert (code, at) in {(finding.code, finding.at) for finding in found}
    assert all(finding.location.line > 1 for finding in found)


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_a_mistake_that_is_not_seen_is_still_not(name: str, tmp_path: Path) -> None:
    """When this fails a rule has learnt to see it: write its code in ``planted/mistakes.py``."""
    assert _review(tmp_path, _planted(*MISTAKES[name][:2])) == []


@pytest.mark.parametrize("name", sorted(set(RIGHT) - FLAGGED))
def test_a_right_statement_is_left_alone(name: str, tmp_path: Path) -> None:
    assert [str(finding) for finding in _review(tmp_path, _planted(*RIGHT[name]))] == []


@pytest.mark.parametrize("name", sorted(FLAGGED))
def test_a_right_statement_that_is_flagged_still_is(name: str, tmp_path: Path) -> None:
    """When this fails a rule has become better: take the name out of ``FLAGGED``."""
    assert _review(tmp_path, _planted(*RIGHT[name])) != []


def test_one_number_for_all_is_told_once(tmp_path: Path) -> None:
    text = RIGHT_FILE
    for number in ALL_ONE_NUMBER:
        text = text.replace(number, ALL_ONE_NUMBER[0])
    assert [(finding.code, finding.severity.value) for finding in _review(tmp_path, text)] == [("phone-common", "info")]


def test_the_count() -> None:
    """57 planted and 45 seen, 28 right and 6 flagged are the least that the house asks of its checks."""
    assert len(MISTAKES) >= 57
    assert len(MISTAKES) - len(UNSEEN) >= 45
    assert len(RIGHT) >= 28
    assert len(FLAGGED) <= 6

"""Every rule finds its failing case, leaves its passing case alone, and says exactly what the golden holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import check_dossier, check_dossiers
from generator.model.findings import Finding
from generator.model.rules import rule_of
from tests.checks.cases import CASES, MORE
from tests.checks.reading import read_texts

_BACKGROUND = ("no-territories", "sender-missing", "phone-missing", "updated-missing")
"""What short files nearly always lack; kept out of the way of the other rules."""


def _findings(folder: Path, text: str) -> list[Finding]:
    dossiers = read_texts(folder, text)
    return [f for dossier in dossiers for f in check_dossier(dossier)] + check_dossiers(dossiers)


@pytest.mark.parametrize("code", sorted(CASES))
def test_failing_case(code: str, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    rule = rule_of(code)
    found = [finding for finding in _findings(tmp_path, CASES[code][0]) if finding.code == code]
    assert found
    assert {finding.severity for finding in found} == {rule.severity}
    assert all(finding.location.line for finding in found)
    golden(f"checks/{code}.txt", "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in found))


@pytest.mark.parametrize("code", sorted(CASES))
def test_passing_case(code: str, tmp_path: Path) -> None:
    assert [str(f) for f in _findings(tmp_path, CASES[code][1]) if f.code == code] == []


@pytest.mark.parametrize("name", sorted(MORE))
def test_more(name: str, tmp_path: Path) -> None:
    text, codes = MORE[name]
    found = [finding.code for finding in _findings(tmp_path, text) if finding.code not in _BACKGROUND]
    assert tuple(code for code in found if code in codes) == codes or sorted(found) == sorted(codes)


def test_every_message_is_a_sentence_with_a_remedy(tmp_path: Path) -> None:
    for number, code in enumerate(sorted(CASES)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for finding in _findings(folder, CASES[code][0]):
            assert finding.message.endswith((".", "?")), finding
            assert finding.remedy.endswith((".", "?")), finding


@pytest.mark.parametrize("code", sorted(code for code in CASES if rule_of(code).told))
def test_what_readers_are_told_asks_nothing_of_them(code: str, tmp_path: Path) -> None:
    """The message of such a rule becomes a note for readers; what editors are to do stands in the remedy."""
    told = [finding.message for finding in _findings(tmp_path, CASES[code][0]) if finding.code == code]
    assert told
    assert [m for m in told if re.search(r"qui mène|doubt|respondents|\b(?!(?:av|apr|ch|ass)ez)\w+ez\b", m)] == []

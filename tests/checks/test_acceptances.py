"""An acceptance is given for a value: another one is asked about again, and is not taken as confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import review_dossier
from tests.checks.reading import read_texts

TEXT = """
results:
  items:
    - statement: le lien compte
      share: "{share}"
      respondents: 23
acknowledged:
  - finding: share-impossible
    at: results.items.1.share
    reason: Une personne n’a pas répondu.
    by: Camille Essai
    confirmed: oui
    value: "{value}"
"""


@pytest.mark.parametrize(
    ("share", "value", "accepted"),
    [("50,5", "50,5", True), ("50.5 %", "50,5", True), ("50", "50 %", True), ("51", "50", False), ("50", "?", False)],
)
def test_the_value_decides(share: str, value: str, accepted: bool, tmp_path: Path) -> None:
    review = review_dossier(read_texts(tmp_path, TEXT.format(share=share, value=value))[0])
    codes = {finding.code for finding in review.findings}
    assert bool(review.acknowledged) is accepted
    assert ({"share-impossible", "acknowledgement-changed"} <= codes) is not accepted


def test_a_list_is_accepted_by_its_print(tmp_path: Path) -> None:
    text = (
        "staff:\n  total: 20\n  roles:\n    - {{name: puéricultrices, count: {count}}}\nacknowledged:\n"
        "  - {{finding: count-above-total, at: staff.roles, reason: Vu., by: Camille Essai, value: '{value}'}}\n"
    )
    asked = review_dossier(read_texts(tmp_path, text.format(count=23, value="?"))[0])
    changed = next(finding for finding in asked.findings if finding.code == "acknowledgement-changed")
    told = changed.remedy.split('value: "')[1].split('"')[0]
    assert review_dossier(read_texts(tmp_path, text.format(count=23, value=told))[0]).acknowledged
    assert not review_dossier(read_texts(tmp_path, text.format(count=24, value=told))[0]).acknowledged

"""No text makes a check slow: patterns that go back and forth would let one paste of a table stop the house."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.checks import check_dossier
from tests.checks.reading import read_texts

LONGEST = 19_000
_FRAME = """staff: {{total: 40, roles: [{{name: sages-femmes, count: 11}}]}}
training: {{face_to_face: 40, trainers: [{{name: Maëlle Corbier}}]}}
programme:
  launch: 2024-01-16
  text: |
    x{text}
"""


@pytest.mark.parametrize(
    "unit",
    ["1", "1-", "a", "`", "(", "[a](", "![a]", "<a ", "|", "à vérifier (", "deux trois ", "9h à ", "Aa-", "soit 5 %, "],
)
def test_a_long_text_is_checked_at_once(unit: str, tmp_path: Path) -> None:
    (dossier,) = read_texts(tmp_path, _FRAME.format(text=(unit * LONGEST)[:LONGEST]))
    begun = time.process_time()
    check_dossier(dossier)
    assert time.process_time() - begun < 5

"""Nothing is stated that no line of the fact sheets says: every sentence, figure and date is mapped to its line.

A new or changed sentence fails until somebody has read the line it rests on and written it under it in the study's list
beside this file. The lists are frozen; the lines are those of the sheets made from the source documents.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dossier import Dossier
from generator.sources.departments import load_dossiers
from tests.conftest import HOUSE
from tests.worklist.statements import statements

LISTS = Path(__file__).parent
STUDIES = {path.stem: path for path in sorted(LISTS.glob("*.txt"))}


def mapped(text: str) -> dict[str, list[str]]:
    """Each statement of a list → the facts under which it stands."""
    facts: dict[str, list[str]] = {}
    fact = ""
    for line in text.splitlines():
        if line.startswith("## "):
            fact = line.removeprefix("## ")
        elif line and not line.startswith("# "):
            facts.setdefault(line, []).append(fact)
    return facts


def dossier_of(folder: Path, key: str) -> Dossier:
    return next(dossier for dossier in load_dossiers(folder).dossiers if dossier.key == key)


def test_the_two_studies_have_their_list() -> None:
    assert set(STUDIES) == {"01-ain", "81-tarn"}
    for path in STUDIES.values():
        facts = mapped(path.read_text(encoding="utf-8"))
        assert len(facts) > 40
        assert all(all(named) for named in facts.values()), "a statement before the first fact"


@pytest.mark.parametrize("key", sorted(STUDIES))
def test_every_statement_names_the_fact_it_rests_on(key: str) -> None:
    """Of the frozen studies: an editor who rewords a real one turns nothing red, and copying it here asks for its facts."""
    facts = mapped(STUDIES[key].read_text(encoding="utf-8"))
    stated = list(statements(dossier_of(HOUSE / "departments", key).file))
    assert [statement for statement in stated if statement not in facts] == []
    assert sorted(set(facts) - set(stated)) == [], "no longer stated: take it out of the list"


def test_a_changed_sentence_a_changed_figure_and_a_new_one_are_seen() -> None:
    facts = mapped(STUDIES["81-tarn"].read_text(encoding="utf-8"))
    file = dossier_of(HOUSE / "departments", "81-tarn").file
    assert file.training is not None
    assert file.staff is not None
    prose = f"{file.training.text} Toutes en sont ravies."
    swapped = tuple(role.model_copy(update={"count": 9}) if role.count == 8 else role for role in file.staff.roles)
    changed = file.model_copy(
        update={
            "training": file.training.model_copy(update={"text": prose}),
            "staff": file.staff.model_copy(update={"roles": swapped}),
        }
    )
    unmapped = [statement for statement in statements(changed) if statement not in facts]
    assert unmapped == ["staff.roles[sages-femmes].count = 9", "Toutes en sont ravies."]

"""A house small enough to be built in a second, built once, and the process that runs its commands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import furnish, once
from tests.faults.nursery import Nursery

DEPARTMENT = """\
# Un département inventé dans tout ce qui suit son code.
code: "89"
status: published
updated: 2026-11-20
contacts:
  pmi: {mark: Protection maternelle et infantile d’essai, directions: [Direction imaginaire]}
territories:
  - {id: ombre, name: Pays de l’Ombre, phone: 03 86 00 00 02}
families: {languages: [fr], flyers: [prenatal]}
"""


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    open_one = Nursery()
    yield open_one
    open_one.end()


@pytest.fixture(scope="session")
def small_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built house of one territory, one flyer and one language, its stock warm. Not to be written in: copy it."""

    def make(root: Path) -> None:
        furnish(root, departments=[])
        (root / "departments" / "89-yonne.yml").write_text(DEPARTMENT, encoding="utf-8")
        builder = Nursery()
        done = builder.run(root, "build")
        builder.end()
        assert done.code == 0, done.said

    return once("small-house", make, tmp_path_factory)


@pytest.fixture
def house(small_house: Path, tmp_path: Path) -> Path:
    """A copy of the small house with one word changed since its site was built."""
    shutil.copytree(small_house, tmp_path / "house", symlinks=True)
    page = tmp_path / "house" / "content" / "demarche.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nUne phrase de plus.\n", encoding="utf-8")
    return tmp_path / "house"

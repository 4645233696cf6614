"""Damaged copies of good files: nothing but sentences comes out. A longer run by hand: ``benchmarks/fuzz.py``."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.fuzz.mutations import damaged
from tests.fuzz.targets import TARGETS

SEED = 20261125
FILES = {"department": 60, "pdf": 30, "logo.svg": 150, "logo.png": 80}
"""How many for each target; the others take 150. A PDF takes a quarter of a second."""

SLOWEST = 10.0
"""Seconds of CPU for one file; the slowest so far took a third of one."""


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_damaged_files_get_sentences(name: str, tmp_path: Path) -> None:
    target, chance = TARGETS[name], random.Random(f"{SEED} {name}")  # noqa: S311 - damage, no secret
    seeds = target.seeds()
    spoken = 0
    for number in range(FILES.get(name, 150)):
        content = damaged(seeds, target.words, chance)
        (tmp_path / "last").write_bytes(content)  # to look at, should it fail
        start = time.process_time()
        said = target.read(content, tmp_path)
        assert time.process_time() - start < SLOWEST, number
        assert all(sentence.strip().endswith((".", "?", "…", ")")) or "git" in sentence for sentence in said), said
        assert not any(word in " ".join(said) for word in ("Traceback", "Error(", "object at 0x")), said
        spoken += bool(said)
    assert spoken > FILES.get(name, 150) / 10, "the damage does not reach what is read"


@pytest.mark.parametrize("name", sorted(set(TARGETS) - {"log"}))
def test_the_undamaged_file_is_read(name: str, tmp_path: Path) -> None:
    """Otherwise the damage would be done to what nobody reads."""
    target = TARGETS[name]
    assert any(
        not said or "illisible" not in " ".join(said)
        for said in (target.read(seed, tmp_path) for seed in target.seeds()[:2])
    )

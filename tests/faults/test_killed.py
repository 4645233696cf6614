"""A build killed at any moment leaves the site that stood, or the new one, never a part of either."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from generator.pipeline import swap
from generator.pipeline.swap import exchange, fresh_folder, replace_folder
from tests.faults.nursery import Nursery, digest

pytestmark = pytest.mark.slow

SEED = 20261125


def test_twenty_kills(house: Path, nursery: Nursery) -> None:
    chance = random.Random(SEED)  # noqa: S311 - moments, no secret
    site, kept = house / "site", house.parent / "kept"
    shutil.copytree(site, kept)
    old = digest(str(site))
    start = time.monotonic()
    whole = nursery.run(house, "build")
    lasted = time.monotonic() - start
    assert whole.code == 0, whole.said
    new = digest(str(site))
    assert new != old
    # Around the swap always; anywhere else by chance; and by the clock, inside a write too.
    around = range(whole.swap - 2, whole.swap + 3)
    faults = [{"kill": moment} for moment in (*around, *chance.sample(range(1, whole.moments), 8))]
    faults += [{"after": lasted * chance.uniform(0, 0.7)} for _ in range(7)]
    assert len(faults) == 20
    died = 0
    for number, fault in enumerate(faults):
        shutil.rmtree(site)
        shutil.copytree(kept, site)
        died += nursery.run(house, "build", **fault).code < 0
        assert digest(str(site)) in (old, new), fault
        if number % 5 == 4:
            again = nursery.run(house, "build")
            assert again.code == 0, (fault, again.said)
            assert digest(str(site)) == new, fault
            assert [path.name for path in (house / ".cache").iterdir()] == ["renderings"], "what was killed is cleared"
    assert died >= 15  # one by the clock may come too late


def test_folders_change_places_in_one_step(tmp_path: Path) -> None:
    for name in ("site", "fresh"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.html").touch()
    if not exchange(tmp_path / "site", tmp_path / "fresh"):
        pytest.skip("this system cannot: two renames are tried below")
    assert (tmp_path / "site" / "fresh.html").exists()
    assert (tmp_path / "fresh" / "site.html").exists()


@pytest.fixture
def two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site, and a system that cannot exchange two folders."""
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("en ligne")
    (tmp_path / ".cache").mkdir()
    return tmp_path


def test_a_death_between_two_renames_is_mended_by_the_next_build(two_renames: Path) -> None:
    place, kitchen = two_renames / "site", two_renames / ".cache"
    place.rename(kitchen / "site-abc-old")
    (kitchen / "site-abc").mkdir()
    with fresh_folder(kitchen, place) as fresh:
        assert (place / "index.html").read_text() == "en ligne"
        (fresh / "index.html").write_text("neuf")
        replace_folder(place, fresh)
    assert (place / "index.html").read_text() == "neuf"
    assert list(kitchen.iterdir()) == []


def test_a_rename_that_fails_puts_the_old_site_back(two_renames: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, fresh = two_renames / "site", two_renames / ".cache" / "site-abc"
    fresh.mkdir()
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self == fresh:
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="Input/output"):
        replace_folder(place, fresh)
    assert (place / "index.html").read_text() == "en ligne"

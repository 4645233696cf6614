"""A disk that fills up, cannot be written, or loses a file: the old site stays whole, and the house says so in French."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import require_tool
from tests.faults.nursery import Done, Nursery, digest

pytestmark = pytest.mark.slow

APART = ("unshare", "--map-root-user", "--mount")
"""A process that may mount what nobody else sees."""


def said_in_french(done: Done, *words: str) -> None:
    assert done.code == 1, done.said
    assert "Traceback" not in done.said
    assert "s’est trompée" not in done.said, "foreseeable, and yet nobody foresaw it"
    for word in words:
        assert word in done.words


@pytest.fixture(scope="module")
def disk(small_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Nursery, Path]]:
    """A disk of 64 MB in memory with a copy of the small house, seen by its nursery alone."""
    place = tmp_path_factory.mktemp("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(place)]
    can = subprocess.run([*APART, *mount], capture_output=True).returncode == 0
    require_tool("unshare (with the right to mount a disk in memory)", can)
    there = Nursery([*APART, "sh", "-c", f'{" ".join(mount)} && exec "$@"', "sh"])
    there.call("copy", str(small_house), str(place / "house"))
    yield there, place
    there.end()


def test_a_disk_that_fills_up(disk: tuple[Nursery, Path]) -> None:
    nursery, place = disk
    site = str(place / "house" / "site")
    old = nursery.call("digest", site)
    for left in (0, 1_500_000, 3_500_000):
        nursery.call("fill", str(place / "ballast"), left)
        said_in_french(nursery.run(place / "house", "build"), "le disque est plein", "Faites de la place")
        assert nursery.call("digest", site) == old, left
    nursery.call("fill", str(place / "ballast"), 60_000_000)
    again = nursery.run(place / "house", "build")
    assert again.code == 0, again.said
    assert nursery.call("digest", site) == old  # nothing was changed, so nothing changes


def test_a_disk_that_cannot_be_written(disk: tuple[Nursery, Path]) -> None:
    nursery, place = disk
    old = nursery.call("digest", str(place / "house" / "site"))
    nursery.call("remount", str(place), "ro")
    try:
        said_in_french(nursery.run(place / "house", "build"), "ce disque ne se laisse pas écrire")
    finally:
        nursery.call("remount", str(place), "rw")
    assert nursery.call("digest", str(place / "house" / "site")) == old


def test_a_disk_full_from_any_moment_on(house: Path, nursery: Nursery) -> None:
    """Wherever it strikes, also inside what the host writes; the stock is cold, so that it is filled too."""
    site = house / "site"
    old = digest(str(site))
    for entry in sorted((house / ".cache" / "renderings").iterdir())[:1]:
        entry.rename(house / "lost")
    for moment in (1, 6, 60):
        done = nursery.run(house, "build", full=moment)
        said_in_french(done, "le disque est plein")
        assert digest(str(site)) == old, moment
        assert not list((house / ".cache").glob("site-*")), moment
        assert not list((house / ".cache" / "renderings").glob("*.part")), moment


@pytest.mark.parametrize(
    ("lost", "moment"),
    [
        ("content/demarche.md", 2),
        ("departments", 2),
        ("flyers/texts/fr/flyers.yml", 2),
        (".cache/renderings", 40),
    ],
)
def test_a_source_that_vanishes_meanwhile(house: Path, nursery: Nursery, lost: str, moment: int) -> None:
    """Either it was read before and the new site is whole, or the old one stays."""
    site = house / "site"
    old = digest(str(site))
    done = nursery.run(house, "build", vanish=(moment, lost))
    if done.code:
        said_in_french(done)
        assert digest(str(site)) == old


@pytest.mark.parametrize(
    ("error", "path", "said"),
    [
        ("EACCES", "departments/89-yonne.yml", "departments/89-yonne.yml"),
        ("EACCES", "print-runs.yml", "flyers/print-runs.yml"),
        ("EACCES", "content/demarche.md", "demarche.md"),
        ("EIO", "shared/flyer.html.j2", "flyer.html.j2"),
        ("EACCES", "search_index.json", "search_index.json"),
        ("EACCES", "/.cache/site-", "le droit d’y lire ou d’y écrire manque"),
    ],
)
def test_a_file_that_nobody_may_open(house: Path, nursery: Nursery, error: str, path: str, said: str) -> None:
    site = house / "site"
    old = digest(str(site))
    for entry in (house / ".cache" / "renderings").iterdir() if "flyer" in path else ():
        (entry / "materials.json").unlink()
    said_in_french(nursery.run(house, "build", deny=(error, path)), said)
    assert digest(str(site)) == old

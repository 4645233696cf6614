"""Fixtures that every room's tests share."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
HOUSE = Path(__file__).parent / "house"
"""What editors write, frozen: an edit of the real files must not turn the house's tests red."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what the tests see as the new goldens")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Modules with a slow test come first, whole (they share fixtures): at the end no process waits for a long one."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden("case/name.html", text)``: equal to the file of that name, or written to it with --update-goldens."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        assert path.is_file(), f"no golden {name}: run make golden, and read what it wrote"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: run make golden if that is meant"

    return compare


def require_tool(name: str, present: bool | None = None) -> None:
    """Skip when the program ``name`` is not on this machine; in continuous integration, fail instead."""
    if present if present is not None else shutil.which(name):
        return
    message = f"{name} is not installed on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def furnish(root: Path, *, departments: Iterable[str] | None = None, whole: bool = False) -> Path:
    """A repository at ``root`` whose sources are the frozen ones (all départements, or the named ones).

    The code is linked, or with ``whole`` copied, for those who change it or prove that it reads nothing else.
    """
    words = shutil.ignore_patterns(*(path.name for path in (HOUSE / "flyers").iterdir()))
    shutil.copytree(ROOT / "flyers", root / "flyers", ignore=words, dirs_exist_ok=True)
    shutil.copytree(HOUSE, root, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    if whole:
        shutil.copytree(ROOT / "generator", root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    else:
        (root / "generator").symlink_to(ROOT / "generator")
    for path in (root / "departments").iterdir():
        if departments is not None and path.name not in departments:
            path.unlink()
    return root


def once(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory) -> Path:
    """The folder that ``make`` fills, one for all of pytest's processes: the first to ask makes it, the others wait."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, part = base / name, base / f"{name}.part"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.is_dir():
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            make(part)
            part.rename(folder)
    return folder


@pytest.fixture(scope="session")
def built_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen house with its whole ``site/``, built once for all tests that read it.

    Its ``.cache`` is kept from one run to the next; a house with the same sources that links it is built in seconds.
    """
    from generator.host.building import build_site

    def make(root: Path) -> None:
        furnish(root)
        kept = ROOT / ".cache" / "tests"
        kept.mkdir(parents=True, exist_ok=True)
        (root / ".cache").symlink_to(kept)
        assert build_site(root / "mkdocs.yml", root / "site") == []

    return once("house", make, tmp_path_factory)


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The site of the frozen house; ``PPGP_SITE`` names one that is already built, to look at it with these tests."""
    if given := os.environ.get("PPGP_SITE"):
        return Path(given)
    house: Path = request.getfixturevalue("built_house")
    return house / "site"

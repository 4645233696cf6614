"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what the tests see as the new goldens")


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built from the real data into a folder of its own, once for all tests that read it."""
    from generator.host.building import build_site

    folder = tmp_path_factory.mktemp("built") / "site"
    assert build_site(ROOT / "mkdocs.yml", folder) == []
    return folder

"""Sources that must not be published: the build says where and what to do, and leaves ``site/`` as it was."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HOUSE, furnish

pytestmark = pytest.mark.slow

BROKEN = sorted((Path(__file__).parent / "bad").glob("*.yml"))
"""Each stands in for a département's file; the first line tells what is wrong with it."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = furnish(tmp_path_factory.mktemp("house"), departments=())
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("what readers see today")
    return root


def test_there_are_enough_kinds_of_mistakes() -> None:
    assert len(BROKEN) >= 20


@pytest.mark.parametrize("command", ["ppgp", "mkdocs"])
def test_every_broken_file_stops_the_build_and_leaves_the_site(house: Path, command: str) -> None:
    for broken in BROKEN:
        shutil.copy(broken, house / "departments" / broken.name)
    arguments = {"ppgp": ["-m", "generator", "build"], "mkdocs": ["-m", "mkdocs", "build", "--strict"]}[command]
    done = subprocess.run([sys.executable, *arguments], cwd=house, capture_output=True, text=True)
    said = re.sub(r"\s+", " ", done.stdout + done.stderr)
    assert done.returncode == 1, said
    assert "Traceback" not in said
    assert [broken.name for broken in BROKEN if f"departments/{broken.name}" not in said] == []
    assert (house / "site" / "index.html").read_text() == "what readers see today"
    assert [path.name for path in (house / "site").iterdir()] == ["index.html"]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_each_broken_file_alone_is_an_error_with_its_line(broken: Path, tmp_path: Path) -> None:
    from generator.model.findings import Severity
    from generator.pipeline.gather import gather_sources

    folder = tmp_path / "departments"
    folder.mkdir()
    shutil.copy(broken, folder / broken.name)
    wrong = [f for f in gather_sources(HOUSE, folder).findings if f.severity is Severity.ERROR]
    assert wrong
    for finding in wrong:
        assert finding.location.file == f"departments/{broken.name}"
        assert finding.location.line >= 1
        assert finding.message
        assert finding.remedy

"""Broken files of every kind: each stops the build, says where and what to do, and leaves ``site/`` as it was."""

from __future__ import annotations

import re
import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.reports import review_files
from generator.model.findings import Finding, Severity
from tests.conftest import HOUSE, ROOT

BAD = sorted((Path(__file__).parent / "bad").glob("*.yml"))


def _errors(folder: Path, content: bytes) -> list[Finding]:
    path = folder / "departments" / "81-tarn.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return [finding for finding in review_files([path]).findings if finding.severity is Severity.ERROR]


def test_there_are_at_least_sixty() -> None:
    assert len(BAD) >= 60


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_message(path: Path, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    errors = _errors(tmp_path, path.read_bytes())
    assert errors
    for error in errors:
        assert error.location.file == "departments/81-tarn.yml"
        assert error.location.line, "no line"
        assert error.remedy.endswith((".", "?")), error.remedy
    golden(f"bad/{path.stem}.txt", "".join(f"{error}\n" for error in errors))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_the_site_is_left_alone(path: Path, tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "departments").mkdir(parents=True)
    shutil.copy(path, house / "departments" / "81-tarn.yml")
    shutil.copy(ROOT / "mkdocs.yml", house / "mkdocs.yml")
    (house / "flyers").symlink_to(HOUSE / "flyers")
    (house / "site").mkdir()
    (house / "site" / "index.html").write_text("en ligne", encoding="utf-8")
    outcome = CliRunner().invoke(app, ["build", "--racine", str(house)])
    assert outcome.exit_code == 1, outcome.output
    assert re.search(r"departments/81-tarn\.yml:\d+", outcome.output)
    assert "Traceback" not in outcome.output
    assert [child.name for child in (house / "site").iterdir()] == ["index.html"]
    assert (house / "site" / "index.html").read_text(encoding="utf-8") == "en ligne"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'code: "81"\nsummary: ' + b"a" * 2_000_000, "too-big"),
        (b"[" * 200_000, "too-deep"),
        (b'code: "81"\nstaff: ' + b"{a: " * 500 + b"}" * 500, "too-deep"),
        (b'code: "81"\n' + b"- " * 120_000, None),
        (b"x: [" + b"1, " * 100_000 + b"1]", "too-deep"),
        (b"".join(b"k%d: v\n" % n for n in range(40_000)), None),
        (b"\x00" * 500_000, None),
        (bytes(range(256)) * 2_000, "encoding"),
    ],
    ids=["two-megabytes", "open-brackets", "deep-mapping", "dashes", "long-list", "many-keys", "zeros", "binary"],
)
def test_a_huge_file_is_refused_in_bounded_memory(content: bytes, code: str | None, tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        errors = _errors(tmp_path, content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert errors
    assert code is None or errors[0].code == code
    assert peak < 200_000_000


def test_a_folder_and_a_link_are_not_files(tmp_path: Path) -> None:
    folder = tmp_path / "departments"
    (folder / "81-tarn.yml").mkdir(parents=True)
    (folder / "01-ain.yml").symlink_to("/etc/passwd")
    found = review_files([folder / "01-ain.yml", folder / "81-tarn.yml"]).findings
    assert [finding.code for finding in found] == ["not-a-file", "not-a-file"]

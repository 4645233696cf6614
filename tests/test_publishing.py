"""Pipelines and the container run the README's two commands; the report says sizes and what a change changes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS
from tests.conftest import ROOT

GITHUB = ROOT / ".github" / "workflows" / "site.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
REPORT = ROOT / ".ci" / "report.py"


def read(path: Path) -> dict[str, Any]:
    # BaseLoader: « on » is a key of a workflow, not a truth.
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return content


def scripts() -> dict[str, list[str]]:
    """What each pipeline runs, line by line."""
    github = [step["run"] for job in read(GITHUB)["jobs"].values() for step in job["steps"] if "run" in step]
    gitlab = [line for job in read(GITLAB).values() if isinstance(job, dict) for line in job.get("script", ())]
    return {"github": github, "gitlab": gitlab}


@pytest.mark.parametrize("pipeline", ["github", "gitlab"])
def test_a_pipeline_runs_both_commands_then_follows_every_address(pipeline: str) -> None:
    lines = [re.sub(r" *#.*", "", line) for line in scripts()[pipeline]]
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert lines.index(".ci/run") < lines.index("make site") < lines.index(".venv/bin/ppgp audit")
    assert any("ppgp build --publish" in line for line in lines)
    assert any("report.py site" in line for line in lines)


def test_every_command_of_the_pipelines_and_the_readme_exists() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (GITHUB, GITLAB, ROOT / "README.md", ROOT / "Containerfile")]
    called = {name for text in texts for name in re.findall(r"\.venv/bin/ppgp ([a-z-]+)", text)}
    assert len(called) > 5
    assert called <= set(COMMANDS)
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    made = {name for text in texts for name in re.findall(r"\bmake ([a-z]+)$", text, re.MULTILINE)}
    assert {"site", "test"} <= made <= set(targets)


def test_only_the_job_that_publishes_may_write() -> None:
    workflow = read(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "permissions" not in workflow["jobs"]["site"]
    assert "secrets." not in GITHUB.read_text(encoding="utf-8")


def test_every_action_has_a_version() -> None:
    used = [step["uses"] for job in read(GITHUB)["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[\w/-]+@(v\d+|[0-9a-f]{40})", action) for action in used)


def report(site: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, REPORT, site, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_report_says_sizes_and_what_changes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "q").mkdir(parents=True)
    (site / "index.html").write_bytes(b"x" * 2_000)
    (site / "q" / "a.pdf").write_bytes(b"y" * 1_500_000)
    first = report(site, "--list", str(tmp_path / "list.json"))
    assert "| pages | 1 | 2 ko | – |" in first
    assert "| total | 2 | 1,5 Mo | – |" in first
    assert "Pas de site publié à comparer" in first
    assert set(json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))) == {"index.html", "q/a.pdf"}

    before = ("--before", str(tmp_path / "list.json"))
    assert "ne change rien" in report(site, *before)
    (site / "index.html").write_bytes(b"z" * 3_000)
    (site / "q" / "a.pdf").unlink()
    (site / "new.html").write_bytes(b"n" * 500)
    second = report(site, *before)
    assert "| pages | 2 | 4 ko | +2 ko |" in second
    assert "−1,5 Mo" in second
    assert re.findall(r"- (\w+) : `(.*)`", second) == [
        ("changé", "index.html"),
        ("nouveau", "new.html"),
        ("retiré", "q/a.pdf"),
    ]


def test_a_site_that_was_not_built_is_no_report(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, REPORT, tmp_path], capture_output=True, text=True)
    assert done.returncode != 0
    assert "construisez le site" in done.stderr

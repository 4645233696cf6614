"""The accessibility and HTML checkers, from ``package.json`` beside this file."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.conftest import require_tool

MODULES = Path(__file__).parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

_RULES = {"target-size": {"enabled": True}}
"""Rules of axe that it leaves off unless asked for (WCAG 2.2, 2.5.8)."""


def axe_violations(page: Page, **more_rules: dict[str, bool]) -> list[str]:
    """What axe-core finds on the page as it is shown now: « rule: the HTML of its nodes », shortened."""
    require_tool("axe-core (npm ci in tests/browser)", AXE.is_file())
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        "rules => axe.run({resultTypes: ['violations'], rules})"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ').slice(0, 300)))",
        _RULES | more_rules,
    )
    return found


def vnu_errors(files: Iterable[Path], *options: str) -> list[dict[str, Any]]:
    """The errors of the Nu Html Checker in ``files``; it refuses loopback addresses, hence files. ``--css`` for stylesheets."""
    require_tool("java")
    require_tool("vnu (npm ci in tests/browser)", VNU.is_file())
    run = subprocess.run(
        [
            "java",
            "-jar",
            str(VNU),
            "--errors-only",
            "--format",
            "json",
            "--exit-zero-always",
            *options,
            *map(str, files),
        ],
        capture_output=True,
        text=True,
    )
    messages: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return messages

"""A house whose files give no day is built all the same, and claims none."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import furnish

pytestmark = pytest.mark.slow


def test_no_dated_study_no_date(tmp_path: Path) -> None:
    furnish(tmp_path, departments=["01-ain.yml"])
    path = tmp_path / "departments" / "01-ain.yml"
    path.write_text(re.sub(r"updated: .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "generator", "build"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "lastmod" not in (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")

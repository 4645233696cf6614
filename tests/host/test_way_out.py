"""The way out of MkDocs: ProperDocs, which continues it, builds the same site from the same host, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

COMMANDS = {
    "properdocs build": "from properdocs.__main__ import cli; cli(['build', '--strict', '--site-dir', folder], standalone_mode=False)",
    "ppgp build": "import properdocs, properdocs.replacement; from generator.host.building import build_site; "
    "assert build_site(Path('mkdocs.yml'), Path(folder)) == []",
}
"""ProperDocs' own command, and what ``ppgp build`` calls."""

RUN = """
import sys
from pathlib import Path
folder = sys.argv[1]
{command}
import material
files = [Path(module.__file__) for module in sys.modules.values() if getattr(module, "__file__", None)]
packages = Path(material.__file__).parent.parent
assert any(file.is_relative_to(packages / "properdocs") for file in files)
print(*(file for file in files if file.is_relative_to(packages / "mkdocs")))
"""
"""Prints the files of MkDocs that were run: none."""


def built(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_same_site_without_mkdocs(built_house: Path, tmp_path: Path, command: str) -> None:
    folder = tmp_path / "site"
    program = RUN.format(command=COMMANDS[command])
    done = subprocess.run([sys.executable, "-c", program, str(folder)], cwd=built_house, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.strip() == ""
    ours, theirs = built(built_house / "site"), built(folder)
    assert set(ours) == set(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []

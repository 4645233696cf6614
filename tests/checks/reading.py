"""Dossiers read from a few lines of YAML, for the tests of checks."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.dossier import Dossier
from generator.sources.departments import read_dossiers


def read_texts(folder: Path, text: str) -> tuple[Dossier, ...]:
    """One dossier for each part of ``text`` between ``---`` lines; a part without code is the Tarn's."""
    paths = []
    for part in re.split(r"^---\n", text.lstrip("\n"), flags=re.MULTILINE):
        content = part if part.startswith("code:") else f'code: "81"\n{part}'
        code = re.search(r'code: "(\w+)"', content)
        assert code
        path = folder / f"{code[1].lower()}.yml"
        path.write_text(content, encoding="utf-8")
        paths.append(path)
    shelf = read_dossiers(paths, "departments")
    assert len(shelf.dossiers) == len(paths), [str(finding) for finding in shelf.findings]
    return shelf.dossiers

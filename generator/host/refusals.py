"""What MkDocs says of settings and pages, in French, with the file to open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from generator.model.findings import Finding, Location
from generator.model.rules import HOST

_SAYINGS = (
    (
        r"A reference to '(?P<page>[^']+)' is included in the 'nav' configuration",
        "mkdocs.yml",
        "nav nomme « {page} », qui n’est pas une page du site.",
        "Remettez la page dans content/, ou retirez la ligne.",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but the (?:doc|target).* does not contain an anchor",
        "content/{file}",
        "le lien « {link} » vise un titre qui n’existe pas.",
        "Corrigez ce qui suit le #, ou retirez le lien.",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains (?:a|an \w+) link '(?P<link>[^']+)'",
        "content/{file}",
        "le lien « {link} » ne mène nulle part.",
        "Corrigez le lien, ou retirez-le.",
    ),
    (
        r"Config value '(?P<key>[^']+)': (?P<why>.+)",
        "mkdocs.yml",
        "MkDocs refuse le réglage « {key} » : « {why} ».",
        "Corrigez-le, ou reprenez le fichier dans l’historique de git.",
    ),
)


def host_findings(lines: Sequence[str], config_file: Path) -> list[Finding]:
    """A finding for each line that MkDocs said at level WARNING and above."""
    settings = config_file.read_text(encoding="utf-8", errors="replace").splitlines() if config_file.is_file() else []
    return [_finding(line, settings) for line in lines]


def _finding(said: str, settings: Sequence[str]) -> Finding:
    for pattern, file, message, remedy in _SAYINGS:
        if found := re.match(pattern, said, re.DOTALL):
            words = found.groupdict()
            place = file.format(**words)
            sought = words.get("page") or f"{words.get('key', '?')}:"
            lines = [number for number, text in enumerate(settings, 1) if sought in text]
            line = lines[0] if lines and place == "mkdocs.yml" else 0
            return HOST.about(Location(place, line), message.format(**words), remedy)
    return HOST.about(Location("mkdocs.yml"), f"MkDocs signale : « {said} ».", "Corrigez le réglage ou la page.")

"""Which line of a département's file holds a sign that the print fonts do not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import SIGN_NOT_PRINTABLE
from generator.model.texts import walk_texts
from generator.words.french import NBSP


def missing_signs(complaints: Iterable[str]) -> str:
    """The signs that WeasyPrint could not draw, once each, sorted; "" when the complaints are about something else."""
    points = {point for line in complaints if "notdef" in line for point in re.findall(r"U\+([0-9A-F]{4,6})", line)}
    return "".join(chr(int(point, 16)) for point in sorted(points))


def sign_findings(complaints: Sequence[str], dossier: Dossier) -> list[Finding]:
    """One finding per sign, on the first value that holds it; empty when no complaint is about a sign."""
    values = list(walk_texts(dossier.file))
    return [
        SIGN_NOT_PRINTABLE.on(
            dossier,
            next((path for path, text in values if sign in text), ()),
            f"le signe «{NBSP}{sign}{NBSP}» (U+{ord(sign):04X}) n’existe pas dans les polices du PDF.",
            "Remplacez-le par des lettres ou par un signe courant.",
        )
        for sign in missing_signs(complaints)
    ]

"""Hours as people write them: a range ends after it begins, and the next begins after that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import warning
from generator.model.texts import walk_texts

REVERSED = warning("hours-reversed", "Horaires à l’envers", "Une famille ne doit pas trouver porte close")

_HOUR = r"([0-9]{1,2})[ \u00a0\u202f]?(?:h|heures?|:)(?![a-zé])[ \u00a0\u202f]?([0-9]{2})?(?![0-9])"
_GAP = r"[ \u00a0\u202f]?"
_RANGES = (
    re.compile(rf"{_HOUR}{_GAP}(?:à|[-–—]|jusqu[’']à){_GAP}{_HOUR}", re.IGNORECASE),
    re.compile(rf"\bentre {_HOUR} et {_HOUR}", re.IGNORECASE),
    re.compile(rf"\bde ([0-9]{{1,2}})() à {_HOUR}", re.IGNORECASE),
    re.compile(rf"(?<![\w-])([0-9]{{1,2}})(){_GAP}[-–]{_GAP}{_HOUR}", re.IGNORECASE),
)
"""« 9 h à 17 h », « 9h30–12h »; « entre 9 h et 12 h »; « 9-12h »."""
_NIGHT = re.compile(r"\bnuit|\bsoir|24[ \u00a0\u202f]?h|lendemain|astreinte|garde", re.IGNORECASE)
_OTHER_DAY = re.compile(r"(?!puis\b)\b[a-zéû]{3,}", re.IGNORECASE)
_WHOLE_DAY = 24 * 60


@checks(REVERSED)
def check_hours(dossier: Dossier) -> Iterator[Finding]:
    """Each range of hours of a text: « 9 h à 17 h », « 9h–12h et 13h30–17h »; nights are let be."""
    for path, text in walk_texts(dossier.file):
        opening = "hours" in path or "recurrence" in path
        for sentence in re.split(r"(?<=[.!?;])\s+", " ".join(text.split())):
            if said := "" if _NIGHT.search(sentence) else _wrong(sentence, opening=opening):
                yield REVERSED.on(dossier, path, said, "Vérifiez ces heures auprès du service.")


def _wrong(sentence: str, *, opening: bool) -> str:
    """What is wrong with the first range that is, or ""; hours beyond 24 are only wrong in opening hours."""
    last, reached = 0, 0
    for start, end, found in _ranges(sentence):
        if max(start, end) > _WHOLE_DAY:
            if opening:
                return f"« {found[0].strip()} » : une journée n’a que 24 heures."
        elif end <= start:
            return f"« {found[0].strip()} » : la plage finirait avant de commencer."
        elif start < reached and not _OTHER_DAY.search(sentence[last : found.start()]):
            return f"« {sentence.strip()[:80]} » : deux plages se chevauchent."
        else:
            last, reached = found.end(), end
    return ""


def _ranges(sentence: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Each range in minutes from midnight, in the order of the text, none inside another."""
    reached = 0
    for found in sorted((found for kind in _RANGES for found in kind.finditer(sentence)), key=lambda m: m.span()):
        if found.start() >= reached:
            reached = found.end()
            hour, minute, last_hour, last_minute = found.groups()
            yield int(hour) * 60 + int(minute or 0), int(last_hour) * 60 + int(last_minute or 0), found

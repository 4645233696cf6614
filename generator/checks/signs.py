"""Signs that the print fonts do not have: said on their line, before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.house_style import house_style
from generator.model.rules import SIGN_NOT_PRINTABLE
from generator.model.texts import walk_texts
from generator.words.french import NBSP, list_words

_ROOT = Path(__file__).parents[2]
FLYER_FONTS = ("atkinson-hyperlegible-next-400", "bricolage-grotesque-700")
"""Whatever the language of a flyer, what the département wrote falls back on these (``flyers/shared/flyer.css``)."""

COMMON = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) | frozenset("ŒœŸ–—’‘“”…•€\n\t\u202f")
"""What every print font has (a test says so): a file of nothing else opens no font."""

_ON_FLYERS = ("territories", "brand", "contacts")


@checks(SIGN_NOT_PRINTABLE)
def check_signs(dossier: Dossier) -> Iterator[Finding]:
    """One finding a value: signs that the A4 edition cannot print, nor the flyers when there are some."""
    for path, text in walk_texts(dossier.file):
        missing = [sign for sign in dict.fromkeys(text) if sign not in COMMON and not _printable(sign, path, dossier)]
        if missing:
            several = len(missing) > 1
            names = list_words(f"«{NBSP}{sign}{NBSP}» (U+{ord(sign):04X})" for sign in missing[:5])
            yield SIGN_NOT_PRINTABLE.on(
                dossier,
                path,
                f"{'les signes' if several else 'le signe'} {names} n’existe{'nt' if several else ''} pas dans les "
                "polices imprimées.",
                f"Remplacez-{'les' if several else 'le'} par des lettres ou par un signe courant.",
            )


def _printable(sign: str, path: KeyPath, dossier: Dossier) -> bool:
    flyers = bool(dossier.file.territories) and path[0] in _ON_FLYERS
    return sign in study_signs() and (not flyers or sign in flyer_signs())


@cache
def study_signs() -> frozenset[str]:
    """What the A4 edition can print: the signs of all its upright faces, which stand in for each other."""
    files = {face.file for face in house_style().type.faces if face.style == "normal"}
    return _signs(_ROOT / "generator" / "data" / "fonts" / file for file in sorted(files))


@cache
def flyer_signs() -> frozenset[str]:
    """What a flyer can print of a département's own words."""
    return _signs(_ROOT / "flyers" / "fonts" / f"{name}.ttf" for name in FLYER_FONTS)


def _signs(files: Iterator[Path]) -> frozenset[str]:
    from fontTools.ttLib import TTFont  # for the rare file that holds an uncommon sign

    return frozenset(chr(point) for file in files for point in TTFont(file, lazy=True).getBestCmap())

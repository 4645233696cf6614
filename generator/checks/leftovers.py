"""What somebody meant to come back to, and words typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import warning
from generator.model.texts import walk_lines, walk_prose

LEFT = warning("left-over", "Note de travail restée dans un texte", "Un brouillon n’est pas publié")
WORD = warning("word-twice", "Mot écrit deux fois de suite", "Orthographe")

_LATER = r"à (?:vérifier|compléter|confirmer|préciser|relire|revoir|valider|corriger|mettre à jour|définir|remplir|actualiser)"
_MARKS = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|XX+(?!e\b|I|V|L)|NNN?|ACOMPLETER|A COMPLETER|A VERIFIER|A CONFIRMER)\b"
    r"|\b[Ll]orem ipsum\b|\?{2,}|_{3,}|(?<!\.)\.{4,}|\[(?:…|\.\.\.|\s*)\]|<[a-zà-ÿ ]+>"
    rf"|[(\[][^()\[\]]{{0,60}}\b{_LATER}\b[^()\[\]]{{0,60}}[)\]]|(?:[:–—]|^)\s*(?i:{_LATER})\s*(?:[.!)]|$)|\b{_LATER.upper()}\b",
    re.MULTILINE,
)
_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})[ \u00a0\n]+\1(?![\w’'-])", re.IGNORECASE)
_RIGHTLY = {"nous", "vous", "très", "si", "non", "oui", "bien", "bla", "faire"}
"""« nous nous retrouvons », « très très »."""


@checks(LEFT)
def check_leftovers(dossier: Dossier) -> Iterator[Finding]:
    """TODO, XX, ???, « (à vérifier) »; a ``doubt`` says what remains to be confirmed, and is left alone."""
    for path, text in (*walk_lines(dossier.file), *walk_prose(dossier.file)):
        if str(path[-1]).endswith("doubt"):
            continue
        if found := _MARKS.search(text):
            yield LEFT.on(
                dossier,
                path,
                f"« {' '.join(found[0].split())} » est resté dans le texte.",
                "Écrivez ce qui manque, ou retirez la phrase ; ce qui reste à confirmer se dit dans doubt.",
            )


@checks(WORD)
def check_twice(dossier: Dossier) -> Iterator[Finding]:
    """The same word twice in a row."""
    for path, text in (*walk_lines(dossier.file), *walk_prose(dossier.file)):
        for found in _TWICE.finditer(text):
            if found[1].lower() not in _RIGHTLY and not (found[1][0].isupper() and found[1][1:].islower()):
                yield WORD.on(
                    dossier,
                    path,
                    f"« {' '.join(found[0].split())} » : le mot est écrit deux fois.",
                    "Gardez-le une fois.",
                )

"""Words of child protection that no family's text may use: a service that informs families doesn't « signale » them.

« Signalement » is what a professional makes to the prosecutor about a child in danger. A CAF, an MSA or a registrar
*transmet* or *informe*. Each language has its words for it (``model.languages``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.plain_language import Side
from generator.checks.registry import checks, checks_file
from generator.model.dossier import Dossier
from generator.model.findings import Finding, SourceMap
from generator.model.languages import Language
from generator.model.rules import error
from generator.model.texts import walk_texts

PROTECTION_WORD = error(
    "protection-word",
    "Mot de la protection de l’enfance",
    "Code de la santé publique, art. L. 2122-4 et R. 2112-21 : on transmet, on informe",
)


def find_protection_words(text: str, language: Language = Language.FRENCH) -> list[str]:
    """The words of child protection in ``text``, as written, each once; French ones are refused everywhere."""
    pattern = "|".join(dict.fromkeys((Language.FRENCH.tongue.alarming, language.tongue.alarming)))
    found = re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
    return list(dict.fromkeys(found))


@checks(PROTECTION_WORD)
def check_words_for_families(dossier: Dossier) -> Iterator[Finding]:
    """What a département's file says to families, on their pages and flyers."""
    for path, text in walk_texts(dossier.file):
        if path[0] in ("families", "territories"):
            for word in find_protection_words(text):
                yield PROTECTION_WORD.on(dossier, path, *_say(word))


@checks_file(PROTECTION_WORD)
def check_protection_words(side: Side, source: SourceMap) -> Iterator[Finding]:
    """What a flyer's side or a family page says, small print included."""
    for path, text in side.texts:
        for word in find_protection_words(text, side.language):
            yield PROTECTION_WORD.at(source, path, *_say(word))


def _say(word: str) -> tuple[str, str]:
    return (
        f"« {word} » est un mot de la protection de l’enfance : il inquiète une famille à qui rien n’est reproché.",
        "Dites que la CAF ou la MSA transmet la déclaration, que l’officier d’état civil informe la PMI.",
    )

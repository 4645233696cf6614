"""Plain language for families: what makes a side of a flyer or a page hard to read. Informations, never a gate.

Limits are the house's own, chosen after PEMAT's items on everyday words, short sections and the active voice; a
person who reads the page decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.jargon import find_jargon
from generator.checks.registry import checks_file
from generator.model.findings import Finding, KeyPath, SourceMap
from generator.model.languages import Language
from generator.model.rules import info
from generator.words.readability import Readability, measure, split_sentences, words_of

_PEMAT = "PEMAT (AHRQ), items 3 à 8 ; limite fixée par la maison"
SENTENCE = info("plain-sentence", "Phrase longue", _PEMAT)
SIDE = info("plain-side", "Beaucoup de mots", _PEMAT)
ACRONYM = info("plain-acronym", "Sigle non expliqué", "PEMAT (AHRQ), item 4")
JARGON = info("plain-jargon", "Mot administratif", "PEMAT (AHRQ), item 3")
PASSIVE = info("plain-passive", "Tournure passive", "PEMAT (AHRQ), item 5")

LONGEST_SENTENCE = 20
"""Words of a sentence that is read in one breath."""


@dataclass(frozen=True)
class Side:
    """What a reader has before the eyes at once: a flyer's side or a page; ``most`` words are welcome on it."""

    name: str
    language: Language
    texts: tuple[tuple[KeyPath, str], ...]
    most: int
    asides: frozenset[KeyPath] = frozenset()
    """Small print: counted among the words, left out of what is said of style."""
    explanations: str = ""
    """What the other side of the sheet explains."""

    @property
    def words(self) -> int:
        """All the words of the side."""
        return sum(len(words_of(text)) for _, text in self.texts)

    @property
    def readability(self) -> Readability:
        """Its counts; the score means something in French only."""
        return measure(
            sentence for path, text in self.texts if path not in self.asides for sentence in split_sentences(text)
        )


@checks_file(SENTENCE, SIDE, ACRONYM, JARGON, PASSIVE)
def check_side(side: Side, source: SourceMap) -> Iterator[Finding]:
    """Everything that is said of one side: length in every language, words and turns in French."""
    if side.words > side.most and side.texts:
        yield SIDE.at(
            source,
            side.texts[0][0],
            f"{side.name} compte {side.words} mots ; au-delà de {side.most}, on lit moins.",
            "Retirez ce qui peut attendre un appel ou une visite.",
        )
    for path, text in side.texts:
        if path in side.asides:
            continue
        yield from _check_sentences(side, source, path, text)
        if side.language is Language.FRENCH:
            yield from _check_french(source, path, text)
    if side.language is Language.FRENCH:
        yield from _check_acronyms(side, source)


def _check_sentences(side: Side, source: SourceMap, path: KeyPath, text: str) -> Iterator[Finding]:
    for sentence in split_sentences(text):
        count = len(words_of(sentence))
        if count > LONGEST_SENTENCE:
            yield SENTENCE.at(
                source,
                path,
                f"{side.name} : cette phrase compte {count} mots.",
                "Coupez-la en deux, une idée par phrase.",
            )


def _check_french(source: SourceMap, path: KeyPath, text: str) -> Iterator[Finding]:
    for written, plainer in find_jargon(text):
        remedy = f"Dites par exemple « {plainer} »." if plainer else "Retirez ce mot."
        yield JARGON.at(source, path, f"« {written} » est un mot d’administration.", remedy)
    for turn in find_passives(text):
        yield PASSIVE.at(
            source,
            path,
            f"« {turn} » est une tournure passive.",
            "Dites qui fait quoi : « nous vous rappelons ».",
        )


def _check_acronyms(side: Side, source: SourceMap) -> Iterator[Finding]:
    whole = " ".join([side.explanations, *(text for _, text in side.texts)])
    said: set[str] = set()
    for path, text in side.texts:
        for acronym in find_acronyms(text):
            if acronym in said or explains(whole, acronym):
                continue
            said.add(acronym)
            yield ACRONYM.at(
                source,
                path,
                f"{side.name} : le sigle {acronym} n’y est pas expliqué.",
                f"Écrivez-le en toutes lettres une fois, suivi de ({acronym}).",
            )


def find_acronyms(text: str) -> list[str]:
    """Words of two to six capitals; « QR » names a drawing that everybody sees, Roman numerals are numbers."""
    found = re.findall(r"\b[A-ZÉÈÀ]{2,6}\b", text)
    return [word for word in dict.fromkeys(found) if word != "QR" and not re.fullmatch(r"[IVX]+", word)]


def explains(text: str, acronym: str) -> bool:
    """True when ``text`` holds « … (PMI) » after words with its initials, or « PMI (protection…) »."""
    flat = " ".join(text.replace("\u00a0", " ").split())
    if re.search(rf"\b{acronym} ?\((?=\w+[ ’])", flat):
        return True
    initials = r"\W+(?:\w{1,3}\W+){0,2}".join(rf"{letter}\w+" for letter in acronym)
    return bool(re.search(rf"\b{initials}\s*\(?\s*{acronym}\b", flat, re.IGNORECASE))


_BE = r"(?:est|sont|es|êtes|sommes|sera|seront|serez|était|étaient|soit|soient|été|être)"
_MOVING = re.compile(
    r"^(?:né|venu|devenu|revenu|parvenu|survenu|allé|arrivé|parti|entré|rentré|sorti|resté|tombé|monté|descendu|retourné|"
    r"passé|mort|décédé)e?s?$"
)
_STATES = re.compile(r"^(?:fatigué|inquiet|isolé|âgé|marié|situé|fermé|intéressé|concerné|assuré|réservé)e?s?$")
_PASSIVE = re.compile(
    rf"\b(?<!s’)(?<!se )({_BE}) (?:(?:pas|plus|toujours|souvent|bien|aussi|ensuite|automatiquement) )?"
    r"(\w+(?:é|ée|és|ées)|\w+(?:i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|ertes|erts)(?= par\b))\b",
    re.IGNORECASE,
)


def find_passives(text: str) -> list[str]:
    """Passive turns of French: être and a past participle, but for verbs of movement and adjectives of state.

    A guess: participles in -i, -u and -t count only before « par ».
    """
    spaced = text.replace("\u00a0", " ").replace("'", "’")
    return [
        match[0]
        for match in _PASSIVE.finditer(spaced)
        if not _MOVING.search(match[2].lower()) and not _STATES.search(match[2].lower())
    ]

"""How hard a French text is to read: words, sentences, syllables, and Kandel and Moles' score.

The score is shown and never gates anything: flyers are fragments, and a formula knows nothing of meaning.
Conventions, because each changes the score: syllables are those of careful reading (an e inside a word counts, a
final mute one does not: mé-de-cin 3, fa-mille 2); i, u and ou glide into the next vowel (bien 1) unless a group such
as cl or br stands before them (cli-ent 2); an elided word belongs to the next (l’enfant is one word); a compound is
one word; a figure counts one syllable a digit; an acronym is spelt out unless it reads as one syllable (CAF).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_VOWELS = "aàâäáeéèêëiîïíoôöóuùûüúyœæ"
_NUCLEUS = re.compile(rf"eau|œu|o[uùû]|oi|oî|ai|aî|ei|eu|eû|au|[{_VOWELS}]")
_GLIDES = ("i", "u", "ou", "y", "î")
_CLUSTER = re.compile(r"[bcdfgkptv][lr]$")

_EXCEPTIONS = {
    "août": 1,
    "pays": 2,
    "paysage": 3,
    "abbaye": 3,
    "alcool": 2,
    "duo": 2,
    "oignon": 2,
    "paysan": 3,
    "paysanne": 3,
    "eu": 1,
    "aiment": 1,
    "ferment": 1,
    "forment": 1,
    "dorment": 1,
    "nomment": 1,
    "informent": 2,
    "animent": 2,
    "expriment": 2,
    "confirment": 2,
}

_SPOKEN_ENT = frozenset(
    [
        "absent",
        "accident",
        "adolescent",
        "agent",
        "apparent",
        "argent",
        "cent",
        "client",
        "compétent",
        "content",
        "couvent",
        "différent",
        "dent",
        "efficient",
        "évident",
        "excellent",
        "fréquent",
        "lent",
        "parent",
        "patient",
        "permanent",
        "pertinent",
        "précédent",
        "présent",
        "président",
        "prudent",
        "récent",
        "régent",
        "résident",
        "serpent",
        "souvent",
        "talent",
        "transparent",
        "urgent",
        "vent",
        "violent",
    ]
)
"""Words in -ent, -ents whose ending is heard; other words in -ent that do not end in -ment are verbs (ils parlent)."""

WORD = re.compile(r"[^\W_]+(?:[’'\-\u2010\u2011][^\W_]+)*")
"""One word: letters and digits, elided words and compounds held together."""

_SENTENCE_END = re.compile(r"(?<=[.!?…:;])\s+|\n+")


@dataclass(frozen=True)
class Readability:
    """Counts of one text; ``score`` is Kandel and Moles' (about 100: very easy, 60: average, 30: hard), None without words."""

    words: int
    sentences: int
    syllables: int
    longest: int
    """Words of the longest sentence."""

    @property
    def score(self) -> float | None:
        """207 − 1.015 × words per sentence − 73.6 × syllables per word (Kandel and Moles, 1958)."""
        if not self.words or not self.sentences:
            return None
        return 207 - 1.015 * self.words / self.sentences - 73.6 * self.syllables / self.words


def measure(sentences: Iterable[str]) -> Readability:
    """The counts of French sentences (see ``split_sentences``); those without a word are left out."""
    counted = [words_of(sentence) for sentence in sentences]
    counted = [words for words in counted if words]
    return Readability(
        words=sum(map(len, counted)),
        sentences=len(counted),
        syllables=sum(count_syllables(word) for words in counted for word in words),
        longest=max(map(len, counted), default=0),
    )


def split_sentences(text: str) -> list[str]:
    """The sentences of a text: cut after ``. ! ? … : ;`` followed by a space, and at line ends."""
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")
    spaced = re.sub(r"\s+([:;!?»])", r"\1", spaced)
    spaced = re.sub(r"\b(art|L|R|D|M|Mme|Dr|n°)\.\s+(?=[\dA-Z])", r"\1.", spaced)
    return [part.strip() for part in _SENTENCE_END.split(spaced) if words_of(part)]


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return WORD.findall(text)


def count_syllables(word: str) -> int:
    """The syllables of one French word in careful reading; at least 1 for a word, 0 without letter or digit."""
    parts = [part for part in re.split(r"[’'\-\u2010\u2011]", word) if part]
    if not parts:
        return 0
    elided = ("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu")
    total = 0
    for position, part in enumerate(parts):
        if len(parts) > 1 and position < len(parts) - 1 and part.lower() in elided:
            total += {"jusqu": 1, "lorsqu": 1, "puisqu": 1, "quelqu": 1}.get(part.lower(), 0)
        else:
            total += _count_part(part)
    return max(total, 1)


def _count_part(part: str) -> int:
    if part.isdigit():
        return len(part)
    if len(part) > 1 and part.isupper():
        return 1 if re.fullmatch(r"[^AEIOUY][AEIOU][^AEIOUY]", part) else len(part)
    word = unicodedata.normalize("NFC", part.lower()).replace("æ", "é")
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    return max(1, _count_nuclei(_sounding(word)))


def _sounding(word: str) -> str:
    """``word`` without the letters that are not heard and could be taken for vowels."""
    bare = word.removesuffix("s")
    if (
        bare.endswith("ent")
        and not bare.endswith(("ment", "aient", "oient"))
        and bare not in _SPOKEN_ENT
        and len(word) > 4
    ):
        word = word.removesuffix("s").removesuffix("ent") + "e"
    elif bare.endswith(("aient", "oient")):
        word = bare.removesuffix("ent")
    word = re.sub(r"qu(?=[aeéèêiîoyœ])", "k", word)
    word = re.sub(r"gu(?=[eéèêëiîy])", "g", word)
    word = re.sub(r"ge(?=[aàâoôu])", "j", word)
    word = re.sub(rf"(?<=[{_VOWELS}])y(?=[{_VOWELS}])", "j", word)
    word = re.sub(r"(?<=[aeou])ill?(?![^aeiouyéèêà])", "j", word)
    word = re.sub(rf"^y(?=[{_VOWELS}])", "j", word)
    return re.sub(r"es?$", "", word)


def _count_nuclei(word: str) -> int:
    nuclei = list(_NUCLEUS.finditer(word))
    count = len(nuclei)
    for first, second in itertools.pairwise(nuclei):
        if first.end() != second.start() or first[0] not in _GLIDES:
            continue
        always = first[0] == "u" and second[0] in ("i", "î")
        if always or not _CLUSTER.search(word[: first.start()]):
            count -= 1
    return count

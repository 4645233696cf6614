"""Words that several sections of a case study share."""

from __future__ import annotations

from generator.words.french import NBSP, number_words, set_french

_UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()  # noqa: SIM905 - read aloud
)


def spelled(count: int) -> str:
    """« sept », « seize »; from 17 on in figures. Masculine: for « mois », « axes », « piliers »."""
    return _UNITS[count] if count < len(_UNITS) else number_words(count)


def sentence_case(text: str) -> str:
    """French spaces, and a capital at the start; the rest stays as typed."""
    text = set_french(text)
    return text[:1].upper() + text[1:]


def months_after_words(months: int | None) -> str:
    """« 6 mois après la formation », or ""."""
    return f"{months}{NBSP}mois après la formation" if months else ""

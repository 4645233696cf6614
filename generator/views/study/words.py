"""Words that several sections of a case study share."""

from __future__ import annotations

from decimal import Decimal

from generator.model.people import People
from generator.words.french import NBSP, agreed, count_words, number_words, set_french, share_words


def months_after_words(months: int | None) -> str:
    """« 6 mois après la formation », or ""."""
    return f"{months}{NBSP}mois après la formation" if months else ""


def professionals_words(count: int, people: People) -> str:
    """« professionnelles de la PMI », agreed with ``count``, which is said apart."""
    return set_french(f"{agreed(count, people.professional, people.professionals)} de la PMI")


def trained_words(count: int, people: People) -> str:
    """« professionnelles formées », agreed with ``count``, which is said apart."""
    return agreed(count, "personne formée", set_french(f"{people.professionals} {people.trained}"))


def answers_words(respondents: int | None, asked: int | None, people: People) -> str:
    """« 23 répondantes sur 50 formées (46 %) », « 23 répondantes » when nobody says of how many, else that it is unknown."""
    if not respondents:
        return "nombre de réponses non précisé"
    told = count_words(respondents, people.respondent, people.respondents)
    if not asked:
        return told
    among = f" {people.trained}" if asked > 1 else ""
    return f"{told} sur{NBSP}{number_words(asked)}{among} ({response_rate(respondents, asked)})"


def response_rate(respondents: int, asked: int) -> str:
    """« 46 % », computed to the nearest percent."""
    return share_words(Decimal(round(100 * respondents / asked)))

"""Words that several sections of a case study share."""

from __future__ import annotations

from decimal import Decimal

from generator.model.people import People
from generator.model.results import Result
from generator.words.french import NBSP, agreed, count_words, number_words, set_french, share_words


def months_after_words(months: int | None) -> str:
    """« 6 mois après la formation », « à la fin de la formation », or ""."""
    if months == 0:
        return "à la fin de la formation"
    return f"{months}{NBSP}mois après la formation" if months else ""


def delay_words(item: Result) -> str:
    """When a result was asked: « deuxième vague, 6 mois après la formation », or ""."""
    return ", ".join(filter(None, (set_french(item.wave or ""), months_after_words(item.months_after))))


def professionals_words(count: int, people: People) -> str:
    """« professionnelles de la PMI », agreed with ``count``, which is said apart."""
    return set_french(f"{agreed(count, people.professional, people.professionals)} de la PMI")


def trained_words(count: int, people: People) -> str:
    """« professionnelles formées », agreed with ``count``, which is said apart."""
    return agreed(count, "personne formée", set_french(f"{people.professionals} {people.trained}"))


def answers_words(item: Result, people: People) -> str:
    """« 23 répondantes sur 50 formées (46 %) », « 23 répondantes » when nobody says of how many, else that it is unknown.

    People who were not trained are named after it: « 40 réponses sur 120 (33 %), familles reçues en 2025 ».
    """
    who = set_french(item.population or "")
    if item.respondents:
        words = ("réponse", "réponses") if who else (people.respondent, people.respondents)
        told = count_words(item.respondents, *words)
        if item.asked:
            among = f" {people.trained}" if item.asked > 1 and not who else ""
            told += f" sur{NBSP}{number_words(item.asked)}{among} ({response_rate(item.respondents, item.asked)})"
    else:
        told = "nombre de réponses non précisé"
    if item.base is not None:
        told += f", dont{NBSP}{number_words(item.base)} {set_french(item.base_words or '')}"
    return f"{told}, {who}" if who else told


def response_rate(respondents: int, asked: int) -> str:
    """« 46 % », computed to the nearest percent."""
    return share_words(Decimal(round(100 * respondents / asked)))

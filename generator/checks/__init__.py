"""Floor 1: model → findings. Checks ask, they never mend; each rule says in French what is wrong and what to do."""

from generator.checks.acknowledgements import Acknowledged, Review
from generator.checks.family_words import check_family_texts, check_flyer_texts
from generator.checks.printed_phones import check_printed_phones
from generator.checks.review import CHECKS, RULES, check_dossier, check_dossiers, review_dossier
from generator.checks.rule import Rule

__all__ = [
    "CHECKS",
    "RULES",
    "Acknowledged",
    "Review",
    "Rule",
    "check_dossier",
    "check_dossiers",
    "check_family_texts",
    "check_flyer_texts",
    "check_printed_phones",
    "review_dossier",
]

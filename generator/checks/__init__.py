"""Floor 1: model → findings. Checks ask, they never mend; each rule says in French what is wrong and what to do.

Here are those of a département's file, which ``ppgp check`` runs at once; the others are imported by name.
"""

from generator.checks.acknowledgements import Acknowledged, Review
from generator.checks.review import (
    CHECKS,
    check_dossier,
    check_dossiers,
    review_dossier,
    review_dossiers,
    sort_findings,
)
from generator.checks.rule import Rule

__all__ = [
    "CHECKS",
    "Acknowledged",
    "Review",
    "Rule",
    "check_dossier",
    "check_dossiers",
    "review_dossier",
    "review_dossiers",
    "sort_findings",
]

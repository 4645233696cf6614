"""Floor 2: model → findings. Checks ask, they never mend; each rule says in French what is wrong and what to do.

Importing this package imports every module of it: checks and rules register themselves, nothing lists them.
"""

import importlib
import pkgutil

from generator.checks.acknowledgements import Acknowledged
from generator.checks.review import check_dossier, check_dossiers, review_dossier, review_dossiers, sort_findings

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")

__all__ = [
    "Acknowledged",
    "check_dossier",
    "check_dossiers",
    "review_dossier",
    "review_dossiers",
    "sort_findings",
]

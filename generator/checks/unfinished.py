"""Pages written by hand that still wait for somebody: a site goes online without a single « À compléter »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.registry import checks_file
from generator.model.findings import Finding, Location
from generator.model.rules import warning

TO_COMPLETE = warning(
    "to-complete",
    "Page qui reste à compléter",
    "Loi n° 2004-575 du 21 juin 2004, art. 1-1 : un site nomme qui l’édite et qui l’héberge ; règle de la maison",
)

_MARK = re.compile(r"à compléter", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


@checks_file(TO_COMPLETE)
def check_pages(pages: Mapping[str, str]) -> Iterator[Finding]:
    """Each line of ``pages`` (name → text) that says « À compléter »."""
    for name, text in pages.items():
        for number, line in enumerate(text.splitlines(), 1):
            if found := _MARK.search(line):
                yield TO_COMPLETE.about(
                    Location(name, number, found.start() + 1),
                    f"« {_TAG.sub('', line).strip().rstrip('. ')} ».",
                    "Écrivez-le, puis retirez « À compléter » ; ppgp build --publish s’arrête tant qu’il en reste.",
                )

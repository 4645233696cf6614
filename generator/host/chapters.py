"""A hand-written page asks for a chapter in one line; what only its publisher knows of the offer stands in its head.

``<!-- ppgp: ariane -->`` is replaced by the chapter of that name, made from the départements' files; ``<!-- ppgp: offre -->``
by the fields of ``offer:`` in the page's head that have a value, so that an unknown cost is never a gap on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from generator.words.french import set_french

_ASKED = re.compile(r"^<!-- ppgp: (?P<name>[a-z-]+) -->$", re.MULTILINE)
_OFFER = {
    "cost": "Ce que cela coûte",
    "effort": "Le temps demandé aux équipes",
    "delay": "Le délai pour commencer",
    "funding": "Ce qui peut le financer",
}


def with_chapters(markdown: str, chapters: Mapping[str, str], offer: Mapping[str, object]) -> str:
    """``markdown`` with its chapters; raises ``ValueError`` (in French) for a name or a field that nobody knows."""
    known = {**chapters, "offre": _offer(offer)}

    def chapter(found: re.Match[str]) -> str:
        if found["name"] not in known:
            raise ValueError(f"« ppgp: {found['name']} » n’existe pas. Noms possibles : {', '.join(sorted(known))}.")
        return known[found["name"]]

    return _ASKED.sub(chapter, markdown)


def _offer(offer: Mapping[str, object]) -> str:
    unknown = sorted(set(offer) - set(_OFFER))
    if unknown:
        raise ValueError(f"offer: « {unknown[0]} » n’existe pas. Champs possibles : {', '.join(_OFFER)}.")
    given = [(label, str(offer[key])) for key, label in _OFFER.items() if offer.get(key)]
    if not given:
        return ""
    rows = "".join(f"<div><dt>{label}</dt><dd>{escape(set_french(words))}</dd></div>" for label, words in given)
    return f'## Avant de vous lancer {{#offre}}\n\n<dl class="k-facts">{rows}</dl>'

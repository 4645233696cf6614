"""The search index → the same index in which French words are found without their accents.

The theme's search compares letters as they are: « equipe » does not find « équipe ». Each entry gets, after its text,
the bare forms of its accented words; they are searched like the rest.
"""

from __future__ import annotations

import json
import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^>]+>")
_SHORTEST = 3
"""Shorter accented words (à, où, dès) are noise once bare."""


def bare(word: str) -> str:
    """A word in lower case without accents or ligatures: « Œuvre » → ``oeuvre``."""
    opened = word.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(c))


def fold_index(index: bytes) -> bytes:
    """``search_index.json`` with the bare forms added, in a steady order; folding twice changes nothing.

    Raises ``ValueError`` when the bytes are not a search index.
    """
    data = json.loads(index)
    if "docs" not in data:
        raise ValueError("not a search index")
    for entry in data["docs"]:
        words = set(_WORD.findall(_TAG.sub(" ", f"{entry['title']} {entry['text']}").lower()))
        bared = {bare(word) for word in words if not word.isascii() and len(word) >= _SHORTEST}
        added = sorted({word for word in bared if word.isascii() and word.isalpha()} - words)
        if added:
            entry["text"] += " " + " ".join(added)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()

"""Permanent addresses: a printed QR code cannot be recalled, so its address is data, never a side effect of a title.

All paths are relative to the site's root, without a leading slash, and end in ``/``.
"""

from __future__ import annotations

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language

HOSTING = "hebergement/"
"""Where the site keeps what its host may copy: redirections and headers. Nothing of the site reads it."""


def flyer_path(code: str, territory_id: str, kind: FlyerKind, language: Language = Language.FRENCH) -> str:
    """``q/81-albigeois-g/``, or ``q/81-albigeois-g/ar/`` for another language than French."""
    path = f"q/{code.lower()}-{territory_id}-{kind.letter}/"
    return path if language is Language.FRENCH else f"{path}{language.value}/"


def study_path(slug: str) -> str:
    """``etudes-de-cas/tarn/``."""
    return f"etudes-de-cas/{slug}/"


def print_room_path(key: str) -> str:
    """``imprimer/81-tarn/``."""
    return f"imprimer/{key}/"


def flyer_file_path(key: str, territory_id: str, kind: FlyerKind, language: Language, name: str) -> str:
    """``imprimer/81-tarn/albigeois/grossesse-fr-<name>``; ``name`` holds edition and extension, « presse.pdf »."""
    return f"{print_room_path(key)}{territory_id}/{kind.french}-{language.value}-{name}"


def families_path(slug: str) -> str:
    """``familles/tarn/``: where a family finds its territory."""
    return f"familles/{slug}/"


def communes_path(slug: str) -> str:
    """``familles/tarn/communes/``: which territory serves which commune."""
    return f"{families_path(slug)}communes/"


def to_root(path: str) -> str:
    """The relative way from a page at ``path`` back to the root: ``q/81-albigeois-g/`` → ``../../``."""
    return "../" * path.count("/") or "./"

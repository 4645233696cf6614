"""What French asks of the setter inside a line: ordinals raised, compounds whole. Filters of the flyers' template."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_JOINER = "\u2060"  # forbids the break that a hyphen allows (Unicode, annex 14); never drawn
_ORDINAL = re.compile(r"\b(\d+)(er|re|e)\b")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def raised(text: str) -> Markup:
    """« 1er octobre », « Lyon 3e » with the letters raised; everything else escaped."""
    return Markup(_ORDINAL.sub(r"\1<sup>\2</sup>", str(escape(text))))  # noqa: S704 — escaped first


def whole(text: str) -> Markup:
    """``raised``, and no line breaks inside « rendez-vous »; not for names of places, which may need the break."""
    return Markup(_COMPOUND.sub(lambda found: found[0].replace("-", f"-{_JOINER}"), str(raised(text))))  # noqa: S704 — as above

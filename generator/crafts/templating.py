"""The one way to make a Jinja environment: everything escaped, nothing undefined, no logic but if, for and macros."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent.parent / "templates"
FLYERS = Path(__file__).parents[2] / "flyers"
"""The folder of the flyers' sources."""


def environment(*folders: Path) -> Environment:
    """A Jinja environment that reads templates from ``folders`` (``generator/templates`` when none is given).

    Every value is HTML-escaped unless it is already ``Markup``; an unknown name raises ``UndefinedError``.
    """
    return Environment(
        loader=FileSystemLoader([str(folder) for folder in folders or (TEMPLATES,)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

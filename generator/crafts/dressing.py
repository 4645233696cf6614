"""Stylesheets of paper, dressed in the house's colours and typefaces."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.crafts.templating import TEMPLATES
from generator.crafts.typesetting import SCHEME
from generator.model.house_style import Face, HouseStyle
from generator.model.materials import read_text_material

_VAR = re.compile(r"var\(--([a-z0-9-]+)\)")


def dress(css: str, named: Mapping[str, str]) -> str:
    """``css`` with each ``var(--name)`` written out: resolving it for every element costs half of a layout.

    Raises ``KeyError`` for a name that is not in ``named``.
    """
    return _VAR.sub(lambda found: named[found[1]], css)


def paper_sheet(name: str, style: HouseStyle) -> str:
    """The stylesheet ``name`` of ``generator/templates`` for A4, its faces before it; ``--air`` is left to the layout."""
    css = read_text_material(TEMPLATES / name)
    faces = "".join(_face(face) for face in style.type.faces)
    return faces + dress(css, paper_names(style) | {"air": "var(--air)"})


def paper_names(style: HouseStyle) -> dict[str, str]:
    """What a stylesheet for A4 may name: the paper's colours, and the families ``text`` and ``title``."""
    return {**style.paper, "text": style.type.paper_text, "title": style.type.paper_title}


def _face(face: Face) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f"src:url({SCHEME}{face.file})}}\n"
    )

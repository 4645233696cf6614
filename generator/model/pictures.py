"""Photographs of a study: a file beside the département's, never shown without its alternative text, credit and agreement."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.model.base import Frozen, Line, refuse


def _name(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,60}\.(jpe?g|png|webp)", text):
        raise refuse(
            "picture",
            "« {value} » n’est pas un nom d’image accepté",
            "Posez le fichier .jpg, .png ou .webp à côté du YAML et donnez seulement son nom, en minuscules.",
            value=text[:60],
        )
    return text


class Picture(Frozen):
    """A picture, by the name of its file."""

    file: Annotated[str, AfterValidator(_name)] = Field(
        title="Fichier", description="Image .jpg, .png ou .webp posée à côté de ce fichier."
    )
    alt: Line = Field(title="Texte de remplacement", description="Ce que l’image montre, pour qui ne la voit pas.")
    credit: Line = Field(title="Crédit", description="De qui est l’image.")
    consent: Line | None = Field(
        None, title="Accord", description="Qui a donné son accord, et quand ; sans lui l’image n’est pas montrée."
    )


@dataclass(frozen=True)
class Photo:
    """A picture that was read: upright, without metadata, at most ``MOST`` pixels wide or high; ``content`` is JPEG."""

    width: int
    height: int
    content: bytes = field(repr=False)


MOST = 1200
"""Pixels: 100 mm at 300 per inch, and a whole phone's width at three pixels for one."""

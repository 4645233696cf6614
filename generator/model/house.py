"""Who publishes: names that stand on every page, and the words of the home page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pydantic import Field

from generator.model.base import Frozen, Label, Line, Prose


class Step(Frozen):
    """One step of the démarche, as the home page tells it."""

    title: Label = Field(title="Titre", description="Un verbe.")
    text: Line = Field(title="Texte", description="Deux phrases au plus.")


class HomeWords(Frozen):
    """``content/accueil.yml``: what the home page says of the démarche; nothing is said that is not given."""

    title: Line | None = Field(None, title="Titre", description="Le grand titre de l’accueil ; sinon le nom du site.")
    emphasis: Line | None = Field(None, title="Suite du titre", description="La partie du titre mise en valeur.")
    deck: Line | None = Field(None, title="Chapeau", description="La phrase sous le titre.")
    description: Line | None = Field(None, title="Description", description="Pour les moteurs de recherche.")
    approach: Prose | None = Field(None, title="La démarche en bref", description="Un paragraphe.")
    steps: tuple[Step, ...] = Field((), title="Étapes", description="Trois au mieux.")


@dataclass(frozen=True)
class House:
    """``name`` is the démarche's and the site's, ``publisher`` who answers for it, ``web`` its own site or ""."""

    name: str
    publisher: str
    web: str = ""
    home: HomeWords = field(default_factory=HomeWords)

    @property
    def name_lines(self) -> tuple[str, ...]:
        """The name line by line where it is set large: cut after its commas."""
        return tuple(re.split(r"(?<=,) ", self.name))

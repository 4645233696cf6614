"""What a parent reads at an address that leads nowhere: a line in each language, and a door to each département's PMI."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import families_path
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.languages import Language
from generator.views.families.words import fill, set_words


@dataclass(frozen=True)
class LostLine:
    """One language's line, with its code and direction for the element that holds it."""

    code: str
    direction: str
    words: Markup


@dataclass(frozen=True)
class LostView:
    """Everything that ``404.html`` says to parents; ``doors`` are paths of the site and their names."""

    lines: tuple[LostLine, ...] = ()
    doors: tuple[tuple[str, Markup], ...] = ()


def lost_view(dossiers: Iterable[Dossier], texts: Mapping[Language, FamilyTexts]) -> LostView:
    """The view; no line where no département has pages for families."""
    served = [dossier for dossier in dossiers if dossier.file.territories]
    french = texts.get(Language.FRENCH)
    if not served or french is None:
        return LostView()
    return LostView(
        tuple(
            LostLine(language.value, language.direction, set_words(texts[language].hub.lost, language))
            for language in Language
            if language in texts
        ),
        tuple(
            (families_path(dossier.slug), set_words(fill(french.hub.title, dossier.place), Language.FRENCH))
            for dossier in served
        ),
    )

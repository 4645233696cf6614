"""How a family page sets its words: places filled in, French bits marked as French, dates and hours in its language."""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache

from babel.dates import format_date
from markupsafe import Markup, escape

from generator.model.languages import Language
from generator.model.places import Place
from generator.words.french import set_french, unbroken


def fill(text: str, place: Place, territory: str = "", language: Language | None = None) -> str:
    """``text`` with its placeholders replaced: plain text, not yet escaped."""
    values = {
        "of": place.of,
        "located": place.located,
        "name": place.name,
        "of_authority": place.of_authority,
        "territory": territory,
        "language": language.french_name if language else "",
    }
    return re.sub(r"\{([a-z_]+)\}", lambda found: values[found[1]], text)


@lru_cache(maxsize=4096)
def set_words(text: str, language: Language) -> Markup:
    """``text`` escaped and set for its language.

    French gets French spaces. In another language, what stands between « and » is French to say or to look for: it
    loses the marks and is set apart, as ``<b lang="fr" dir="ltr">``.
    """
    if language is Language.FRENCH:
        return _set_articles(set_french(text))
    parts = re.split(r"«\s*(.+?)\s*»", text)
    words = (
        Markup('<b lang="fr" dir="ltr">{}</b>').format(set_french(part)) if odd % 2 else _set_articles(part)
        for odd, part in enumerate(parts)
    )
    return Markup("").join(words)


def plain_words(text: str, language: Language) -> str:
    """``text`` set for its language as plain text, for titles and descriptions; not escaped."""
    return set_french(text) if language is Language.FRENCH else re.sub(r"«\s*(.+?)\s*»", r"\1", text)


def _set_articles(text: str) -> Markup:
    """Escaped, with every article of a code (L. 2122-4) kept on one line and left to right."""
    parts = re.split(r"\b([LRD]\.\s?\d+(?:-\d+)*)", text)
    words = (
        Markup('<bdi dir="ltr">{}</bdi>').format(unbroken(part)) if odd % 2 else escape(part)
        for odd, part in enumerate(parts)
    )
    return Markup("").join(words)


def day_in(day: date, language: Language) -> str:
    """« jeudi 3 décembre 2026 », « Thursday 3 December 2026 », … in the page's language."""
    words = format_date(day, "EEEE d MMMM y", locale=language.tongue.locale)
    if language is Language.FRENCH and day.day == 1:
        words = words.replace(" 1 ", " 1er ")
    return words


def hours_in(start: time, end: time | None, language: Language) -> str:
    """« 9 h 30 – 11 h » in French, « 9:30–11:00 » elsewhere; the start alone when the end is not known."""
    if language is Language.FRENCH:
        return unbroken(" – ".join(_french_hour(moment) for moment in (start, end) if moment))
    return "–".join(f"{moment.hour}:{moment.minute:02d}" for moment in (start, end) if moment)


def _french_hour(moment: time) -> str:
    return f"{moment.hour} h" + (f" {moment.minute:02d}" if moment.minute else "")

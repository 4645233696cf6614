"""The languages of the flyers and family pages: each one entry, whose two text files stand in ``flyers/texts/<code>/``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Script(StrEnum):
    """How a language is written: the flyers' faces and type sizes follow (``flyer.css``, ``fonts.css``, ``fit.py``)."""

    direction: str

    def __new__(cls, value: str, direction: str) -> Self:
        """The value is the class that the flyers' stylesheet knows; ``direction`` is HTML's ``dir``."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.direction = direction
        return member

    LATIN = "latin", "ltr"
    CYRILLIC = "cyrillic", "ltr"
    ARABIC = "arabic", "rtl"


@dataclass(frozen=True)
class Tongue:
    """What the house knows of a language: its name in itself and in French (lower case), its script, and the locale
    in which its dates are written (the variety of its texts).

    ``alarming`` is a pattern of its words for « signaler » in the sense of child protection, which no family may read.
    """

    own_name: str
    french_name: str
    script: Script
    locale: str
    alarming: str
    sought: bool = False
    """True when it is named first at the top of a family page: those most often looked for."""


class Language(StrEnum):
    """The languages in the order in which they are offered; French is the reference, the others translate it."""

    tongue: Tongue

    def __new__(cls, value: str, tongue: Tongue) -> Self:
        """The value is the language's code (BCP 47), as in addresses and folders; never changed, it is on paper."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.tongue = tongue
        return member

    FRENCH = (
        "fr",
        Tongue("Français", "français", Script.LATIN, "fr", r"signal(?!isation|étique)\w+|dénonc\w+", sought=True),
    )
    ENGLISH = "en", Tongue("English", "anglais", Script.LATIN, "en_GB", r"report(?:s|ed|ing)?|denounc\w+", sought=True)
    SPANISH = "es", Tongue("Español", "espagnol", Script.LATIN, "es_ES", r"denunci\w+")
    PORTUGUESE = "pt", Tongue("Português", "portugais", Script.LATIN, "pt_PT", r"den[uú]nci\w+|sinaliz\w+")
    TURKISH = "tr", Tongue("Türkçe", "turc", Script.LATIN, "tr", r"ihbar\w*|şik[aâ]yet\w*")
    ARABIC = "ar", Tongue("العربية", "arabe", Script.ARABIC, "ar", r"\w*(?:بلاغ|تبليغ|وشاية)\w*", sought=True)
    UKRAINIAN = "uk", Tongue("Українська", "ukrainien", Script.CYRILLIC, "uk", r"донос\w*|донес\w+")

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, as its script is read."""
        return self.tongue.script.direction

    @property
    def own_name(self) -> str:
        """The language's name in itself."""
        return self.tongue.own_name

    @property
    def french_name(self) -> str:
        """The language's name in French, lower case."""
        return self.tongue.french_name

    @classmethod
    def of_code(cls, code: str) -> Language:
        """The language whose addresses bear ``code``."""
        return next(language for language in cls if language.value == code)

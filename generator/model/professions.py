"""The professions that a PMI team shows on its flyers, each with its pictogram; their words are in the flyers' texts."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Profession(StrEnum):
    """One profession; the order is that of ``professions`` in each language's texts."""

    icon: str
    french: str

    def __new__(cls, value: str, icon: str, french: str) -> Self:
        """``icon`` is a file of ``flyers/art/icons``."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.icon, member.french = icon, french
        return member

    DOCTORS = "doctors", "stethoscope", "médecins"
    MIDWIVES = "midwives", "midwife", "sages-femmes"
    NURSES = "nurses", "nurse", "puéricultrices"
    EDUCATORS = "educators", "blocks", "éducatrices de jeunes enfants"
    PSYCHOLOGISTS = "psychologists", "talk", "psychologues"
    ASSISTANTS = "assistants", "bath", "auxiliaires de puériculture"
    COUNSELLORS = "counsellors", "couple", "conseillères conjugales et familiales"
    SOCIAL_WORKERS = "social-workers", "heart", "assistantes sociales"

    @property
    def rank(self) -> int:
        """Its place in the texts."""
        return list(Profession).index(self)


USUAL = (Profession.DOCTORS, Profession.MIDWIVES, Profession.NURSES, Profession.EDUCATORS)
"""Who stands on the flyers of a département that says nothing of its team."""

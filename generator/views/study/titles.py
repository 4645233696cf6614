"""What a study is called: by the programme that the département led, Ariane alone included."""

from __future__ import annotations

from generator.model.department import ProgrammeKind
from generator.model.dossier import Dossier
from generator.words.french import list_words

BRAND_LINES = ("Petits pas,", "Grands pas")
BRAND = " ".join(BRAND_LINES)
ARIANE = "Ariane"


def brand_lines(dossier: Dossier) -> tuple[str, ...]:
    """The name above the place, line by line where it is set large."""
    return BRAND_LINES if ProgrammeKind.PPGP in dossier.programmes else (ARIANE,)


def study_title(dossier: Dossier) -> str:
    """« Petits pas, Grands pas dans le Tarn », « Ariane dans l’Aude » where that is all that the département led."""
    return f"{' '.join(brand_lines(dossier))} {dossier.place.located}"


def programmes_words(dossier: Dossier) -> str:
    """« Petits pas, Grands pas et Ariane »: everything that another département could do the same with."""
    names = {ProgrammeKind.PPGP: BRAND, ProgrammeKind.ARIANE: ARIANE}
    return list_words(names[kind] for kind in dossier.programmes)

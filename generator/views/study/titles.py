"""What a study is called: by the programme that the département led, Ariane alone included."""

from __future__ import annotations

from generator.model.department import ProgrammeKind
from generator.model.dossier import Dossier
from generator.model.house import House
from generator.words.french import list_words

ARIANE = "Ariane"


def brand_lines(dossier: Dossier, house: House) -> tuple[str, ...]:
    """The name above the place, line by line where it is set large."""
    return house.name_lines if ProgrammeKind.PPGP in dossier.programmes else (ARIANE,)


def study_title(dossier: Dossier, house: House) -> str:
    """The house's name « dans le Tarn », or « Ariane dans l’Aude » where that is all that the département led."""
    return f"{' '.join(brand_lines(dossier, house))} {dossier.place.located}"


def programmes_words(dossier: Dossier, house: House) -> str:
    """The house's name « et Ariane »: everything that another département could do the same with."""
    names = {ProgrammeKind.PPGP: house.name, ProgrammeKind.ARIANE: ARIANE}
    return list_words(names[kind] for kind in dossier.programmes)

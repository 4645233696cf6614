"""The editions of a flyer, all made from one source."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Edition(StrEnum):
    """What a flyer is made for; the value stands in file names. Which flyer has which is told by its model.

    ``heading`` and ``purpose`` are the print room's: whom the file is for and what to do with it, in one sentence.
    """

    heading: str
    purpose: str

    def __new__(cls, value: str, heading: str, purpose: str) -> Self:
        """Value, heading, purpose."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.heading, member.purpose = heading, purpose
        return member

    SCREEN = (
        "ecran",
        "Écran",
        "Pour l’envoyer par e-mail ou le mettre en ligne : le numéro et les liens se touchent, un lecteur d’écran le lit.",
    )
    OFFICE = (
        "bureau",
        "Bureau",
        "Pour le copieur du service : deux flyers par feuille A4, recto-verso sur le bord court, à couper en deux.",
    )
    PRESS = (
        "presse",
        "Imprimeur",
        "Pour l’imprimerie, à transmettre tel quel : couleurs d’imprimerie, fonds perdus de 3 mm et traits de coupe.",
    )
    POSTER = (
        "affiche",
        "Affiche A3",
        "Pour la salle d’attente : le recto en grand, à imprimer en A3 sans le réduire.",
    )

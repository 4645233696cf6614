"""The département's brand: it changes the look of the flyers and family pages, never their text."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.model.base import Frozen, Label, Line, refuse


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise refuse(
            "colour",
            "« {value} » n’est pas une couleur",
            'Écrivez-la entre guillemets comme "#C2412D".',
            value=text[:30],
        )
    return text.upper()


Colour = Annotated[str, AfterValidator(_colour)]
"""A screen colour, #RRGGBB."""


def _cmyk(text: str) -> str:
    numbers = text.split()
    if len(numbers) != 4 or not all(re.fullmatch(r"[0-9]{1,3}", n) and int(n) <= 100 for n in numbers):
        raise refuse(
            "cmyk",
            "« {value} » n’est pas une couleur d’imprimerie",
            "Écrivez quatre nombres de 0 à 100 : cyan, magenta, jaune, noir ; par exemple 12 86 90 4.",
            value=text[:30],
        )
    return " ".join(numbers)


Cmyk = Annotated[str, AfterValidator(_cmyk)]
"""A printing colour: four percentages, C M Y K."""


LOGO_BYTES = 2_000_000
"""The heaviest logo: more is never read."""


def _logo(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,60}\.(svg|png)", text):
        raise refuse(
            "logo",
            "« {value} » n’est pas un nom de logo accepté",
            "Posez le fichier .svg ou .png à côté du YAML et donnez seulement son nom, en minuscules.",
            value=text[:60],
        )
    return text


class Brand(Frozen):
    """Name mark, logo and colour of the département."""

    wordmark: Label | None = Field(None, title="Nom de marque", description="Le nom tel que la marque l’écrit : TARN.")
    tagline: Label | None = Field(None, title="Signature", description="La phrase sous le nom, telle que publiée.")
    tagline_doubt: Line | None = Field(None, title="Doute sur la signature", description="Note pour le lecteur.")
    logo: Annotated[str, AfterValidator(_logo)] | None = Field(
        None, title="Logo", description="Fichier .svg ou .png posé à côté de ce fichier."
    )
    accent: Colour | None = Field(None, title="Couleur", description='Couleur principale à l’écran, comme "#C2412D".')
    accent_cmyk: Cmyk | None = Field(
        None, title="Couleur imprimée", description="La même en quadrichromie, comme 12 86 90 4."
    )

"""The 101 départements and the Métropole de Lyon as the language names them: name, article, preposition, region."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from generator.model.base import Frozen, refuse


def slug_of(text: str) -> str:
    """The ASCII, lower-case, hyphenated form of a name: « Val-d’Oise » → ``val-d-oise``."""
    spelled = text.replace("œ", "oe").replace("Œ", "Oe").replace("’", "-")
    bare = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")


class Place(Frozen):
    """One département of the reference table (``generator/data/departements/departements.json``), never typed by an editor."""

    code: str
    name: str
    article: str
    """« le », « la », « l’ », « les » or "" (Paris, Mayotte)."""
    preposition: str
    """« dans », « en » or « à »."""
    region: str
    overseas: bool
    phone_region: str
    """Numbering zone as libphonenumber names it: FR, GP, MQ, GF, RE or YT."""
    phone_area: str
    """First digits of a geographic number there: « 05 », « 0262 »."""
    authority: str = ""
    """Who answers for PMI where it is no conseil départemental: « Collectivité de Corse », « Ville de Paris »."""
    within: str = ""
    """The département on the map and in postcodes, for a collectivité that has a part of one (Métropole de Lyon)."""

    @property
    def department(self) -> str:
        """The code on maps, in postcodes and among public holidays."""
        return self.within or self.code

    @property
    def signature(self) -> str:
        """Who answers for PMI, as it signs: « Département du Tarn », « Collectivité de Corse »."""
        return self.authority or f"Département {self.of}"

    @property
    def of_authority(self) -> str:
        """The same in a sentence: « du département du Tarn », « de la Collectivité de Corse »."""
        return f"de la {self.authority}" if self.authority else f"du département {self.of}"

    @property
    def kind(self) -> str:
        """« département 81 », « Métropole de Lyon »."""
        return self.authority if self.within else f"département {self.code}"

    @property
    def located(self) -> str:
        """« dans le Tarn », « dans l’Ain », « en Seine-Saint-Denis », « à Mayotte »."""
        if self.preposition != "dans":
            return f"{self.preposition} {self.name}"
        return f"dans {self.definite}"

    @property
    def definite(self) -> str:
        """« le Tarn », « l’Ain », « Paris »."""
        return self.article + ("" if self.article.endswith("’") or not self.article else " ") + self.name

    @property
    def of(self) -> str:
        """« du Tarn », « de l’Ain », « des Landes », « de Paris », « d’Eure-et-Loir »."""
        if self.article == "le":
            return f"du {self.name}"
        if self.article == "les":
            return f"des {self.name}"
        if self.article:
            return f"de {self.definite}"
        return f"d’{self.name}" if self.name[0] in "AEIOUYÉÎ" else f"de {self.name}"

    @property
    def slug(self) -> str:
        """The name as it stands in addresses: ``tarn``, ``cote-d-or``."""
        return slug_of(self.name)


def _code(text: str) -> str:
    if not re.fullmatch(r"(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|69M|97[12346])", text) or text == "20":
        raise refuse(
            "code",
            "« {value} » n’est pas le code d’un département",
            'Écrivez le code INSEE entre guillemets, par exemple "01", "2A" ou "974".',
            value=text[:20],
        )
    return text


DepartmentCode = Annotated[
    str,
    Field(
        title="Code INSEE",
        description='Code du département, entre guillemets : "01", "2A", "974" ; "69M" pour la Métropole de Lyon.',
    ),
    AfterValidator(_code),
    WithJsonSchema({"type": "string", "pattern": "^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|69M|97[12346])$"}),
]

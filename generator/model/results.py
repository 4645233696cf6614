"""What people answered after the training: shares, counts and means, each with who was asked, how many and when."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.model.base import Count, Doubt, Frozen, Label, Line, Prose, Share, Source, refuse


def _mean(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,4}(?:[.,][0-9]{1,3})?", value):
            raise refuse(
                "mean",
                "« {value} » n’est pas une moyenne",
                "Écrivez seulement le nombre, comme 4,2 ; l’échelle se donne dans scale.",
                value=value[:40],
            )
        return Decimal(value.replace(",", "."))
    return value


Mean = Annotated[
    Decimal,
    BeforeValidator(_mean),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "^[0-9]+"}]}),
]
"""A mean as published, with its decimals."""


class Scale(Frozen):
    """What a mean is read on; without ``low`` it is said « sur 5 » and not drawn, for its start is not known."""

    low: Count | None = Field(
        None, title="Bas", description="Le plus petit nombre, souvent 0 ou 1 ; rien s’il n’est pas connu."
    )
    high: Count = Field(title="Haut", description="Le plus grand nombre : 5 pour « 4,2 sur 5 ».")
    low_words: Label | None = Field(None, title="Sens du bas", description="« pas du tout ».")
    high_words: Label | None = Field(None, title="Sens du haut", description="« tout à fait ».")


class Result(Frozen):
    """One published finding: with a share, a count or a mean when the source gives one, else as a statement alone."""

    statement: Line = Field(title="Énoncé", description="Ce que disent les répondants, à la suite du pourcentage.")
    share: Share | None = Field(None, title="Part", description="Pourcentage publié, comme 91.")
    count: Count | None = Field(
        None, title="Nombre publié", description="Le 15 de « 15 personnes sur 23 », si la source le donne."
    )
    mean: Mean | None = Field(None, title="Moyenne", description="Moyenne publiée, comme 4,2 ; avec son échelle.")
    scale: Scale | None = Field(None, title="Échelle", description="L’échelle de la moyenne.")
    respondents: Count | None = Field(
        None, title="Répondants", description="Nombre de réponses à cette question ; rien si la source ne le dit pas."
    )
    asked: Count | None = Field(
        None, title="Personnes interrogées", description="Nombre de personnes à qui la question a été posée."
    )
    population: Label | None = Field(
        None,
        title="Public interrogé",
        description="Qui a été interrogé, si ce ne sont pas les personnes formées : « familles reçues en 2025 ».",
    )
    base: Count | None = Field(
        None,
        title="Dénominateur",
        description="Nombre de personnes sur lequel porte la part, s’il n’est pas le nombre de réponses.",
    )
    base_words: Label | None = Field(
        None, title="Sens du dénominateur", description="Qui elles sont : « qui ont utilisé le pilier »."
    )
    group: Line | None = Field(None, title="Groupe", description="Titre commun à plusieurs résultats.")
    months_after: Count | None = Field(None, title="Mois après la formation", description="Par exemple 6.")
    wave: Label | None = Field(
        None, title="Vague", description="Nom de la vague d’enquête : « avant la formation », « deuxième vague »."
    )
    source: Source = None
    doubt: Doubt = None

    @property
    def denominator(self) -> int | None:
        """The number of people that the share or the count is out of; None when it is not known."""
        return self.respondents if self.base is None else self.base

    @property
    def valued(self) -> bool:
        """True when the source gives a number, not a statement alone."""
        return self.share is not None or self.count is not None or self.mean is not None

    @model_validator(mode="after")
    def _readable(self) -> Self:
        if self.mean is not None and (self.share is not None or self.count is not None):
            raise _unreadable("il porte une moyenne et une part", "Écrivez deux résultats, avec le même énoncé.")
        if (self.mean is None) != (self.scale is None):
            raise _unreadable(
                "une moyenne ne se lit pas sans son échelle, ni l’échelle sans la moyenne",
                "Donnez mean, et scale avec high (5 pour « sur 5 ») et low s’il est connu.",
            )
        if self.mean is not None and self.scale is not None:
            low, high = self.scale.low or 0, self.scale.high
            if low >= high or not low <= self.mean <= high:
                raise _unreadable(
                    "la moyenne n’est pas entre les deux bouts de l’échelle",
                    "Vérifiez mean, scale.low et scale.high dans le document d’origine.",
                )
        if (self.base is None) != (self.base_words is None):
            raise _unreadable(
                "un dénominateur ne se comprend pas sans ses mots, ni les mots sans le nombre",
                "Donnez base (le nombre) et base_words (« qui ont utilisé le pilier »).",
            )
        if self.count is not None and self.denominator is None:
            raise _unreadable(
                "un nombre de personnes ne se lit pas sans dire sur combien", "Ajoutez respondents, ou base."
            )
        return self


def _unreadable(wrong: str, remedy: str) -> Exception:
    return refuse("result-value", "ce résultat ne peut pas être lu : {wrong}", remedy, wrong=wrong)


class Results(Frozen):
    """What changed after the training."""

    text: Prose | None = Field(None, title="Texte", description="Présentation, en Markdown.")
    items: tuple[Result, ...] = Field((), title="Résultats", description="Un énoncé par ligne.")
    adoption: Prose | None = Field(
        None, title="Appropriation", description="Comment la méthode est entrée dans les gestes."
    )
    source: Source = None
    doubt: Doubt = None

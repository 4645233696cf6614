"""The base of every model, and the small value types that a YAML scalar becomes.

Scalars arrive as the text that the editor typed (see ``sources.yaml_text``): each value type below reads that
text and says in French what it expected when it cannot. Errors are ``PydanticCustomError`` whose context holds a
``remedy``; ``sources.structure`` turns them into findings.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.rules import rule_of


class Frozen(BaseModel):
    """A value that never changes; unknown keys are refused, so that a typing mistake is never silently lost.

    Validators are built at the first use: a command pays for the models that it reads, not for all.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True, defer_build=True
    )


def refuse(code: str, message: str, remedy: str, **values: object) -> PydanticCustomError:
    """An error on one value: what is wrong and what to do, both in French; ``values`` fill the message's braces.

    ``code`` is a rule's (``model.rules``).
    """
    return PydanticCustomError(rule_of(code).code, message, {"remedy": remedy, **values})


_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ue000-\uf8ff"
    r"\ufeff\ufff9-\ufffc\U000e0000-\U000e007f]"
)
"""Signs without a shape of their own: controls, zero widths, soft hyphen, directions, private use, tags."""

_NON_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
_MENDED = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ’‘“”–—…«»°·€\u00a0\u202f")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,6});")


def _clean(text: str) -> str:
    if found := _INVISIBLE.search(text):
        raise refuse(
            "control-character",
            "ce texte contient un caractère invisible (U+{point}), après « {before} »",
            "Retapez le texte à la main au lieu de le coller.",
            point=f"{ord(found[0]):04X}",
            before=text[max(0, found.start() - 20) : found.start()],
        )
    if broken := _mojibake(text):
        raise refuse(
            "mojibake",
            "des lettres sont abîmées : « {found} »",
            "Recopiez le texte depuis le document d’origine, en UTF-8, ou retapez ces lettres.",
            found=broken,
        )
    if found := _ENTITY.search(text):
        raise refuse(
            "entity",
            "« {found} » est un code de page web",
            "Écrivez le signe lui-même (é, &, une espace).",
            found=found[0],
        )
    return text


def _mojibake(text: str) -> str:
    """The first letters that were read in a wrong encoding once (« Ã© » for « é »), or replaced by U+FFFD; else ""."""
    for run in _NON_ASCII.findall(text):
        for end in range(len(run), 1, -1):
            try:
                mended = run[:end].encode("cp1252").decode("utf-8")
            except UnicodeError:
                continue
            if set(mended) <= _MENDED:
                return str(run[:end])
    found = re.search(r"\w{0,10}\ufffd\w{0,10}|Ã(?=\W|$)", text)
    return found[0] if found else ""


def _one_line(text: str) -> str:
    if "\n" in text:
        raise refuse("line-break", "ce texte tient sur plusieurs lignes", "Écrivez-le sur une seule ligne.")
    return _clean(text)


Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_one_line)]
"""One line of plain text, 1 to 300 characters; never Markdown, never HTML."""

Label = Annotated[str, Field(min_length=1, max_length=90), AfterValidator(_one_line)]
"""A name of a few words, 1 to 90 characters."""

Doubt = Annotated[
    Line | None,
    Field(title="Doute", description="Note affichée au lecteur, à côté de la donnée : ce qui reste à confirmer."),
]
"""What remains to be confirmed of the value or section that it stands in, in one sentence for the reader."""

Source = Annotated[
    Line | None,
    Field(
        title="Source",
        description="Document, page ou partie d’où vient la donnée : « Document d’origine, activité 3 ».",
    ),
]
"""Where a figure, date, testimony or claim is published; a section's source holds for all that names none of its own."""

Prose = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(_clean)]
"""Narrative text in Markdown (emphasis, lists, links); HTML in it is shown as text."""


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        digits = re.sub(r"[ \u00a0\u202f]", "", value)
        if not re.fullmatch(r"[0-9]{1,9}", digits):
            raise refuse(
                "whole-number",
                "« {value} » n’est pas un nombre entier",
                "Écrivez seulement des chiffres, par exemple 80.",
                value=value[:40],
            )
        return int(digits)
    return value


Count = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=0),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9  ]+$"}]}),
]
"""A number of people or things: a whole number, zero or more; thousands may be set apart by a space."""


def _share(value: Any) -> Any:
    if isinstance(value, str):
        found = re.fullmatch(r"([0-9]{1,4}(?:[.,][0-9]{1,2})?)[ \u00a0\u202f]*%?", value)
        if not found:
            raise refuse(
                "share",
                "« {value} » n’est pas un pourcentage",
                "Écrivez par exemple 91 ou 91,5 ; le signe % est facultatif.",
                value=value[:40],
            )
        value = Decimal(found[1].replace(",", "."))
    if isinstance(value, Decimal) and not 0 <= value <= 100:
        raise refuse(
            "share-range",
            "un pourcentage va de 0 à 100, pas {value}",
            "Vérifiez le chiffre dans le document d’origine.",
            value=str(value).replace(".", ","),
        )
    return value


Share = Annotated[
    Decimal,
    BeforeValidator(_share),
    WithJsonSchema(
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, {"type": "string", "pattern": "^[0-9]+"}]}
    ),
]
"""A share in percent, 0 to 100, as published."""


FIRST_YEAR, LAST_YEAR = 1980, 2100
"""Nothing that the house tells happened before, or is announced after: such a year is a typing mistake."""


def likely_day(day: date, typed: str) -> date:
    """``day``; refused outside the years that the house tells of."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise refuse(
            "date-range",
            "« {value} » est hors des années {first} à {last}",
            "Corrigez l’année : elle a quatre chiffres, comme 2023.",
            value=typed[:40],
            first=FIRST_YEAR,
            last=LAST_YEAR,
        )
    return day


def _day(value: Any) -> Any:
    if isinstance(value, str):
        found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
        try:
            if not found:
                raise ValueError
            day = date(*map(int, found.groups()))
        except ValueError:
            raise refuse(
                "date",
                "« {value} » n’est pas une date",
                "Écrivez année-mois-jour, par exemple 2023-05-16 pour le 16 mai 2023.",
                value=value[:40],
            ) from None
        return likely_day(day, value)
    return value


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day, typed as 2023-05-16."""


def _yes_no(value: Any) -> Any:
    if isinstance(value, str):
        known = {"oui": True, "yes": True, "true": True, "non": False, "no": False, "false": False}
        if value.lower() not in known:
            raise refuse(
                "yes-no", "« {value} » n’est ni oui ni non", "Écrivez oui ou non, sans guillemets.", value=value[:40]
            )
        return known[value.lower()]
    return value


YesNo = Annotated[
    bool, BeforeValidator(_yes_no), WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["oui", "non"]}]})
]
"""oui or non (yes, no, true and false are understood)."""


def _email(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}", text):
        raise refuse(
            "email",
            "« {value} » n’est pas une adresse e-mail",
            "Écrivez-la comme pmi@exemple.fr, sans espace ni accent.",
            value=text[:60],
        )
    return text


Email = Annotated[str, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
"""An e-mail address in ASCII."""


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,24}(:[0-9]{2,5})?(/[!-;=?-Z_a-z~\[\]]*)?", text):
        raise refuse(
            "url",
            "« {value} » n’est pas une adresse web acceptée",
            "Donnez l’adresse complète, qui commence par https:// et ne contient ni espace ni guillemet.",
            value=text[:60],
        )
    return text


WebUrl = Annotated[
    str, Field(max_length=500), AfterValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})
]
"""A web address; only http and https are let in, never ``javascript:`` or ``data:``."""


def _host(text: str) -> str:
    text = _url(text)
    if not re.fullmatch(r"https://[a-z0-9.-]+/([a-z0-9-]+/)*", text):
        raise refuse(
            "url",
            "« {value} » ne peut pas commencer une adresse imprimée",
            "Écrivez une adresse courte qui commence par https:// et finit par /, comme https://pmi.exemple.fr/.",
            value=text[:60],
        )
    return text


HostUrl = Annotated[
    str, Field(max_length=40), AfterValidator(_host), WithJsonSchema({"type": "string", "format": "uri"})
]
"""The start of an address that is printed: https, lower case, ending in ``/``."""


def _phone(text: str) -> str:
    if not re.fullmatch(r"\+?[0-9][0-9 .\u00a0\u202f()-]{1,24}", text):
        raise refuse(
            "phone",
            "« {value} » n’est pas un numéro de téléphone",
            "Écrivez les chiffres, par exemple 05 63 00 00 00.",
            value=text[:40],
        )
    return text


PhoneText = Annotated[str, AfterValidator(_phone)]
"""A telephone number as typed; ``model.phones`` reads it for the département's numbering zone."""

"""A « bon à tirer » as it travels by e-mail: written by the print room, completed by a person, read back into the register.

One label a line, so that it survives a reply, a forward and a mail program that quotes or wraps.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language

FLYER, LANGUAGE, DIGEST, COPIES, BY, DAY = "Flyer", "Langue", "Empreinte", "Exemplaires", "Signé par", "Date"


@dataclass(frozen=True)
class Approval:
    """Who approved how many copies of which flyer, on which file (SHA-256 of the press PDF), and when."""

    code: str
    territory: str
    kind: FlyerKind
    language: Language
    digest: str
    copies: int
    by: str
    day: date


class ApprovalError(ValueError):
    """A message that is no approval; ``problems`` says each reason in French."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def approval_form(flyer_name: str, language: Language, digest: str) -> str:
    """The text to complete: three lines are left to fill in. ``flyer_name`` as in the address, « 81-albigeois-g »."""
    known = f"{FLYER} : {flyer_name}\n{LANGUAGE} : {language.value}\n{DIGEST} : {digest}\n"
    return f"{known}{COPIES} :\n{BY} :\n{DAY} (jour/mois/année) :\n"


def read_approval(text: str) -> Approval:
    """The approval in a message, whatever stands around it. Raises ``ApprovalError`` with everything that is missing."""
    given = _lines(text)
    problems = [
        f"La ligne « {label} » manque ou est vide."
        for label in (FLYER, LANGUAGE, DIGEST, COPIES, BY, DAY)
        if not given.get(_plain(label))
    ]
    flyer = re.fullmatch(r"(\d\d\d?|2[ab])-([a-z0-9-]+)-([a-z])", given.get(_plain(FLYER), "x").lower())
    languages = {language.value: language for language in Language}
    language = languages.get(given.get(_plain(LANGUAGE), "").lower())
    digest = re.sub(r"\s", "", given.get(_plain(DIGEST), "")).lower()
    copies = re.fullmatch(r"(\d[\d\s.\u202f]*)(?:exemplaires?)?", given.get(_plain(COPIES), "x").lower().strip())
    number = int(re.sub(r"\D", "", copies[1])) if copies else 0
    day = _day(given.get(_plain(DAY), ""))
    letters = {kind.letter: kind for kind in FlyerKind}
    if not problems:
        problems += [f"« {given[_plain(FLYER)]} » n’est pas un flyer."] if not flyer or flyer[3] not in letters else []
        problems += [f"« {given[_plain(LANGUAGE)]} » n’est pas une langue des flyers."] if not language else []
        problems += (
            ["L’empreinte n’est pas entière : elle a 64 signes."] if not re.fullmatch("[0-9a-f]{64}", digest) else []
        )
        problems += ["Le nombre d’exemplaires n’est pas un nombre entier."] if number < 1 else []
        problems += ["La date ne se comprend pas : écrivez 24/11/2026."] if not day else []
    if problems or not flyer or not language or not day:
        raise ApprovalError(problems)
    return Approval(flyer[1].upper(), flyer[2], letters[flyer[3]], language, digest, number, given[_plain(BY)], day)


def _lines(text: str) -> Mapping[str, str]:
    """Values by label, the first that is not empty: an answer stands above what it quotes."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        label, colon, value = re.sub(r"^[>\s*-]+", "", line).partition(":")
        name = _plain(re.sub(r"\(.*?\)", "", label))
        if colon and value.strip(" *\u00a0\t") and name not in found:
            found[name] = " ".join(value.strip(" *\u00a0\t").split())
    return found


def _plain(label: str) -> str:
    folded = unicodedata.normalize("NFKD", label).casefold()
    return " ".join("".join(sign for sign in folded if not unicodedata.combining(sign)).split())


def _day(text: str) -> date | None:
    french, iso = re.fullmatch(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})", text), re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    parts = (french[3], french[2], french[1]) if french else iso.groups() if iso else None
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None

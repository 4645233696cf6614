"""What a file of a site refers to, and what can be said of a reference without following it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote, urlsplit


class Kind(StrEnum):
    """What a reference is, as the report calls it; its value is the French plural."""

    PRINTED = "adresses imprimées"
    LINK = "liens"
    IMAGE = "images et autres fichiers appelés"
    PHONE = "téléphones"
    EMAIL = "courriels"
    EXTERNAL = "adresses d’autres sites"
    CANONICAL = "adresses canoniques"
    ALTERNATE = "autres langues"
    PDF_LINK = "liens de PDF"
    CODE = "codes QR"
    SITEMAP = "entrées du plan du site"
    FEED = "entrées du flux"
    SEARCH = "réponses de la recherche"
    CALENDAR = "agendas et fiches de contact"
    NAMED = "adresses citées dans les données"


@dataclass(frozen=True)
class Reference:
    """One address as it is written; ``language`` is that of an alternate."""

    kind: Kind
    address: str
    language: str = ""


@dataclass(frozen=True)
class Document:
    """What one file of the site holds: references, places inside it, and what makes it unreadable."""

    references: tuple[Reference, ...] = ()
    ids: frozenset[str] = frozenset()
    language: str = ""
    pages: int = 0
    broken: str = ""


@dataclass(frozen=True, order=True)
class Fault:
    """Something dead: the ``file`` of the site in which it stands ("" for what is on paper), the address, what is wrong."""

    file: str
    address: str
    problem: str = field(compare=False)
    kind: Kind = field(compare=False)


_PHONE = re.compile(r"\+\d{6,15}|\d{2,6}")
"""RFC 3966: a number of the whole world, or a short one of one country (15, 119, 3620)."""

_EMAIL = re.compile(r"[^@\s,]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}|localhost", re.IGNORECASE)
_QUIET = ("data", "blob", "about", "geo", "sms")


def what_is_wrong(address: str) -> tuple[Kind, str] | None:
    """The kind of an address with a scheme, and its fault or ""; None for a relative one, which leads into the site."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return Kind.EXTERNAL, "cette adresse est mal écrite"
    if parts.scheme == "tel":
        return Kind.PHONE, "" if _PHONE.fullmatch(re.sub(r"[-.()]", "", parts.path)) else "ce numéro est mal écrit"
    if parts.scheme == "mailto":
        return Kind.EMAIL, _wrong_email(parts.path, parts.query)
    if parts.scheme in ("http", "https") or parts.netloc:
        well_written = _HOST.fullmatch(host) and not re.search(r"\s", address.strip())
        return Kind.EXTERNAL, "" if well_written else "cette adresse est mal écrite"
    if parts.scheme in _QUIET:
        return Kind.LINK, ""
    return (Kind.LINK, f"rien n’ouvre une adresse « {parts.scheme}: »") if parts.scheme else None


def _wrong_email(path: str, query: str) -> str:
    people = [unquote(one) for one in path.split(",") if one]
    if not people and not query:
        return "ce courriel n’a ni destinataire ni texte"
    return next(("cette adresse de courriel est mal écrite" for one in people if not _EMAIL.fullmatch(one)), "")

"""E-mail addresses at odds with the territory they serve."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.places import slug_of
from generator.model.rules import error, warning

_OWN = "Cohérence entre l’adresse et le nom du territoire"
SPELLING = warning("email-spelling", "Adresse qui écrit autrement le nom du territoire", _OWN)
OTHER = error("email-swapped", "Adresse d’un autre territoire", _OWN)
DOMAIN = warning("email-domain", "Adresse hors du domaine du département", "Cohérence entre adresses d’un même service")
SHARED = warning("email-shared", "Même adresse pour deux territoires", _OWN)

_PERSONAL = (
    "gmail.com",
    "hotmail.com",
    "hotmail.fr",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "yahoo.fr",
    "outlook.com",
    "laposte.net",
    "sfr.fr",
)


def _words(email: str) -> list[str]:
    return [word for word in re.split(r"[^a-z]+", email.split("@")[0].lower()) if len(word) > 3]


@checks(SPELLING, OTHER)
def check_territory_names(dossier: Dossier) -> Iterator[Finding]:
    """An address that nearly holds its territory's name (gallacois, Gaillacois), or holds another's."""
    names = {territory.id: slug_of(territory.name).replace("-", "") for territory in dossier.file.territories}
    for position, territory in enumerate(dossier.file.territories):
        if not territory.email:
            continue
        path = ("territories", position, "email")
        own = names[territory.id]
        local = re.sub(r"[^a-z]", "", territory.email.split("@")[0].lower())
        if own in local:
            continue
        others = [t.name for t in dossier.file.territories if t.id != territory.id and names[t.id] in local]
        if others:
            yield OTHER.on(
                dossier,
                path,
                f"l’adresse {territory.email} est celle du territoire {others[0]}, pas du territoire {territory.name}.",
                "Remettez chaque adresse à sa place.",
            )
            continue
        near = difflib.get_close_matches(own, _words(territory.email), 1, 0.75)
        if near:
            yield SPELLING.on(
                dossier,
                path,
                f"l’adresse {territory.email} écrit « {near[0]} », le territoire s’appelle {territory.name}.",
                "Envoyez un message d’essai : gardez l’adresse si elle fonctionne, sinon corrigez-la.",
            )


@checks(DOMAIN)
def check_domains(dossier: Dossier) -> Iterator[Finding]:
    """A public service answers from its own domain; two domains one letter apart are a typing mistake."""
    pmi = dossier.file.contacts.pmi
    site = (urlsplit(pmi.web).hostname or "").removeprefix("www.") if pmi and pmi.web else ""
    home = pmi.email.split("@")[1].lower() if pmi and pmi.email else site
    for position, territory in enumerate(dossier.file.territories):
        if not territory.email:
            continue
        domain = territory.email.split("@")[1].lower()
        if domain in _PERSONAL:
            message = f"{territory.email} est une adresse personnelle, pas celle d’un service."
        elif home and domain != home and difflib.SequenceMatcher(None, domain, home).ratio() >= 0.75:
            message = f"{territory.email} finit par {domain}, le service de PMI par {home}."
        else:
            continue
        yield DOMAIN.on(
            dossier,
            ("territories", position, "email"),
            message,
            "Donnez l’adresse du service dans le domaine du département.",
        )


@checks(SHARED)
def check_shared(dossier: Dossier) -> Iterator[Finding]:
    """Two territories with one mailbox: possible, more often a copied line."""
    seen: dict[str, str] = {}
    for position, territory in enumerate(dossier.file.territories):
        if not territory.email:
            continue
        email = territory.email.lower()
        if email in seen:
            yield SHARED.on(
                dossier,
                ("territories", position, "email"),
                f"{territory.name} a la même adresse que {seen[email]} ({territory.email}).",
                "Vérifiez que cette boîte est bien commune aux deux territoires.",
            )
        seen.setdefault(email, territory.name)

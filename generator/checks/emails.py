"""E-mail addresses at odds with the territory they serve."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.checks.registry import checks
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.places import Place, slug_of
from generator.model.rules import error, warning

_OWN = "Cohérence entre l’adresse et le nom du territoire"
SPELLING = warning("email-spelling", "Adresse qui écrit autrement le nom du territoire", _OWN)
SWAPPED = error("email-swapped", "Adresses échangées entre deux territoires", _OWN)
OTHER = warning("email-elsewhere", "Adresse au nom d’un autre territoire", _OWN)
DOMAIN = warning("email-domain", "Adresse hors du domaine du département", "Cohérence entre adresses d’un même service")
FOREIGN = warning("email-foreign", "Adresse ou site d’un autre organisme", "Cohérence entre adresses d’un même service")
SHARED = warning("email-shared", "Même adresse pour deux territoires", _OWN)

ALIKE = 0.75
"""Two domains of which this share of letters agrees are one, mistyped once."""

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


@checks(SPELLING, SWAPPED, OTHER)
def check_territory_names(dossier: Dossier) -> Iterator[Finding]:
    """An address that nearly holds its territory's name (gallacois, Gaillacois), or holds another's."""
    territories = dossier.file.territories
    named = [_named(territory.email, territories) for territory in territories]
    for position, territory in enumerate(territories):
        if not territory.email:
            continue
        path = ("territories", position, "email")
        own = slug_of(territory.name).replace("-", "")
        other = named[position]
        local = re.sub(r"[^a-z0-9]", "", territory.email.split("@")[0].lower())
        if own in local and (other is None or own not in slug_of(territories[other].name) or other == position):
            continue
        if other is not None and other != position:
            swapped = named[other] == position
            yield (SWAPPED if swapped else OTHER).on(
                dossier,
                path,
                f"l’adresse {territory.email} porte le nom du territoire {territories[other].name}, pas du territoire "
                f"{territory.name}.",
                "Remettez chaque adresse à sa place."
                if swapped
                else "Envoyez un message d’essai : si cette boîte sert aussi ce territoire, acceptez l’alerte.",
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


def _named(email: str | None, territories: Sequence[Territory]) -> int | None:
    """Which territory's name the words of an address spell, the longest name first: « est » is none of « pmi-ouest »."""
    if not email:
        return None
    words = "-".join(re.split(r"[^a-z0-9]+", email.split("@")[0].lower()))
    for position in sorted(range(len(territories)), key=lambda n: -len(slug_of(territories[n].name))):
        name = slug_of(territories[position].name)
        if f"-{name}-" in f"-{words}-" or f"-{name.replace('-', '')}-" in f"-{words}-":
            return position
    return None


@checks(DOMAIN, FOREIGN)
def check_domains(dossier: Dossier) -> Iterator[Finding]:
    """A public service answers from its own domain: no personal mailbox, no domain one letter apart, no other's."""
    pmi = dossier.file.contacts.pmi
    site, mailbox, home = _site(dossier), _mailbox(dossier), service_domain(dossier)
    told: list[tuple[KeyPath, str, str]] = [
        (("territories", position, "email"), territory.email, domain_of(territory.email.split("@")[1]))
        for position, territory in enumerate(dossier.file.territories)
        if territory.email
    ]
    if pmi and pmi.email:
        told.append((("contacts", "pmi", "email"), pmi.email, mailbox))
    if pmi and pmi.web:
        told.append((("contacts", "pmi", "web"), pmi.web, site))
    if booklet := dossier.file.families.booklet.email:
        told.append((("families", "booklet", "email"), booklet, domain_of(booklet.split("@")[1])))
    for path, shown, domain in told:
        if domain in _PERSONAL:
            rule, message = DOMAIN, f"{shown} est une adresse personnelle, pas celle d’un service."
        elif not home or domain == home:
            continue
        elif _near(domain, home):
            rule, message = DOMAIN, f"{shown} finit par {domain}, le service de PMI par {home}."
        elif not _of_place(domain, dossier.place):
            rule, message = (
                FOREIGN,
                f"{shown} n’est ni dans le domaine du service ({home}) ni au nom {dossier.place.of}.",
            )
        else:
            continue
        yield rule.on(dossier, path, message, "Donnez l’adresse du service dans le domaine du département.")


def service_domain(dossier: Dossier) -> str:
    """The PMI service's own domain, of its mailbox, else of its site; "" when it names none."""
    mailbox = _mailbox(dossier)
    return mailbox if mailbox and mailbox not in _PERSONAL else _site(dossier)


def _site(dossier: Dossier) -> str:
    pmi = dossier.file.contacts.pmi
    return domain_of(urlsplit(pmi.web).hostname or "") if pmi and pmi.web else ""


def _mailbox(dossier: Dossier) -> str:
    pmi = dossier.file.contacts.pmi
    return domain_of(pmi.email.split("@")[1]) if pmi and pmi.email else ""


def domain_of(host: str) -> str:
    """What was registered: ``tarn.fr`` of ``www.tarn.fr``; three labels under ``gouv.fr``."""
    labels = host.lower().split(".")
    return ".".join(labels[-3:] if labels[-2:] == ["gouv", "fr"] else labels[-2:])


def _near(domain: str, home: str) -> bool:
    """True when one is the other mistyped, or ends otherwise: ``tran.fr`` and ``tarn.com`` for ``tarn.fr``."""
    same = domain.rpartition(".")[0] == home.rpartition(".")[0]
    return same or difflib.SequenceMatcher(None, domain, home).ratio() >= ALIKE


def _of_place(domain: str, place: Place) -> bool:
    """True when a domain bears the département's name or code, or is the State's."""
    bare = re.sub(r"[^a-z0-9]", "", domain)
    names = [word for word in place.slug.split("-") if len(word) > 2]
    return domain.endswith(".gouv.fr") or place.code.lower() in bare or any(name in bare for name in names)


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

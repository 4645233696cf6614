"""What only shows when several départements lie side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.registry import checks_across
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import error, warning

PHONE = error("phone-two-departments", "Même numéro dans deux départements", "Un territoire, un numéro")
EMAIL = error("email-two-departments", "Même adresse dans deux départements", "Un territoire, une adresse")
LEAD = warning("lead-differs", "Contact de la démarche différent d’un fichier à l’autre", "Un contact, un numéro")


@checks_across(PHONE)
def check_territory_phones(dossiers: Sequence[Dossier]) -> Iterator[Finding]:
    """A number belongs to one département only: a copied file keeps the numbers of the first."""
    seen: dict[str, Dossier] = {}
    for dossier in dossiers:
        for position, territory in enumerate(dossier.file.territories):
            phone = dossier.phone_of(territory)
            if phone is None:
                continue
            first = seen.setdefault(phone.dialled, dossier)
            if not _one_service(first, dossier):
                yield PHONE.on(
                    dossier,
                    ("territories", position, "phone"),
                    f"{phone.shown} est déjà un numéro {first.place.of} ({first.source.file}).",
                    "Donnez le numéro de ce territoire-ci.",
                )


def _one_service(some: Dossier, other: Dossier) -> bool:
    """The same département, or two of one collectivité, which may answer with one number."""
    return some is other or (some.place.authority != "" and some.place.authority == other.place.authority)


@checks_across(EMAIL)
def check_territory_emails(dossiers: Sequence[Dossier]) -> Iterator[Finding]:
    """The same for e-mail addresses."""
    seen: dict[str, Dossier] = {}
    for dossier in dossiers:
        for position, territory in enumerate(dossier.file.territories):
            if not territory.email:
                continue
            first = seen.setdefault(territory.email.lower(), dossier)
            if not _one_service(first, dossier):
                yield EMAIL.on(
                    dossier,
                    ("territories", position, "email"),
                    f"{territory.email} est déjà une adresse {first.place.of} ({first.source.file}).",
                    "Donnez l’adresse de ce territoire-ci.",
                )


@checks_across(LEAD)
def check_lead(dossiers: Sequence[Dossier]) -> Iterator[Finding]:
    """One person who leads the démarche has one telephone number and one address everywhere."""
    seen: dict[str, Dossier] = {}
    for dossier in dossiers:
        person = dossier.file.contacts.lead
        if person is None:
            continue
        first = seen.setdefault(person.name, dossier)
        known = first.file.contacts.lead
        if known and first is not dossier:
            for name in ("phone", "email"):
                mine, other = getattr(person, name), getattr(known, name)
                if mine and other and mine.replace(" ", "") != other.replace(" ", ""):
                    yield LEAD.on(
                        dossier,
                        ("contacts", "lead", name),
                        f"{person.name} : {mine} ici, {other} dans {first.source.file}.",
                        "Gardez le même contact partout.",
                    )

"""Who stands on a flyer beside its own territory: what the checks measure and what the verso prints."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.flyer_limits import MOST_WITH_EMAIL
from generator.model.phones import Phone
from generator.words.french import set_french


@dataclass(frozen=True)
class Entry:
    """A territory as listed; ``index`` is its place in the file, None for the number that several of them share."""

    index: int | None
    name: str
    phone: Phone | None
    email: str | None


def made_territories(dossier: Dossier) -> list[tuple[int, Territory]]:
    """The territories that have flyers, with their place in the file: those with a number to call or an address."""
    if not dossier.file.families.flyers:
        return []
    territories = enumerate(dossier.file.territories)
    return [(n, territory) for n, territory in territories if dossier.phone_of(territory) or territory.email]


def others_listed(dossier: Dossier, own: Territory) -> tuple[Entry, ...]:
    """The other territories with a number or address of their own, then the shared number, unless ``own`` has it.

    A long list leaves out the e-mail addresses of those that can be called.
    """
    common = dossier.common_phone
    entries = []
    for index, territory in enumerate(dossier.file.territories):
        phone = dossier.own_phone(territory)
        if territory is not own and (phone or (territory.email and not common)):
            entries.append(Entry(index, set_french(territory.name), phone, territory.email))
    if common and dossier.own_phone(own) and not all(map(dossier.own_phone, dossier.file.territories)):
        entries.append(Entry(None, f"PMI {dossier.place.of}", common, None))
    if len(entries) > MOST_WITH_EMAIL:
        entries = [replace(entry, email=None) if entry.phone else entry for entry in entries]
    return tuple(entries)


def sharing(dossier: Dossier, own: Territory) -> tuple[str, ...]:
    """The names of the other territories that ``own``'s number answers for, when it is the one that they share."""
    if dossier.own_phone(own) or not dossier.common_phone:
        return ()
    others = (other for other in dossier.file.territories if other is not own and not dossier.own_phone(other))
    return tuple(set_french(other.name) for other in others)

"""Where and when families come: addresses, coordinates, workshops."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.contacts import Address, Centre, Workshop
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.places import Place
from generator.model.rules import error, warning

POSTCODE = warning("postcode-area", "Code postal d’un autre département", "Codes postaux de La Poste")
COORDINATES = warning(
    "coordinates", "Lieu loin du département", "Emprise de la métropole et des départements d’outre-mer"
)
HALF = warning("coordinates-half", "Latitude sans longitude", "Un point a deux coordonnées")
HOURS = error("workshop-hours", "Atelier qui finit avant de commencer", "Cohérence interne")
PAST = warning("workshop-past", "Séance déjà passée", "Une famille ne doit pas venir pour rien")
UNDATED = warning("workshop-undated", "Atelier sans date ni rythme", "Une famille doit savoir quand venir")

_BOXES = {
    "FR": (41.2, 51.2, -5.3, 9.7),
    "GP": (15.8, 16.6, -61.9, -60.9),
    "MQ": (14.3, 15.0, -61.3, -60.7),
    "GF": (2.1, 5.8, -54.7, -51.6),
    "RE": (-21.5, -20.8, 55.1, 56.0),
    "YT": (-13.1, -12.5, 44.9, 45.4),
}
"""South, north, west, east bounds in degrees of each numbering zone's land."""


@checks(POSTCODE)
def check_addresses(dossier: Dossier) -> Iterator[Finding]:
    """Postcodes start with their département's digits (20 in Corsica)."""
    for path, address in addresses_of(dossier):
        prefix = "20" if dossier.place.code in ("2A", "2B") else dossier.place.department
        if not address.postcode.startswith(prefix):
            yield POSTCODE.on(
                dossier,
                (*path, "postcode"),
                f"le code postal {address.postcode} n’est pas {dossier.place.located}.",
                "Vérifiez-le ; quelques communes limitrophes sont desservies par le département voisin.",
            )


@checks(COORDINATES, HALF)
def check_places(dossier: Dossier) -> Iterator[Finding]:
    """Coordinates lie in the département's zone; swapped ones lie in the sea off Somalia."""
    for path, centre in _centres(dossier):
        if (centre.latitude is None) != (centre.longitude is None):
            yield HALF.on(
                dossier,
                path,
                f"« {centre.name} » n’a qu’une coordonnée sur deux.",
                "Donnez latitude et longitude, ou aucune.",
            )
        elif centre.latitude is not None and centre.longitude is not None:
            latitude, longitude = float(centre.latitude), float(centre.longitude)
            if _inside(dossier.place, latitude, longitude):
                continue
            swapped = _inside(dossier.place, longitude, latitude)
            yield COORDINATES.on(
                dossier,
                (*path, "latitude"),
                f"« {centre.name} » serait à {centre.latitude}, {centre.longitude} : ce n’est pas {dossier.place.located}.",
                "Échangez latitude et longitude." if swapped else "Recopiez les coordonnées depuis une carte.",
            )


@checks(HOURS, PAST, UNDATED)
def check_workshops(dossier: Dossier) -> Iterator[Finding]:
    """Sittings end after they start, are not over when the file is updated, and can be found in a diary."""
    for path, workshop in _workshops(dossier):
        if not workshop.dates and not workshop.recurrence:
            yield UNDATED.on(
                dossier, path, f"l’atelier « {workshop.title} » n’a ni date ni rythme.", "Ajoutez recurrence ou dates."
            )
        for position, sitting in enumerate(workshop.dates):
            if sitting.end is not None and sitting.end <= sitting.start:
                yield HOURS.on(
                    dossier,
                    (*path, "dates", position, "end"),
                    f"la séance finirait à {sitting.end:%H:%M}, avant de commencer à {sitting.start:%H:%M}.",
                    "Corrigez l’heure de fin.",
                )
            if dossier.file.updated and sitting.day < dossier.file.updated:
                yield PAST.on(
                    dossier,
                    (*path, "dates", position, "day"),
                    f"la séance du {sitting.day:%d/%m/%Y} est passée à la date de mise à jour "
                    f"({dossier.file.updated:%d/%m/%Y}).",
                    "Retirez-la, ou corrigez l’année.",
                )


def _inside(place: Place, latitude: float, longitude: float) -> bool:
    south, north, west, east = _BOXES[place.phone_region]
    return south <= latitude <= north and west <= longitude <= east


def _centres(dossier: Dossier) -> Iterator[tuple[KeyPath, Centre]]:
    for position, territory in enumerate(dossier.file.territories):
        for number, centre in enumerate(territory.centres):
            yield ("territories", position, "centres", number), centre


def addresses_of(dossier: Dossier) -> Iterator[tuple[KeyPath, Address]]:
    """Every postal address of the file, the service's first."""
    pmi = dossier.file.contacts.pmi
    if pmi and pmi.address:
        yield ("contacts", "pmi", "address"), pmi.address
    for path, centre in _centres(dossier):
        yield (*path, "address"), centre.address


def _workshops(dossier: Dossier) -> Iterator[tuple[KeyPath, Workshop]]:
    for position, territory in enumerate(dossier.file.territories):
        for number, workshop in enumerate(territory.workshops):
            yield ("territories", position, "workshops", number), workshop

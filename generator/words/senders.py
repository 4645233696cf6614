"""Who signs a flyer, line by line."""

from __future__ import annotations

from generator.model.dossier import Dossier
from generator.words.french import set_french, unbroken


def service_name(dossier: Dossier) -> str:
    """The service as it names itself, else « Protection maternelle et infantile du Tarn »."""
    service = dossier.file.contacts.pmi
    if service and service.mark:
        return set_french(service.mark)
    return f"Protection maternelle et infantile {dossier.place.of}"


def sender_lines(dossier: Dossier) -> tuple[str, ...]:
    """The service, its directions from the top down, and its postal address on one line."""
    service = dossier.file.contacts.pmi
    lines = [service_name(dossier), *(set_french(line) for line in (service.directions if service else ()))]
    if service and service.address:
        # One line for the whole postal address, and never a break inside it where one can be avoided.
        parts = [*service.address.lines, f"{service.address.postcode} {service.address.city}"]
        lines.append(" · ".join(unbroken(set_french(part)) for part in parts))
    return tuple(lines)

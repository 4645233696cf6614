"""What search engines read of a family page: schema.org GovernmentService with its ContactPoint."""

from __future__ import annotations

import json

from markupsafe import Markup

from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.phones import Phone


def structured_data(
    dossier: Dossier, territory: Territory, phone: Phone | None, email: str | None, address: str
) -> Markup:
    """schema.org GovernmentService as JSON-LD, safe inside a ``script`` data block: no ``<``, ``>`` nor ``&`` in it."""
    place, pmi = dossier.place, dossier.file.contacts.pmi
    contact = {
        "@type": "ContactPoint",
        "contactType": "Protection maternelle et infantile",
        "telephone": phone.dialled if phone else None,
        "email": email,
        "areaServed": territory.name,
    }
    data = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": f"PMI {place.of}, {territory.name}",
        "serviceType": "Protection maternelle et infantile",
        "url": address,
        "provider": {
            "@type": "GovernmentOrganization",
            "name": (pmi.mark if pmi and pmi.mark else f"PMI {place.of}"),
        },
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": address,
            "servicePhone": {name: value for name, value in contact.items() if value},
        },
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate({ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}))  # noqa: S704

"""Whose address a flyer prints: families are told to distrust a stranger's domain on a public service's paper."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.emails import domain_of, service_domain
from generator.checks.registry import checks_printed
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import warning

HOST = warning(
    "flyer-host",
    "Adresse imprimée chez un autre que l’expéditeur",
    "Hameçonnage par QR code : une adresse se vérifie à son nom de domaine",
)


@checks_printed(HOST)
def check_flyer_host(dossier: Dossier, site_url: str) -> Iterator[Finding]:
    """The host on each flyer is in the sender's domain; nothing where the sender names no domain, or prints no flyer."""
    families = dossier.file.families
    home = service_domain(dossier)
    host = urlsplit(dossier.printed_base(site_url)).hostname or ""
    if not home or not dossier.file.territories or not families.flyers or domain_of(host) == home:
        return
    yield HOST.on(
        dossier,
        ("families", "address") if families.address else ("families",),
        f"les flyers {dossier.place.of} porteront l’adresse {host}, qui n’est pas chez l’expéditeur ({home}).",
        "Avant le premier tirage, demandez au département un sous-domaine et écrivez-le dans families.address ; "
        "s’il choisit de s’en passer, acceptez l’alerte en disant qui l’a décidé.",
    )

"""Telephone numbers: a wrong digit on a flyer sends families to a stranger."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import error, warning

_PLAN = "Plan national de numérotation (ARCEP), par libphonenumber"
INVALID = error("phone-invalid", "Numéro de téléphone qui n’existe pas en France", _PLAN)
SHARED = error("phone-shared", "Même numéro pour deux territoires", "Un territoire, un numéro")
SWAPPED = error("phone-swapped", "Numéro d’un autre territoire", "Un territoire, un numéro")
AREA = warning("phone-area", "Numéro d’une autre région", _PLAN)
PREMIUM = warning("phone-premium", "Numéro surtaxé ou spécial", _PLAN)
MISSING = warning("phone-missing", "Territoire sans téléphone", "Un code QR ne va jamais sans un numéro à appeler")


@checks(INVALID)
def check_valid(dossier: Dossier) -> Iterator[Finding]:
    """Each number exists in the French numbering plan, from its département's own zone or another."""
    for path, text in dossier.typed_phones():
        if dossier.phone(text) is None:
            digits = sum(sign.isdigit() for sign in text)
            counted = "" if digits == 10 else f" ({digits} chiffres)"
            yield INVALID.on(
                dossier,
                path,
                f"« {text} » n’est pas un numéro français{counted}.",
                "Un numéro a dix chiffres et commence par 0 : recopiez-le depuis la source, puis appelez-le.",
            )


@checks(SHARED)
def check_shared(dossier: Dossier) -> Iterator[Finding]:
    """Two territories never share a number: families of one would reach the other."""
    seen: dict[str, tuple[int, str]] = {}
    for position, territory in enumerate(dossier.file.territories):
        phone = dossier.phone(territory.phone)
        if phone is None:
            continue
        if phone.dialled in seen:
            _, name = seen[phone.dialled]
            yield SHARED.on(
                dossier,
                ("territories", position, "phone"),
                f"{territory.name} a le même numéro que {name} ({phone.shown}).",
                "Donnez à chaque territoire son numéro : les flyers des deux seraient faux.",
            )
        else:
            seen[phone.dialled] = (position, territory.name)


@checks(SWAPPED)
def check_swapped(dossier: Dossier) -> Iterator[Finding]:
    """A centre that answers with another territory's number: one of the two was typed in the wrong place."""
    owners: dict[str, Territory] = {}
    for territory in dossier.file.territories:
        phone = dossier.phone(territory.phone)
        if phone:
            owners.setdefault(phone.dialled, territory)
    for position, territory in enumerate(dossier.file.territories):
        for number, centre in enumerate(territory.centres):
            phone = dossier.phone(centre.phone)
            owner = owners.get(phone.dialled) if phone else None
            if owner and owner.id != territory.id:
                yield SWAPPED.on(
                    dossier,
                    ("territories", position, "centres", number, "phone"),
                    f"« {centre.name} », dans le territoire {territory.name}, porte le numéro du territoire {owner.name}.",
                    "Remettez chaque numéro à sa place ; appelez-les pour vérifier.",
                )


@checks(AREA, PREMIUM)
def check_area(dossier: Dossier) -> Iterator[Finding]:
    """A service's fixed line starts with its region's digits; 08 numbers cost the caller or mean a platform."""
    for path, text in dossier.typed_phones():
        phone = dossier.phone(text)
        if phone is None or path[:2] == ("contacts", "kalia"):
            continue
        digits = "".join(sign for sign in phone.shown if sign.isdigit())
        if digits.startswith("08"):
            free = digits.startswith("080")
            yield PREMIUM.on(
                dossier,
                path,
                f"« {text} » est un numéro {'spécial' if free else 'qui peut être surtaxé'}.",
                "Préférez le numéro direct du service, au prix d’un appel local.",
            )
        elif not digits.startswith(("06", "07", "09", dossier.place.phone_area)):
            yield AREA.on(
                dossier,
                path,
                f"« {text} » ne commence pas par {dossier.place.phone_area}, comme les numéros fixes "
                f"{dossier.place.of}.",
                "Vérifiez le numéro en l’appelant.",
            )


@checks(MISSING)
def check_missing(dossier: Dossier) -> Iterator[Finding]:
    """A territory without a number has no flyer."""
    for position, territory in enumerate(dossier.file.territories):
        if territory.phone is None:
            yield MISSING.on(
                dossier,
                ("territories", position),
                f"le territoire {territory.name} n’a pas de téléphone : ses flyers ne peuvent pas être faits.",
                "Ajoutez la ligne phone.",
            )

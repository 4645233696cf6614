"""Telephone numbers: a wrong digit on a flyer sends families to a stranger."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.phones import LONGEST_SHORT
from generator.model.rules import error, info, warning

_PLAN = "Plan national de numérotation (ARCEP), par libphonenumber"
INVALID = error("phone-invalid", "Numéro de téléphone qui n’existe pas en France", _PLAN)
SHARED = warning("phone-shared", "Même numéro pour deux territoires parmi d’autres", "Un territoire, un numéro")
COMMON = info("phone-common", "Un seul numéro pour tous les territoires", "Choix d’organisation du service")
SWAPPED = error("phone-swapped", "Numéro d’un autre territoire", "Un territoire, un numéro")
AREA = warning("phone-area", "Numéro d’une autre région", _PLAN)
PREMIUM = warning("phone-premium", "Numéro qui peut être surtaxé", _PLAN)
FREE = ("0800", "0801", "0802", "0803", "0804", "0805")
"""First digits of the numbers whose call and service are free (ARCEP's plan)."""

MISSING = warning("phone-missing", "Territoire sans téléphone", "Un code QR ne va jamais sans quelqu’un à joindre")
_LONG, _SHORT = "a dix chiffres et commence par 0", "court est donné tel quel (119, 39 19), un autre a dix chiffres"


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
                f"Un numéro {_SHORT if digits <= LONGEST_SHORT else _LONG} : recopiez-le depuis la source, puis appelez-le.",
            )


@checks(SHARED, COMMON)
def check_shared(dossier: Dossier) -> Iterator[Finding]:
    """One number for the whole service is a choice, told once; shared by some territories only, it is asked about."""
    dialled = [phone.dialled for t in dossier.file.territories if (phone := dossier.phone(t.phone))]
    if len(dialled) > 1 and len(set(dialled)) == 1:
        first = next(n for n, t in enumerate(dossier.file.territories) if dossier.phone(t.phone))
        yield COMMON.on(
            dossier,
            ("territories", first, "phone"),
            "tous les territoires ont le même numéro.",
            "Rien à faire si un seul standard répond pour tout le département ; families.phone le dit en une ligne.",
        )
        return
    seen: dict[str, str] = {}
    for position, territory in enumerate(dossier.file.territories):
        phone = dossier.phone(territory.phone)
        if phone is None:
            continue
        if phone.dialled in seen:
            yield SHARED.on(
                dossier,
                ("territories", position, "phone"),
                f"{territory.name} a le même numéro que {seen[phone.dialled]} ({phone.shown}).",
                "Appelez ce numéro : si une même équipe répond pour les deux, acceptez l’alerte ; sinon corrigez-le.",
            )
        seen.setdefault(phone.dialled, territory.name)


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
    """A service's fixed line starts with its region's digits; 08 numbers may cost the caller, save 0800 to 0805."""
    for path, text in dossier.typed_phones():
        phone = dossier.phone(text)
        if phone is None or path[:2] == ("contacts", "lead"):
            continue
        digits = "".join(sign for sign in phone.shown if sign.isdigit())
        if phone.short:
            if "32" <= digits[:2] <= "39" and len(digits) == LONGEST_SHORT:
                yield PREMIUM.on(
                    dossier,
                    path,
                    f"« {text} » est un numéro court qui peut être surtaxé.",
                    "Vérifiez le prix de l’appel, et préférez le numéro direct du service.",
                )
            continue
        if digits.startswith("08"):
            if not digits.startswith(FREE):
                yield PREMIUM.on(
                    dossier,
                    path,
                    f"« {text} » est un numéro qui peut être surtaxé.",
                    "Préférez le numéro direct du service, au prix d’un appel local, ou un numéro gratuit (0 800 à 0 805).",
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
    """A territory without a number shows its address on its flyers; without either it has none."""
    for position, territory in enumerate(dossier.file.territories):
        if territory.phone is None and dossier.file.families.phone is None:
            shown = "ses flyers montrent son e-mail" if territory.email else "ses flyers ne peuvent pas être faits"
            yield MISSING.on(
                dossier,
                ("territories", position),
                f"le territoire {territory.name} n’a pas de téléphone : {shown}.",
                "Ajoutez la ligne phone ; si un seul numéro répond pour tout le département, écrivez families.phone.",
            )

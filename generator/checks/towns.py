"""Towns against their postcodes, by the official list of communes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.checks.visits import addresses_of
from generator.model.communes import Communes, fold
from generator.model.contacts import Address
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.places import Place
from generator.model.rules import warning
from generator.words.french import list_words

TOWN = warning(
    "town-postcode",
    "Ville et code postal qui ne vont pas ensemble",
    "Code officiel géographique (Insee) et codes postaux de La Poste, generator/data/communes",
)

_LYON = ("69", "69M")
"""The Rhône and the Métropole de Lyon have places in each other's communes."""


@checks(TOWN)
def check_towns(dossier: Dossier) -> Iterator[Finding]:
    """Each town is a commune of the département and has this postcode; CEDEX codes are the post's own affair."""
    if dossier.towns is None:
        return
    area = {"2A": "20", "2B": "20"}.get(dossier.place.code, dossier.place.department)
    for path, address in addresses_of(dossier):
        if not address.postcode.startswith(area):
            continue
        town, cedex, _ = re.split(r"(\s+cedex\b|$)", address.city, maxsplit=1, flags=re.IGNORECASE)
        if said := (_elsewhere if cedex else _wrong)(dossier.towns, address, town.strip(), dossier.place):
            yield TOWN.on(dossier, (*path, "postcode"), said, "Vérifiez la ville et le code postal de ce lieu.")


def _elsewhere(towns: Communes, _: Address, town: str, place: Place) -> str:
    """What is wrong with a CEDEX: its town, one word, begins no commune's name (« Paris La Défense » is let be)."""
    alone = re.fullmatch(r"\w+", town) and place.code not in _LYON
    known = any(fold(commune.name).startswith(fold(town)) for commune in towns.every)
    return "" if known or not alone else f"« {town} » n’est pas une commune {place.of}."


def _wrong(towns: Communes, address: Address, town: str, place: Place) -> str:
    """What the list says against an address, or ""."""
    known = towns.postcodes_of(town)
    if address.postcode in known:
        return ""
    if known:
        return f"{town} a le code postal {' ou '.join(sorted(known))}, pas {address.postcode}."
    if place.code in _LYON:
        return ""
    here = [commune.name for commune in towns.every if address.postcode in commune.postcodes]
    near = towns.nearest(town)
    if near and near in here:
        return f"« {town} » n’est pas une commune {place.of} ; le code {address.postcode} est celui de {near}."
    if near or not here:
        return f"« {town} » n’est pas une commune {place.of}{f', {near} en est une' if near else ''}."
    return f"« {town} » n’est pas une commune {place.of} ; celles du code {address.postcode} : {list_words(here[:3])}."

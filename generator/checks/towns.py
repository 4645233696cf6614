"""Towns against their postcodes, as far as a table of the 101 chefs-lieux and the file itself can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.checks.visits import addresses_of
from generator.model.contacts import Address
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.places import slug_of
from generator.model.rules import warning

TOWN = warning("town-postcode", "Ville et code postal qui ne vont pas ensemble", "Codes postaux de La Poste")

_SEATS = """01 Bourg-en-Bresse,02 Laon,03 Moulins,04 Digne-les-Bains,05 Gap,06 Nice,07 Privas,08 Charleville-Mézières,09 Foix,
10 Troyes,11 Carcassonne,12 Rodez,13 Marseille,14 Caen,15 Aurillac,16 Angoulême,17 La Rochelle,18 Bourges,19 Tulle,2A Ajaccio,
2B Bastia,21 Dijon,22 Saint-Brieuc,23 Guéret,24 Périgueux,25 Besançon,26 Valence,27 Évreux,28 Chartres,29 Quimper,30 Nîmes,
31 Toulouse,32 Auch,33 Bordeaux,34 Montpellier,35 Rennes,36 Châteauroux,37 Tours,38 Grenoble,39 Lons-le-Saunier,
40 Mont-de-Marsan,41 Blois,42 Saint-Étienne,43 Le Puy-en-Velay,44 Nantes,45 Orléans,46 Cahors,47 Agen,48 Mende,49 Angers,
50 Saint-Lô,51 Châlons-en-Champagne,52 Chaumont,53 Laval,54 Nancy,55 Bar-le-Duc,56 Vannes,57 Metz,58 Nevers,59 Lille,
60 Beauvais,61 Alençon,62 Arras,63 Clermont-Ferrand,64 Pau,65 Tarbes,66 Perpignan,67 Strasbourg,68 Colmar,69 Lyon,70 Vesoul,
71 Mâcon,72 Le Mans,73 Chambéry,74 Annecy,75 Paris,76 Rouen,77 Melun,78 Versailles,79 Niort,80 Amiens,81 Albi,82 Montauban,
83 Toulon,84 Avignon,85 La Roche-sur-Yon,86 Poitiers,87 Limoges,88 Épinal,89 Auxerre,90 Belfort,91 Évry-Courcouronnes,
92 Nanterre,93 Bobigny,94 Créteil,95 Cergy,971 Basse-Terre,972 Fort-de-France,973 Cayenne,974 Saint-Denis,976 Mamoudzou"""
SEATS = dict(entry.strip().split(" ", 1) for entry in _SEATS.split(","))
"""Code → chef-lieu (INSEE, Code officiel géographique)."""

_HOMONYMS = {"chaumont", "gap", "laval", "moulins", "saint-denis", "tours", "valence"}
_SEVERAL = {"2A", "2B", "06", "13", "31", "33", "34", "35", "44", "59", "67", "69", "75", "91", "95", "974"}
"""Codes of the départements whose chef-lieu has several postcodes."""


@checks(TOWN)
def check_towns(dossier: Dossier) -> Iterator[Finding]:
    """The chef-lieu has its own postcode, no other's town is one of ours, a small town has one postcode."""
    seen: dict[str, str] = {}
    for path, address in addresses_of(dossier):
        town = _town(address)
        if said := _wrong(address, town, dossier.place.department) or _two(address, seen.get(town, "")):
            yield TOWN.on(dossier, (*path, "postcode"), said, "Vérifiez la ville et le code postal de ce lieu.")
        if not _cedex(address):
            seen.setdefault(town, address.postcode)


def _wrong(address: Address, town: str, code: str) -> str:
    """What the table of chefs-lieux says against an address, or ""."""
    seats = {slug_of(seat): at for at, seat in SEATS.items()}
    if town in seats and seats[town] != code and town not in _HOMONYMS:
        return f"{address.city} n’est pas dans ce département, dont le chef-lieu est {SEATS[code]}."
    if code in _SEVERAL or len(code) > 2:
        return ""
    main = f"{code}000"
    if seats.get(town) == code and address.postcode.startswith(code) and not address.postcode.startswith(f"{code}0"):
        return f"{address.city} a le code postal {main}, pas {address.postcode}."
    if town not in seats and address.postcode == main:
        return f"{main} est le code postal de {SEATS[code]}, pas de {address.city}."
    return ""


def _two(address: Address, before: str) -> str:
    big = slug_of(address.city).split("-cedex")[0] in {slug_of(SEATS[code]) for code in _SEVERAL}
    if not before or before == address.postcode or _cedex(address) or big:
        return ""
    return f"{address.city} a ici le code postal {address.postcode}, ailleurs dans le fichier {before}."


def _town(address: Address) -> str:
    return re.sub(r"-cedex.*$|-[0-9]+(?:er?|e)?(?:-arrondissement)?$", "", slug_of(address.city))


def _cedex(address: Address) -> bool:
    return "cedex" in address.city.lower()

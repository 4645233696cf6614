"""``ppgp sbom``: what the house is made of, for who answers for its security."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.cli.console import RootOption, refusal
from generator.outputs.supply.sbom import render_sbom
from generator.sources.third_parties import read_supply


def sbom(root: RootOption = Path()) -> None:
    """Écrit l’inventaire des composants (SBOM, CycloneDX) : paquets, fontes, profils, cartes, avec leurs licences.

    Sur la sortie standard : ppgp sbom > sbom.json
    """
    try:
        supply = read_supply(root)
    except (OSError, ValueError, LookupError) as error:
        raise refusal(
            f"L’inventaire ne se fait pas : {error}.", "Reprenez ce fichier dans l’historique de git."
        ) from None
    sys.stdout.write(render_sbom(supply))

"""Numbers of today against numbers on paper: two lines swapped in a file look right, the print runs know better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.registry import checks_file
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.print_runs import PrintRegister
from generator.model.rules import warning

ELSEWHERE = warning(
    "phone-printed-elsewhere", "Numéro imprimé pour un autre territoire", "Registre des tirages, flyers/print-runs.yml"
)


@checks_file(ELSEWHERE)
def check_printed_phones(dossiers: Sequence[Dossier], register: PrintRegister) -> list[Finding]:
    """Territories whose number was printed for another territory of the département and never for them."""
    return [finding for dossier in dossiers for finding in _check(dossier, register)]


def _check(dossier: Dossier, register: PrintRegister) -> Iterator[Finding]:
    printed: dict[str, dict[str, str]] = {}
    for run in register.runs:
        if run.code == dossier.place.code and run.printed.phone:
            printed.setdefault(run.printed.phone, {})[run.territory] = run.printed.territory
    for position, territory in enumerate(dossier.file.territories):
        phone = dossier.phone(territory.phone)
        owners = printed.get(phone.shown, {}) if phone else {}
        if not phone or not owners or {territory.id, *territory.former_ids} & set(owners):
            continue
        name = owners[min(owners)]
        yield ELSEWHERE.on(
            dossier,
            ("territories", position, "phone"),
            f"le {phone.shown} a été imprimé pour le territoire {name}, pas pour le territoire {territory.name}.",
            "Deux lignes ont peut-être été échangées : appelez ce numéro. S’il est juste, réimprimez les flyers.",
        )

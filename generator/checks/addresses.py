"""Printed addresses never die: every address of the register is served by the site that is about to be published."""

from __future__ import annotations

from collections.abc import Collection

from generator.checks.registry import checks_file
from generator.model.addresses import flyer_path
from generator.model.findings import Finding, KeyPath, SourceMap
from generator.model.print_runs import PrintRegister, PrintRun, run_digest
from generator.model.rules import error

_REGISTER = "Registre des tirages, flyers/print-runs.yml : ce qui est imprimé ne se rappelle pas"
CHANGED = error("print-run-changed", "Tirage modifié après son enregistrement", _REGISTER)
LOST = error("print-run-address", "Adresse imprimée que le site ne servirait plus", _REGISTER)


@checks_file(CHANGED, LOST)
def check_print_runs(
    register: PrintRegister, source: SourceMap, served_paths: Collection[str], site_url: str
) -> list[Finding]:
    """Every printed address is served by this site, and no record was changed after it was written.

    ``served_paths`` are the paths of the site's outputs, from its root (``q/81-albigeois-g/index.html`` or
    ``q/81-albigeois-g/``).
    """
    served = {path.removesuffix("index.html") for path in served_paths}
    findings: list[Finding] = []
    for position, run in enumerate(register.runs):
        at: KeyPath = ("runs", position)
        if run.digest != run_digest(run):
            findings.append(
                CHANGED.at(
                    source,
                    at,
                    f"le {name_run(run)} a été modifié après son enregistrement.",
                    "Remettez le texte d’origine (historique de git) ; pour un nouveau tirage, lancez ppgp print-run.",
                )
            )
        path = run.address.removeprefix(site_url)
        if path == run.address or path not in served:
            findings.append(
                LOST.at(
                    source,
                    (*at, "address"),
                    f"le {name_run(run)} porte l’adresse {run.address}, que le site ne servirait plus.",
                    _remedy(run, path, site_url),
                )
            )
    return findings


def name_run(run: PrintRun) -> str:
    """« tirage du 2026-11-24, 81-albigeois-g, fr, 5000 exemplaires »: the date as it stands in the register."""
    copies = "exemplaire" if run.copies == 1 else "exemplaires"
    return f"tirage du {run.date.isoformat()}, {run.flyer_name}, {run.language.value}, {run.copies} {copies}"


def _remedy(run: PrintRun, path: str, site_url: str) -> str:
    if path == run.address:
        return f"Le site est à l’adresse {site_url} ; remettez l’ancienne, ou une redirection, avant de publier."
    if path != flyer_path(run.code, run.territory, run.flyer, run.language):
        return "Remettez la page qui était à cette adresse."
    return (
        f"Ajoutez « {run.territory} » aux former_ids du territoire qui le reprend, et gardez la langue "
        f"« {run.language.value} » et le flyer « {run.flyer.value} » dans families."
    )

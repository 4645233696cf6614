"""Printed addresses never die: every address of the register is served by the site that is about to be published."""

from __future__ import annotations

from collections.abc import Collection

from generator.model.addresses import flyer_path
from generator.model.findings import Finding, Severity, SourceMap
from generator.model.print_runs import PrintRegister, PrintRun, run_digest


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
        at = ("runs", position)
        if run.digest != run_digest(run):
            findings.append(
                Finding(
                    Severity.ERROR,
                    "print-run-changed",
                    source.locate(at),
                    f"le {name_run(run)} a été modifié après son enregistrement.",
                    "Remettez le texte d’origine (historique de git) ; pour un nouveau tirage, lancez ppgp print-run.",
                    at,
                )
            )
        path = run.address.removeprefix(site_url)
        if path == run.address or path not in served:
            findings.append(
                Finding(
                    Severity.ERROR,
                    "print-run-address",
                    source.locate((*at, "address")),
                    f"le {name_run(run)} porte l’adresse {run.address}, que le site ne servirait plus.",
                    _remedy(run, path, site_url),
                    (*at, "address"),
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

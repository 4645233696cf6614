"""``ppgp audit``: does everything on the site, and on paper, lead somewhere?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from generator.audit import BuiltSite, DeployedSite, Fault, Kind, Report
from generator.audit import audit as follow
from generator.cli.console import RootOption, refusal, screen, show, stop_on_errors
from generator.model.findings import SourceErrors
from generator.sources.print_runs import SHOWN, read_print_runs
from generator.sources.site import SETTINGS_FILE, read_settings
from generator.words.french import count_words, set_french

MOST_NAMED = 4
"""Files that are named for one dead address."""


def audit(
    folder: Annotated[Path | None, typer.Argument(help="Dossier du site construit.", metavar="[SITE]")] = None,
    url: Annotated[
        str, typer.Option("--url", help="Suivre plutôt le site en ligne à cette adresse, qui finit par /.")
    ] = "",
    root: RootOption = Path(),
) -> None:
    """Suit chaque lien, image, code QR et numéro du site ; code de sortie 1 si une adresse est morte.

    Les adresses déjà imprimées viennent en premier. Rien n’est demandé aux autres sites : leurs adresses sont listées.
    """
    try:
        settings = read_settings(root / SETTINGS_FILE)
        register = read_print_runs(root / SHOWN)
        stop_on_errors(register.findings)
    except SourceErrors as stopped:
        stop_on_errors(stopped.findings)
        raise
    printed = [run.address for run in register.value.runs] if register.value else []
    report = follow(_place(folder or root / "site", url), settings.site_url, printed)
    _show_counts(report)
    for address, faults in _by_address(report.faults).items():
        _show(address, faults)
    if report.faults:
        show(f"{count_words(len(_by_address(report.faults)), 'point', 'points')} à corriger.", "bold red")
        raise typer.Exit(1)
    show("Tout mène quelque part.", "bold")


def _place(folder: Path, url: str) -> BuiltSite | DeployedSite:
    if url:
        if not (url.startswith(("https://", "http://")) and url.endswith("/")):
            raise refusal(f"« {url} » n’est pas l’adresse d’un site : écrivez-la de https:// au / final.", code=2)
        return DeployedSite(url)
    if not (folder / "index.html").is_file():
        raise refusal(f"{folder}/ ne contient pas de site.", "Construisez-le d’abord : ppgp build.", code=2)
    return BuiltSite(folder)


def _show_counts(report: Report) -> None:
    show(f"{count_words(report.files, 'fichier lu', 'fichiers lus')}.")
    for kind in Kind:
        if count := report.counts.get(kind) or (kind is Kind.PRINTED and "aucune (registre vide)"):
            show(f"  {kind.value} : {count}")
    if report.elsewhere:
        show("Adresses d’autres sites, non demandées :")
        for address in report.elsewhere:
            show(f"  {address}", "dim")


def _by_address(faults: Iterable[Fault]) -> dict[tuple[str, str], list[Fault]]:
    """Faults of one address together, in the order of the first of each: what is on paper comes first."""
    found: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        found[fault.address or fault.file, fault.problem].append(fault)
    return found


def _show(named: tuple[str, str], faults: list[Fault]) -> None:
    address, problem = named
    screen.print(Text.assemble((address, "bold red"), set_french(f" : {problem}.")))
    kinds = ", ".join(dict.fromkeys(fault.kind.value for fault in faults))
    files = list(dict.fromkeys(fault.file or SHOWN for fault in faults))
    more = f" et {len(files) - MOST_NAMED} autres" if len(files) > MOST_NAMED else ""
    show(f"    {kinds} de {', '.join(files[:MOST_NAMED])}{more}", "dim")

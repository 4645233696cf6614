"""Printed addresses never die: every address of the register is served, and still speaks of the same territory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.checks.registry import checks_file
from generator.model.addresses import flyer_path
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath, Location, SourceMap
from generator.model.languages import Language
from generator.model.print_runs import PrintRegister, PrintRun, run_digest
from generator.model.rules import error

_REGISTER = "Registre des tirages, flyers/print-runs.yml : ce qui est imprimé ne se rappelle pas"
CHANGED = error("print-run-changed", "Tirage modifié après son enregistrement", _REGISTER)
REMOVED = error("print-run-removed", "Tirage retiré du registre", _REGISTER)
LOST = error("print-run-address", "Adresse imprimée que le site ne servirait plus", _REGISTER)
MOVED = error("printed-id-moved", "Identifiant imprimé qui désigne un autre territoire", _REGISTER)


@checks_file(CHANGED, REMOVED)
def check_register(register: PrintRegister, source: SourceMap, recorded: Mapping[str, str]) -> Iterator[Finding]:
    """No record was changed after it was written, and none was taken out.

    ``recorded`` is what the file's history knows: the digest of each record that it ever held → the ISO day on which it
    came in; it alone can tell that the last record is gone, the others are named by the one that follows them.
    """
    earlier: set[str] = set()
    for position, run in enumerate(register.runs):
        at: KeyPath = ("runs", position)
        if run.digest != run_digest(run):
            yield CHANGED.at(
                source,
                at,
                f"le {name_run(run)} a été modifié après son enregistrement.",
                "Remettez le texte d’origine (historique de git) ; pour un nouveau tirage, lancez ppgp print-run.",
            )
        elif run.previous and run.previous not in earlier:
            yield REMOVED.at(
                source,
                at,
                f"le {name_run(run)} suivait un tirage qui n’est plus au-dessus de lui.",
                "Remettez le tirage retiré (historique de git) : on n’efface jamais un tirage, ses flyers existent.",
            )
        earlier.add(run.digest)
    for digest, day in recorded.items():
        if digest not in earlier:
            yield REMOVED.about(
                Location(source.file),
                f"un tirage inscrit le {day} n’est plus dans le registre (empreinte {digest[:12]}…).",
                f"Remettez-le : git log -p -- {source.file} montre la dernière version qui le contenait.",
            )


@checks_file(LOST)
def check_print_runs(
    register: PrintRegister,
    source: SourceMap,
    served_paths: Collection[str],
    site_url: str,
    own: Mapping[str, str] = MappingProxyType({}),
) -> list[Finding]:
    """Every printed address is served by this site, or by the département's own host, which serves the same pages.

    ``served_paths`` are the paths of the site's outputs, from its root (``q/81-albigeois-g/index.html`` or
    ``q/81-albigeois-g/``); ``own`` the départements' own addresses (``families.address``) by code.
    """
    served = {path.removesuffix("index.html") for path in served_paths}
    findings: list[Finding] = []
    for position, run in enumerate(register.runs):
        path = run.address.removeprefix(site_url).removeprefix(own.get(run.code, site_url))
        if path == run.address or path not in served:
            findings.append(
                LOST.at(
                    source,
                    ("runs", position, "address"),
                    f"le {name_run(run)} porte l’adresse {run.address}, que le site ne servirait plus.",
                    _remedy(run, path, site_url),
                )
            )
    return findings


def flyer_paths(dossiers: Iterable[Dossier], languages: Collection[Language]) -> set[str]:
    """The paths that the flyers of the published ``dossiers`` will have, former identifiers included.

    ``languages`` are those that have family texts: no page is made in another.
    """
    return {
        flyer_path(dossier.place.code, identifier, kind, language)
        for dossier in dossiers
        if dossier.published
        for territory in dossier.file.territories
        for identifier in (territory.id, *territory.former_ids)
        for kind in dossier.file.families.flyers
        for language in dossier.file.families.languages
        if language in languages
    }


def own_addresses(dossiers: Iterable[Dossier]) -> dict[str, str]:
    """The départements' own addresses by code."""
    return {d.place.code: d.file.families.address for d in dossiers if d.file.families.address}


@checks_file(MOVED)
def check_printed_ids(dossiers: Sequence[Dossier], register: PrintRegister) -> list[Finding]:
    """Identifiers on paper that now stand for another territory: two of them swapped, or one used again.

    The latest run of an identifier says what it stands for. A territory that keeps its name or its number is the same;
    one that changed both tells its ``former_names``.
    """
    return [finding for dossier in dossiers for finding in _moved(dossier, register)]


def _moved(dossier: Dossier, register: PrintRegister) -> Iterator[Finding]:
    latest = {run.territory: run for run in register.runs if run.code == dossier.place.code}
    territories = dossier.file.territories
    for position, territory in enumerate(territories):
        run = latest.get(territory.id)
        if run is None or _bears(territory, run.printed.territory):
            continue
        at: KeyPath = ("territories", position, "id")
        said = f"l’identifiant « {territory.id} » est imprimé pour {run.printed.territory} ({name_run(run)})"
        bearer = next((other for other in territories if _bears(other, run.printed.territory)), None)
        if bearer is not None:
            yield MOVED.on(
                dossier,
                at,
                f"{said}, qui porte maintenant l’identifiant « {bearer.id} ».",
                f"Rendez « {territory.id} » à {run.printed.territory} : les flyers distribués y mènent.",
            )
        elif not _reached_as(dossier, territory, run):
            yield MOVED.on(
                dossier,
                at,
                f"{said}, et désigne ici {territory.name}, avec un autre numéro.",
                f"Donnez un autre identifiant à {territory.name}, et gardez « {territory.id} » (ou ses former_ids) pour"
                f" qui reprend {run.printed.territory}. Si c’est le même territoire renommé, ajoutez"
                f" « {run.printed.territory} » à ses former_names.",
            )


def _reached_as(dossier: Dossier, territory: Territory, run: PrintRun) -> bool:
    """Whether the paper says the territory's own number, or its address where it has none."""
    phone = dossier.phone(territory.phone)
    if phone:
        return phone.shown == run.printed.phone
    return run.printed.phone is None and territory.email is not None and territory.email == run.printed.email


def _bears(territory: Territory, name: str) -> bool:
    return _letters(name) in map(_letters, (territory.name, *territory.former_names))


def _letters(name: str) -> str:
    """``name`` as the eye reads it: case, kinds of spaces and of apostrophes set aside."""
    return " ".join(name.replace("’", "'").split()).casefold()


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

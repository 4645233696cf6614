"""Which territory serves which commune: every commune of the département in exactly one, under its name of today."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.communes import CommuneProblem, Trouble
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import error, warning
from generator.words.french import count_words, list_words

_LIST = "Code officiel géographique (Insee) et liste des EPCI, generator/data/communes"
UNKNOWN = error("commune-unknown", "Commune inconnue dans ce département", _LIST)
TWICE = error("commune-twice", "Commune dans deux territoires", _LIST)
MERGED = warning("commune-merged", "Commune réunie à une autre", _LIST)
LEFT = warning("commune-left", "Commune sans territoire", _LIST)

_MOST_NAMED = 8


@checks(UNKNOWN, TWICE, MERGED, LEFT)
def check_communes(dossier: Dossier) -> Iterator[Finding]:
    """Every commune that a territory names exists, under its name of today, and each has one territory."""
    assignment = dossier.assignment
    for problem in assignment.problems:
        yield _finding(dossier, problem)
    if not assignment.left:
        return
    names = [commune.name for commune in assignment.left[:_MOST_NAMED]]
    more = len(assignment.left) - len(names)
    shown = list_words([*names, f"{more} autres"] if more > 1 else [c.name for c in assignment.left])
    counted = count_words(len(assignment.left), "commune n’est", "communes ne sont")
    first = next(number for number, territory in enumerate(dossier.file.territories) if territory.communes)
    yield LEFT.on(
        dossier,
        ("territories", first, "communes"),
        f"{counted} dans aucun territoire : {shown}.",
        "Ajoutez-les au territoire qui les reçoit ; « les autres », dans un territoire, prend toutes celles qui restent.",
    )


def _finding(dossier: Dossier, problem: CommuneProblem) -> Finding:
    at = ("territories", problem.territory, "communes", problem.line)
    said = f"« {problem.text} »"
    match problem.trouble:
        case Trouble.UNKNOWN:
            near = f" Vouliez-vous dire {problem.told[0]} ?" if problem.told else ""
            return UNKNOWN.on(
                dossier,
                at,
                f"{said} n’est ni une commune ni un EPCI {dossier.place.of}.{near}",
                "Écrivez son nom d’aujourd’hui, son code INSEE, ou le nom de l’EPCI.",
            )
        case Trouble.MERGED:
            return MERGED.on(
                dossier,
                at,
                f"{said} fait maintenant partie de {problem.told[0]}, qui va en entier à ce territoire.",
                f"Écrivez {problem.told[0]}.",
            )
        case Trouble.TWICE:
            return TWICE.on(dossier, at, *_twice(dossier, problem, said))


def _twice(dossier: Dossier, problem: CommuneProblem, said: str) -> tuple[str, str]:
    if not problem.told:
        return "un autre territoire prend déjà « les autres » communes.", "Laissez-le à un seul territoire."
    name, other = problem.told
    holder = dossier.file.territories[int(other)].name
    named = said if name == problem.text else f"{said} ({name})"
    return (
        f"{named} est déjà dans le territoire {holder}.",
        "Une famille ne doit lire qu’un numéro : laissez cette commune à un seul territoire.",
    )

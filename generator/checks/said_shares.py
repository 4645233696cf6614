"""Percentages in sentences against the results, and what the summary says against the rest of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.headcounts import DIFFERS
from generator.checks.registry import checks
from generator.checks.said_numbers import study_texts
from generator.checks.shares import IMPOSSIBLE
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.places import slug_of
from generator.model.statistics import counted_people, people_giving
from generator.model.texts import walk_texts
from generator.words.numerals import NUMERAL, read_numeral

_SHARE = re.compile(r"(?<![\w,.])([0-9]{1,3}(?:,[0-9]{1,2})?)[ \u00a0\u202f]?(?:%|pour cent)")
_ABOUT = re.compile(r"(?:environ|près de|presque|quelque|plus de|moins de|autour de|au moins)\s*$", re.IGNORECASE)
_COUNTED = re.compile(
    rf"({NUMERAL}) (?=(?:{'|'.join(('professionnel', 'personne', 'agent', 'répondant', 'famille', 'territoire', 'maison'))}"
    r"|sage|médecin|puéric|infirmi|entretien|mois))",
    re.IGNORECASE,
)


@checks(DIFFERS)
def check_summary(dossier: Dossier) -> Iterator[Finding]:
    """The summary sums up: its percentages and its numbers of people stand in the study too."""
    file = dossier.file
    if not file.summary or not (file.results or file.training or file.ariane):
        return
    shares, numbers = _stated(file)
    summary = " ".join(file.summary.split())
    for found in _SHARE.finditer(summary):
        if Decimal(found[1].replace(",", ".")) not in shares and not _ABOUT.search(summary[: found.start()]):
            yield _missing(dossier, found[0])
    for found in _COUNTED.finditer(summary):
        if read_numeral(found[1]) not in numbers and not _ABOUT.search(summary[: found.start()]):
            yield _missing(dossier, found[0] + re.split(r"[ ,.;]", summary[found.end() :])[0])


@checks(DIFFERS)
def check_statements(dossier: Dossier) -> Iterator[Finding]:
    """A sentence in the words of a result gives the share of that result."""
    items = dossier.file.results.items if dossier.file.results else ()
    published = {item.share for item in items}
    for path, text in study_texts(dossier.file):
        if path[0] not in ("summary", "results"):
            continue
        for clause in re.split(r"(?<=[.;!?])\s+|, et |,? mais ", text):
            said = [Decimal(found[1].replace(",", ".")) for found in _SHARE.finditer(clause)]
            words = _words(clause)
            for item in items:
                own = _words(item.statement)
                if item.share is None or not said or item.share in said or len(own & words) < max(2, 0.6 * len(own)):
                    continue
                if any(other in published for other in said):
                    continue
                yield DIFFERS.on(
                    dossier,
                    path,
                    f"« {_shown(said[0])} % » ici, {_shown(item.share)} % parmi les résultats.",
                    "Gardez le pourcentage du document d’origine aux deux endroits.",
                )
                break


@checks(IMPOSSIBLE)
def check_ratios(dossier: Dossier) -> Iterator[Finding]:
    """« Sur 50 personnes, 23 ont répondu, soit 46 % »: two numbers of a sentence and their share."""
    for path, text in study_texts(dossier.file):
        for sentence in re.split(r"(?<=[.;!?])\s+", text):
            soit = re.search(
                r"\bsoit (environ |près de |plus de |moins de )?([0-9]{1,3}(?:,[0-9]+)?)[ \u00a0\u202f]?%", sentence
            )
            if not soit or soit[1]:
                continue
            numbers = [
                read_numeral(found[0]) for found in re.finditer(NUMERAL, sentence[: soit.start()], re.IGNORECASE)
            ]
            numbers = [number for number in numbers if not 1900 < number < 2100]
            share = Decimal(soit[2].replace(",", "."))
            if len(numbers) != 2 or " sur " not in f" {sentence.lower()}" or not max(numbers) or share > 100:
                continue
            part, whole = sorted(numbers)
            if part not in people_giving(share, whole):
                yield IMPOSSIBLE.on(
                    dossier,
                    path,
                    f"{part} sur {whole} ne font pas {_shown(share)} %, mais {_shown(Decimal(round(100 * part / whole)))} %.",
                    "Vérifiez les trois nombres dans le document d’origine.",
                )


def _stated(file: DepartmentFile) -> tuple[set[Decimal], set[int]]:
    """Every percentage and every whole number of the file outside its summary."""
    shares: set[Decimal] = set()
    numbers: set[int] = {len(file.territories)}
    for path, text in walk_texts(file):
        if path[0] != "summary":
            shares |= {Decimal(found[1].replace(",", ".")) for found in _SHARE.finditer(text)}
            numbers |= {read_numeral(found[0]) for found in re.finditer(NUMERAL, text, re.IGNORECASE)}
    for value in _leaves(file.model_dump(exclude={"summary"})):
        if isinstance(value, Decimal):
            shares.add(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            numbers.add(value)
    for item in file.results.items if file.results else ():
        people = counted_people(item.share, item.denominator) if item.share is not None else None
        numbers |= {people} if people is not None else set()
    shares |= {Decimal(figure.value.value) for figure in file.figures if figure.value and figure.unit == "%"}
    return shares, numbers


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for entry in value.values():
            yield from _leaves(entry)
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _leaves(entry)
    elif hasattr(value, "about"):
        yield getattr(value, "value", None)
    else:
        yield value


def _words(text: str) -> set[str]:
    """The stems of a sentence's longer words."""
    return {word[:6] for word in slug_of(text).split("-") if len(word) > 3}


def _shown(share: Decimal) -> str:
    return str(share).replace(".", ",")


def _missing(dossier: Dossier, said: str) -> Finding:
    return DIFFERS.on(
        dossier,
        ("summary",),
        f"« {' '.join(said.split())} » : le reste de l’étude ne le dit nulle part.",
        "Reprenez le nombre de l’étude, ou ajoutez-le à la section dont il vient.",
    )

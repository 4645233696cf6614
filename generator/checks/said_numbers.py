"""Numbers in sentences against the numbers of the file: what a text counts, the sections count too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.headcounts import DIFFERS
from generator.checks.registry import checks
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.texts import walk_prose
from generator.words.numerals import NUMERAL, read_numeral

_SPACE = r"[ \u00a0\u202f]"
_ABOUT = re.compile(
    r"(?:environ|près de|presque|quelque|plus de|moins de|une? |autour de|jusqu’à|au moins|vers)\s*$", re.IGNORECASE
)
_PART = re.compile(
    r"(?:dont|parmi(?: (?:elles|eux|celles-ci|ceux-ci|les \w+|ces \w+))?,?|autres?|premi[eè]re?s|derni[eè]re?s|nouve\w+|plus|moins)\s*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:\b(?:les?|ses|nos|leurs|ces|des|en|sur|autour d\w+|compte|comprend|réunit|couvre|partage\w*|découpé\w*|sorti\w*"
    r"|ressort\w*|dégag\w+|identifié\w*|défini\w*|retenu\w*|repose\w* sur|fond\w+ sur)(?:,? (?:donc|ainsi|aussi))?)\s*$",
    re.IGNORECASE,
)
_SOME = (
    "rura|urba|voisin|pilote|concern|du nord|du sud|où|qui|dont|les plus|volontaire|retenu|restant|supplém|de plus|par "
)
_PEOPLE = r"(?:professionnel(?:le)?(?:·le)?(?:·?s)?|personnes?|agents?|participants?|participantes?|stagiaires?)"
_FORMED = re.compile(
    rf"({NUMERAL}) {_PEOPLE}(?: \w[\w’-]*){{0,5}}? (?:(?:ont|a) (?:été formé|suivi|reçu|bénéficié)|formée?s?\b)"
    rf"|formation[^.;]{{0,20}} (?:a réuni|réunit|a concerné|a accueilli|a touché) ({NUMERAL}) {_PEOPLE}",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    rf"({NUMERAL})(?: {_PEOPLE})?(?: formée?s?)? (?:répondante?s?|réponses?|ont répondu)\b", re.IGNORECASE
)
_MONTHS = re.compile(rf"({NUMERAL}) mois après(?=,| (?:la |leur |cette )?formation)", re.IGNORECASE)


@dataclass(frozen=True)
class _Known:
    """What a noun is counted as: its numbers in the file; a smaller one is a part, unless said of the whole."""

    noun: str
    values: frozenset[int]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The noun with its number before it, and no word after it that makes it some of them only."""
        return re.compile(rf"({NUMERAL}) {self.noun}\b(?! (?:{_SOME}))", re.IGNORECASE)


@checks(DIFFERS)
def check_counted(dossier: Dossier) -> Iterator[Finding]:
    """« 12 maisons », « sept axes », « 9 sages-femmes » in a text, against the list or the number of the file."""
    known = list(_known(dossier.file))
    for path, text in study_texts(dossier.file):
        exact = path in (("staff", "text"), ("organisation", "text"))
        for fact in known:
            for found in fact.pattern.finditer(text):
                number = read_numeral(found[1])
                before = text[: found.start()]
                if number in fact.values or _ABOUT.search(before) or _PART.search(before):
                    continue
                if number > max(fact.values) or exact or _WHOLE.search(before):
                    yield _differs(dossier, path, found[0], fact.values)


@checks(DIFFERS)
def check_people(dossier: Dossier) -> Iterator[Finding]:
    """People trained, answers, months of delay: what the texts say of them, against training, results and Ariane."""
    file = dossier.file
    items = file.results.items if file.results else ()
    ariane = {file.ariane.trained} if file.ariane else set()
    trained = {file.training.face_to_face} if file.training else set()
    answers = {item.respondents for item in items} | {item.asked for item in items}
    answers |= {audience.respondents for audience in file.surveys.audiences} if file.surveys else set()
    told = (
        (_FORMED, trained | ariane, trained, ("summary", "training", "results", "programme", "communication")),
        (_FORMED, ariane, ariane, ("ariane",)),
        (_ANSWERED, answers, answers, ("summary", "results", "surveys")),
        (_MONTHS, {item.months_after for item in items}, {item.months_after for item in items}, ("summary", "results")),
    )
    for pattern, values, needed, sections in told:
        numbers = frozenset(value for value in values if value is not None)
        if not numbers or needed <= {None}:
            continue
        for path, text in study_texts(file):
            if path[0] not in sections:
                continue
            for found in pattern.finditer(text):
                numeral = next(group for group in found.groups() if group)
                before = text[: found.start()]
                if read_numeral(numeral) in numbers or _ABOUT.search(before) or _PART.search(before):
                    continue
                yield _differs(dossier, path, found[0], numbers)


@checks(DIFFERS)
def check_figures_said(dossier: Dossier) -> Iterator[Finding]:
    """A figure set in front, whose label begins with what the file counts elsewhere."""
    known = list(_known(dossier.file))
    for position, figure in enumerate(dossier.file.figures):
        if figure.value is None or not figure.value.exact or figure.unit == "%":
            continue
        for fact in known:
            if re.match(rf"{fact.noun}\b(?! (?:formé|qui|par))", figure.label, re.IGNORECASE) and (
                figure.value.value not in fact.values
            ):
                said = f"{figure.label} : {figure.value.value}"
                yield _differs(dossier, ("figures", position, "value"), said, fact.values)


@checks(DIFFERS)
def check_sums(dossier: Dossier) -> Iterator[Finding]:
    """« 8 sages-femmes et 5 médecins, soit 13 personnes »: the total of what a sentence lists."""
    for path, text in study_texts(dossier.file):
        for sentence in re.split(r"(?<=[.;!?])\s+", text):
            total = re.search(
                rf",? (?:soit|au total|en tout)(?: un total de)? ({NUMERAL})(?!{_SPACE}?%| fois| heures?| jours?)",
                sentence,
            )
            if not total or " et " not in sentence[: total.start()]:
                continue
            parts = list(re.finditer(NUMERAL, sentence[: total.start()], re.IGNORECASE))
            numbers = [read_numeral(part[0]) for part in parts]
            if len(numbers) < 2 or any(_RELATED.search(sentence[: part.start()]) for part in parts):
                continue
            if any(1900 < number < 2100 for number in numbers) or sum(numbers) == read_numeral(total[1]):
                continue
            yield DIFFERS.on(
                dossier,
                path,
                f"« {' '.join(sentence.split())[:120].rstrip('.')} » : la somme fait {sum(numbers)}.",
                "Vérifiez chaque nombre et le total dans le document d’origine.",
            )


_RELATED = re.compile(r"\b(?:de|par|sur|à|entre|pendant|en|n°|page|article)\s*$", re.IGNORECASE)


def _known(file: DepartmentFile) -> Iterator[_Known]:
    """What the file counts, noun by noun; only what is given exactly."""
    if file.organisation or file.territories:
        listed = {len(file.territories) or None}
        announced = {file.organisation.territories} if file.organisation else set()
        yield from _fact(r"territoires?", listed | announced)
        yield from _fact(
            r"maisons? (?:du département|départementales?|des? (?:la )?solidarités?)",
            {file.organisation.houses} if file.organisation else set(),
        )
    if file.surveys:
        yield from _fact(r"axes?(?: d’amélioration| de travail)?", {len(file.surveys.axes) or None})
    if file.training:
        yield from _fact(r"piliers?", {len(file.training.pillars) or None})
    sessions = [int(n) for event in file.timeline for n in re.findall(r"(\d+) (?:\w+ )?sessions?\b", event.title)]
    if sessions:
        yield from _fact(r"sessions?(?: de formation)?", {*sessions, sum(sessions)})
    for role in file.staff.roles if file.staff else ():
        words = [rf"{re.escape(word.rstrip('s'))}s?" for word in role.name.split()]
        yield from _fact(" ".join(words), {role.count})
    if file.ariane:
        for noun, amount in (
            (r"entretiens?", file.ariane.interviews),
            (r"déclarations?(?! avec)", file.ariane.declarations),
            (r"déclarations? avec", file.ariane.with_phone),
        ):
            if amount and amount.exact:
                yield from _fact(noun, {amount.value})


def _fact(noun: str, values: set[int | None]) -> Iterator[_Known]:
    numbers = frozenset(value for value in values if value is not None)
    if numbers:
        yield _Known(noun, numbers)


def study_texts(file: DepartmentFile) -> Iterator[tuple[KeyPath, str]]:
    """The summary and every text but what people said and what families read, on one line each."""
    if file.summary:
        yield ("summary",), file.summary
    for path, text in walk_prose(file):
        if path[0] not in ("testimonials", "families"):
            yield path, " ".join(text.split())


def _differs(dossier: Dossier, path: KeyPath, said: str, values: frozenset[int]) -> Finding:
    others = " ou ".join(str(value) for value in sorted(values))
    return DIFFERS.on(
        dossier,
        path,
        f"« {said} » ici, {others} ailleurs dans l’étude.",
        "Gardez partout le nombre du document d’origine.",
    )

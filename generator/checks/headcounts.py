"""Counts of people and things: parts above their whole, two numbers for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.quantities import Quantity
from generator.model.rules import info, warning
from generator.model.statistics import people_giving
from generator.words.french import agreed, count_words, number_words, quantity_words, share_words

_OWN = "Cohérence interne de l’étude de cas"
ABOVE = warning("count-above-total", "Partie plus grande que le tout", _OWN, told=True)
PARTIAL = info("staff-partial", "Métiers qui ne font pas tout l’effectif", _OWN)
NOT_ALL = warning("staff-not-exhaustive", "Liste dite complète qui ne l’est pas", _OWN, told=True)
DIFFERS = warning("count-differs", "Deux nombres pour la même chose", _OWN, told=True)
SHARE_COUNT = warning(
    "share-count", "Pourcentage et effectif qui ne vont pas ensemble", "Arithmétique des arrondis", told=True
)


def bounds(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """The lowest and highest numbers that a quantity may stand for: « environ » within 10 %, the others on their side."""
    value, tenth = Fraction(quantity.value), Fraction(quantity.value, 10)
    return {
        "": (value, value),
        "environ": (value - tenth, value + tenth),
        "près de": (value - tenth, value),
        "plus de": (value, value + tenth),
        "moins de": (value - tenth, value),
    }[quantity.about]


@checks(ABOVE, PARTIAL, NOT_ALL)
def check_staff(dossier: Dossier) -> Iterator[Finding]:
    """Professions against the total headcount."""
    staff = dossier.file.staff
    if staff is None or staff.total is None or not staff.roles:
        return
    listed = sum(role.count for role in staff.roles)
    low, high = bounds(staff.total)
    path: KeyPath = ("staff", "roles")
    if listed > high:
        yield ABOVE.on(
            dossier,
            path,
            f"les métiers listés font {count_words(listed, 'personne', 'personnes')}, plus que l’effectif total ({quantity_words(staff.total)}).",
            "Vérifiez chaque effectif et le total dans le document d’origine.",
        )
    elif listed < low and staff.exhaustive:
        yield NOT_ALL.on(
            dossier,
            path,
            f"la liste des métiers est dite complète mais fait {count_words(listed, 'personne', 'personnes')} sur {quantity_words(staff.total)}.",
            "Complétez la liste, ou écrivez exhaustive: non.",
        )
    elif listed < low:
        yield PARTIAL.on(
            dossier,
            path,
            f"les métiers listés font {count_words(listed, 'personne', 'personnes')} sur {quantity_words(staff.total)} ; la page dit « dont ».",
            "Rien à faire si la source ne détaille pas le reste.",
        )


@checks(ABOVE)
def check_trained(dossier: Dossier) -> Iterator[Finding]:
    """Nobody trains or answers more people than there are."""
    file = dossier.file
    total = file.staff.total if file.staff else None
    trained = file.training.face_to_face if file.training else None
    if total and trained is not None and trained > bounds(total)[1]:
        yield _above(
            dossier,
            ("training", "face_to_face"),
            count_words(trained, "personne formée", "personnes formées"),
            f"l’effectif ({quantity_words(total)})",
        )
    if total and file.ariane and file.ariane.trained is not None and file.ariane.trained > bounds(total)[1]:
        yield _above(
            dossier,
            ("ariane", "trained"),
            count_words(file.ariane.trained, "personne formée", "personnes formées"),
            f"l’effectif ({quantity_words(total)})",
        )


@checks(ABOVE, SHARE_COUNT)
def check_results(dossier: Dossier) -> Iterator[Finding]:
    """No more people counted than the share is out of, than answered, than were asked, than were trained."""
    trained = dossier.file.training.face_to_face if dossier.file.training else None
    for position, item in enumerate(dossier.file.results.items if dossier.file.results else ()):
        here: KeyPath = ("results", "items", position)
        answers = count_words(item.respondents or 0, "réponse", "réponses")
        if item.asked is not None and item.respondents is not None and item.respondents > item.asked:
            yield _above(dossier, (*here, "respondents"), answers, f"les personnes interrogées ({item.asked})")
        elif item.asked is None and not item.population and trained and item.respondents and item.respondents > trained:
            yield _above(dossier, (*here, "respondents"), answers, f"les personnes formées ({trained})")
        if item.base is not None and item.respondents is not None and item.base > item.respondents:
            base = count_words(item.base, "personne", "personnes")
            yield _above(dossier, (*here, "base"), base, f"les réponses ({item.respondents})")
        of = item.denominator
        if item.count is None or of is None:
            continue
        people = count_words(item.count, "personne", "personnes")
        if item.count > of:
            yield _above(dossier, (*here, "count"), people, f"le groupe dont elles font partie ({of})")
        elif item.share is not None and item.count not in people_giving(item.share, of):
            yield SHARE_COUNT.on(
                dossier,
                (*here, "count"),
                f"{people} sur {of} ne font pas {share_words(item.share)}.",
                "Vérifiez les deux chiffres dans le document d’origine ; le désaccord publié se dit dans doubt.",
            )


@checks(ABOVE, DIFFERS)
def check_organisation(dossier: Dossier) -> Iterator[Finding]:
    """The number of territories announced is the number listed; no more centres than houses."""
    file = dossier.file
    if file.organisation is None:
        return
    announced, listed = file.organisation.territories, len(file.territories)
    if announced is not None and listed and announced != listed:
        yield DIFFERS.on(
            dossier,
            ("organisation", "territories"),
            f"le nombre de territoires annoncé est {announced}, la liste en compte {listed}.",
            "Corrigez le nombre, ou complétez la liste territories.",
        )
    centres = sum(len(territory.centres) for territory in file.territories)
    if file.organisation.houses is not None and centres > file.organisation.houses:
        yield _above(
            dossier,
            ("organisation", "houses"),
            count_words(centres, "lieu listé", "lieux listés"),
            f"les maisons ({file.organisation.houses})",
        )


@checks(ABOVE, DIFFERS)
def check_figures(dossier: Dossier) -> Iterator[Finding]:
    """A figure set in front says the same number as the section it comes from; a percentage stays under 100."""
    file = dossier.file
    trained = file.training.face_to_face if file.training else None
    for position, figure in enumerate(file.figures):
        if figure.value is None:
            continue
        path = ("figures", position, "value")
        label = figure.label.lower()
        if figure.unit == "%" and figure.value.value > 100:
            yield ABOVE.on(
                dossier,
                path,
                f"« {figure.label} » vaut {figure.value.value} %, plus que 100 %.",
                "Vérifiez le chiffre, ou retirez l’unité %.",
            )
        elif figure.unit != "%" and "formés" in label and trained is not None and not _holds(figure.value, trained):
            yield DIFFERS.on(
                dossier,
                path,
                f"« {figure.label} » vaut {quantity_words(figure.value)} ici et {trained} dans la formation.",
                "Gardez le nombre du document d’origine aux deux endroits : figures et training.face_to_face.",
            )


@checks(ABOVE, SHARE_COUNT)
def check_ariane(dossier: Dossier) -> Iterator[Finding]:
    """Interviews ≤ declarations with a phone ≤ declarations, and the published share agrees with the counts."""
    ariane = dossier.file.ariane
    if ariane is None:
        return
    if ariane.declarations and ariane.with_phone and bounds(ariane.with_phone)[0] > bounds(ariane.declarations)[1]:
        yield _above(
            dossier,
            ("ariane", "with_phone"),
            f"{quantity_words(ariane.with_phone)} {agreed(ariane.with_phone.value, 'déclaration', 'déclarations')} avec téléphone",
            f"toutes les déclarations ({quantity_words(ariane.declarations)})",
        )
    if ariane.interviews is None or ariane.with_phone is None:
        return
    low, high = bounds(ariane.interviews)
    if low > bounds(ariane.with_phone)[1]:
        yield _above(
            dossier,
            ("ariane", "interviews"),
            f"{quantity_words(ariane.interviews)} {agreed(ariane.interviews.value, 'entretien', 'entretiens')}",
            f"les déclarations avec téléphone ({quantity_words(ariane.with_phone)})",
        )
        return
    if ariane.share is None or not ariane.with_phone.exact:
        return
    people = people_giving(ariane.share, ariane.with_phone.value)
    if not people or high < people[0] or low > people[-1]:
        between = f"entre {people[0]} et {people[-1]}" if people else "un nombre impossible d’"
        yield SHARE_COUNT.on(
            dossier,
            ("ariane", "share"),
            f"{share_words(ariane.share)} de {number_words(ariane.with_phone.value)} déclarations font {between} entretiens, pas "
            f"{quantity_words(ariane.interviews)}.",
            "Demandez à qui mène la démarche sur quoi porte le pourcentage ; publiez-le tel quel avec une note dans doubt.",
        )


def _above(dossier: Dossier, path: KeyPath, part: str, whole: str) -> Finding:
    return ABOVE.on(
        dossier, path, f"{part} : c’est plus que {whole}.", "Vérifiez les deux nombres dans le document d’origine."
    )


def _holds(quantity: Quantity, number: int) -> bool:
    low, high = bounds(quantity)
    return low <= number <= high

"""Rating sheets: answers that the grid does not allow, raters who are alone or who skipped an item."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks_file
from generator.model.findings import Finding, KeyPath, SourceMap
from generator.model.pemat import Answer, Grid, PematSheet
from generator.model.rules import error, info, warning

_GUIDE = "PEMAT, guide de l’utilisateur (AHRQ)"
NOT_ALLOWED = error("pemat-not-applicable", "« Sans objet » là où la grille ne le permet pas", _GUIDE)
ALONE = warning(
    "pemat-alone", "Un seul lecteur", "Les lecteurs ne sont pas toujours d’accord : études publiées sur PEMAT"
)
UNANSWERED = info("pemat-unanswered", "Énoncé sans réponse", _GUIDE)
TWICE = error("pemat-rater-twice", "Deux lecteurs du même nom", "Une fiche par lecteur")


@checks_file(NOT_ALLOWED, ALONE, UNANSWERED, TWICE)
def check_sheet(sheet: PematSheet, grid: Grid, source: SourceMap) -> list[Finding]:
    """Everything that would make a session's scores wrong or weak."""
    return list(_findings(sheet, grid, source))


def _findings(sheet: PematSheet, grid: Grid, source: SourceMap) -> Iterator[Finding]:
    names: set[str] = set()
    for position, rater in enumerate(sheet.raters):
        path: KeyPath = ("raters", position)
        if rater.name in names:
            yield TWICE.at(
                source,
                (*path, "name"),
                f"« {rater.name} » a déjà une fiche.",
                "Donnez un autre nom ou un numéro.",
            )
        names.add(rater.name)
        for item in grid.items:
            if rater.answers.get(item.number) is Answer.NOT_APPLICABLE and not item.optional:
                yield NOT_ALLOWED.at(
                    source,
                    (*path, "answers", str(item.number)),
                    f"l’énoncé {item.number} demande oui ou non (« {item.text} »).",
                    "Écrivez oui ou non.",
                )
        missing = [str(item.number) for item in grid.items if item.number not in rater.answers]
        if missing:
            yield UNANSWERED.at(
                source,
                path,
                f"{rater.name} n’a pas répondu : {', '.join(missing)}.",
                "Complétez la fiche ; un domaine incomplet n’a pas de score.",
            )
    if len(sheet.raters) == 1:
        yield ALONE.at(
            source,
            ("raters",),
            "une seule personne a relu ce flyer.",
            "Faites-le relire par deux personnes au moins, dont un parent, chacune de son côté.",
        )

"""The figures that open a case study, on its page and on paper's cover."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.views.study.results import ResultsView
from generator.views.study.words import professionals_words, trained_words
from generator.words.french import NBSP, agreed, count_words, number_words


@dataclass(frozen=True)
class KeyFigure:
    """A figure of the opening, its unit in words; ``about`` is the source's own « environ », or ""."""

    value: str
    label: str
    about: str = ""


def key_figures(dossier: Dossier, results: ResultsView | None) -> tuple[KeyFigure, ...]:
    """At most four figures of the opening, those that the file gives, in a fixed order."""
    file = dossier.file
    figures: list[KeyFigure] = []
    if file.staff and file.staff.total:
        figures.append(
            KeyFigure(
                number_words(file.staff.total.value),
                professionals_words(file.staff.total.value, file.people),
                file.staff.total.about,
            )
        )
    organisation = file.organisation
    if organisation and organisation.territories:
        label = agreed(organisation.territories, "territoire de PMI", "territoires de PMI")
        if organisation.houses:
            label += f", {count_words(organisation.houses, 'maison du département', 'maisons du département')}"
        figures.append(KeyFigure(number_words(organisation.territories), label))
    if file.training and file.training.face_to_face is not None:
        figures.append(KeyFigure(number_words(file.training.face_to_face), trained_words(file.training.face_to_face)))
    share = results.alone.shares[0] if results and results.alone and results.alone.shares else None
    if results and share:
        delay = f", {results.months}{NBSP}mois après" if results.months else ""
        answers = share.answers[:1].lower() + share.answers[1:]
        if share.doubt:
            answers += ", chiffre à confirmer"
        figures.append(KeyFigure(share.share, f"{share.statement}{delay}, {answers}"))
    return tuple(figures[:4])

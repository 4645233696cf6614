"""The figures that open a case study, on its page and on paper: results, each with the people behind it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.views.study.measures import MeasureView
from generator.views.study.results import ResultsView
from generator.views.study.words import trained_words
from generator.words.french import NBSP, agreed, number_words, share_words

MOST = 4


_APR = "à l’approche préventive fondée sur la relation d’aide (APR)"
# Whoever reads these figures first has not met the three letters yet.


@dataclass(frozen=True)
class KeyFigure:
    """A figure, its unit in words; ``about`` is the source's own « environ », ``note`` of how many, or ""."""

    value: str
    label: str
    about: str = ""
    note: str = ""


def key_figures(dossier: Dossier, results: ResultsView | None) -> tuple[KeyFigure, ...]:
    """At most four: the best founded share, another one that stands alone, Ariane's interviews, the people trained."""
    figures = _measures(results) if results else []
    ariane, training = dossier.file.ariane, dossier.file.training
    if ariane and ariane.interviews:
        note = (
            f"{share_words(ariane.share)} des déclarations de grossesse avec un téléphone"
            if ariane.share is not None
            else ""
        )
        words = agreed(ariane.interviews.value, "entretien Ariane mené", "entretiens Ariane menés")
        figures.append(KeyFigure(number_words(ariane.interviews.value), words, ariane.interviews.about, note))
    if training and training.face_to_face is not None:
        words = trained_words(training.face_to_face, dossier.file.people)
        figures.append(KeyFigure(number_words(training.face_to_face), f"{words} en présentiel", note=_APR))
    return tuple(figures[:MOST])


def _measures(results: ResultsView) -> list[KeyFigure]:
    """The best founded number and another that stands alone; never a percentage of a group too small for one."""
    told = [(title, measure) for title, measure in results.measures if measure.headline]
    founded = next((pair for pair in told if pair[1].founded), None)
    chosen = [founded] if founded else []
    chosen += [pair for pair in told if not pair[0] and pair != founded][: 2 - len(chosen)]
    return [_figure(title, measure) for title, measure in chosen]


def _figure(group: str, measure: MeasureView) -> KeyFigure:
    words = f"{measure.statement[:1].lower()}{measure.statement[1:]}"
    told = f"{group}{NBSP}: {words}" if group else measure.statement
    people = measure.people if measure.founded else ""
    notes = [people or measure.answers[:1].lower() + measure.answers[1:], measure.delay.removesuffix(" la formation")]
    notes += ["chiffre à confirmer"] if measure.doubt else []
    return KeyFigure(measure.value, told, note=", ".join(note for note in notes if note))

"""The figures that open a case study, on its page and on paper: results, each with the people behind it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.views.study.results import ResultsView, ShareView
from generator.views.study.words import trained_words
from generator.words.french import NBSP, agreed, number_words, share_words

MOST = 4


@dataclass(frozen=True)
class KeyFigure:
    """A figure, its unit in words; ``about`` is the source's own « environ », ``note`` of how many, or ""."""

    value: str
    label: str
    about: str = ""
    note: str = ""


def key_figures(dossier: Dossier, results: ResultsView | None) -> tuple[KeyFigure, ...]:
    """At most four: the best founded share, another one that stands alone, Ariane's interviews, the people trained."""
    figures = _shares(results) if results else []
    ariane, training = dossier.file.ariane, dossier.file.training
    if ariane and ariane.interviews:
        note = f"{share_words(ariane.share)} des déclarations avec téléphone" if ariane.share is not None else ""
        words = agreed(ariane.interviews.value, "entretien Ariane mené", "entretiens Ariane menés")
        figures.append(KeyFigure(number_words(ariane.interviews.value), words, ariane.interviews.about, note))
    if training and training.face_to_face is not None:
        words = trained_words(training.face_to_face, dossier.file.people)
        figures.append(KeyFigure(number_words(training.face_to_face), f"{words} en présentiel à l’APR"))
    return tuple(figures[:MOST])


def _shares(results: ResultsView) -> list[KeyFigure]:
    grouped = [(group.title, share) for group in results.groups for share in group.shares]
    alone = [("", share) for share in (results.alone.shares if results.alone else ())]
    founded = next(((title, share) for title, share in [*alone, *grouped] if share.people), None)
    chosen = [founded] if founded else []
    chosen += [pair for pair in alone if pair != founded][: 2 - len(chosen)]
    return [_figure(title, share, results.months) for title, share in chosen]


def _figure(group: str, share: ShareView, months: int | None) -> KeyFigure:
    told = f"{group}{NBSP}: {share.statement[:1].lower()}{share.statement[1:]}" if group else share.statement
    delay = f"{months}{NBSP}mois après" if months else ""
    notes = [share.people or share.answers[:1].lower() + share.answers[1:], delay]
    notes += ["chiffre à confirmer"] if share.doubt else []
    return KeyFigure(share.share, told, note=", ".join(note for note in notes if note))

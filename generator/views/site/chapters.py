"""What the studies give the hand-written pages on the démarche and Ariane: figures, results and studies, from the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.addresses import study_path, to_root
from generator.model.dossier import Dossier
from generator.model.house import House
from generator.views.charts import FunnelChart, PeopleChart
from generator.views.site.compare import compare_view, length_words
from generator.views.site.waves import DelayGroup
from generator.views.study.ariane import Fact, ariane_view
from generator.views.study.followed import followed_view
from generator.views.study.sections import LeadView, lead_view
from generator.views.study.sources import ReferenceView, reference_views
from generator.views.study.words import trained_words
from generator.words.french import NBSP, number_words, sentence_case
from generator.words.periods import period_words

DEPTH = "demarche/"
"""A page as deep as those that take the chapters: their links are relative to it."""


@dataclass(frozen=True)
class StudyLine:
    """One study in a few words: when, how long, how many."""

    title: str
    href: str
    facts: str


@dataclass(frozen=True)
class ArianeChapter:
    """Ariane in one département: from declarations to interviews, who was trained, what is in doubt."""

    anchor: str
    title: str
    of: str
    href: str
    funnel: FunnelChart | None
    facts: tuple[Fact, ...]
    note: str
    doubt: str


@dataclass(frozen=True)
class ChaptersView:
    """Everything that the chapters print; one whose data are missing leaves no heading.

    ``followed`` are the people of the département (``followed_in``) that is told from the service to what changed.
    """

    root: str
    studies: tuple[StudyLine, ...]
    delays: tuple[DelayGroup, ...]
    followed: PeopleChart | None
    followed_in: str
    warning: str
    references: tuple[ReferenceView, ...]
    ariane: tuple[ArianeChapter, ...]
    contact: LeadView | None


def chapters_view(dossiers: Sequence[Dossier], house: House) -> ChaptersView:
    """The chapters of these dossiers, by name."""
    ordered = sorted(dossiers, key=lambda dossier: dossier.slug)
    compared = compare_view(ordered)
    told = [(view.whole, d.place.located) for d in ordered if (view := followed_view(d.file))]
    followed = max(told, key=lambda one: len(one[0].steps), default=None)
    return ChaptersView(
        root=to_root(DEPTH),
        studies=tuple(map(_line, ordered)),
        delays=compared.delays,
        followed=followed[0] if followed else None,
        followed_in=sentence_case(followed[1]) if followed else "",
        warning=compared.warning,
        references=reference_views(reference for dossier in ordered for reference in dossier.file.references),
        ariane=tuple(chapter for dossier in ordered if (chapter := _ariane(dossier))),
        contact=next(filter(None, (lead_view(dossier, house) for dossier in ordered)), None),
    )


def _line(dossier: Dossier) -> StudyLine:
    training = dossier.file.training
    trained = training.face_to_face if training else None
    facts = [
        period_words(dossier.period),
        length_words(dossier),
        f"{number_words(trained)}{NBSP}{trained_words(trained, dossier.file.people)}" if trained else "",
    ]
    return StudyLine(
        sentence_case(dossier.place.located), to_root(DEPTH) + study_path(dossier.slug), " · ".join(filter(None, facts))
    )


def _ariane(dossier: Dossier) -> ArianeChapter | None:
    view = ariane_view(dossier.file.ariane, dossier.place, dossier.file.people)
    if view is None:
        return None
    return ArianeChapter(
        anchor=dossier.slug,
        title=sentence_case(dossier.place.located),
        of=dossier.place.of,
        href=f"{to_root(DEPTH)}{study_path(dossier.slug)}#ariane",
        funnel=replace(view.funnel, key=f"ariane-{dossier.slug}") if view.funnel else None,
        facts=view.facts,
        note=view.note,
        doubt=view.doubt,
    )

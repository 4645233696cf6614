"""Testimonies: each beside the finding that it illustrates, the others together in a section of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dossier import Dossier
from generator.model.hosts import same_words, testimony_hosts
from generator.model.story import Testimonial
from generator.views.prose import prose_html
from generator.views.study.pictures import PictureView, picture_view
from generator.words.french import NBSP, sentence_case, set_french, unbroken, when_words


@dataclass(frozen=True)
class SayView:
    """One testimony: ``quoted`` words stand between « », reported speech never does."""

    html: Markup
    who: str
    topic: str
    quoted: bool
    doubt: str
    portrait: PictureView | None


@dataclass(frozen=True)
class SaysView:
    """``beside``: anchor (see ``model.hosts``) → what stands there; ``others`` illustrate nothing in particular."""

    beside: Mapping[str, tuple[SayView, ...]]
    others: tuple[SayView, ...]


def says_view(dossier: Dossier) -> SaysView:
    """Every testimony once, in the file's order; one about something that the study does not have is among the others."""
    file = dossier.file
    hosts = testimony_hosts(file)
    beside: dict[str, tuple[SayView, ...]] = {}
    others: list[SayView] = []
    for said in file.testimonials:
        anchor = hosts.get(same_words(said.about)) if said.about else None
        if anchor:
            beside[anchor] = (*beside.get(anchor, ()), _say(said, dossier))
        else:
            others.append(_say(said, dossier))
    return SaysView(_Beside(beside), tuple(others))


class _Beside(dict[str, tuple[SayView, ...]]):
    """Nothing stands beside most anchors."""

    def __missing__(self, anchor: str) -> tuple[SayView, ...]:
        return ()


def _say(testimonial: Testimonial, dossier: Dossier) -> SayView:
    quoted = testimonial.quote is not None
    text = (testimonial.quote or testimonial.reported or "").strip()
    if quoted and not text.startswith("«"):
        text = f"«{NBSP}{text}{NBSP}»"
    role = set_french(testimonial.role)
    who = f"{unbroken(set_french(testimonial.name))}, {role}" if testimonial.name else sentence_case(role)
    if testimonial.when:
        who += f", {when_words(testimonial.when)}"
    if not quoted:
        who += ", propos rapportés"
    return SayView(
        prose_html(text),
        who,
        set_french(testimonial.topic or ""),
        quoted,
        set_french(testimonial.doubt or ""),
        picture_view(testimonial.portrait, dossier),
    )

"""Ariane, le contact universel: from declarations to interviews, as a funnel."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.people import People
from generator.model.periods import Period
from generator.model.places import Place
from generator.model.quantities import Quantity
from generator.model.story import Ariane
from generator.views.charts import ChartTable, FunnelChart, FunnelStep
from generator.views.prose import prose_html
from generator.views.study.words import trained_words
from generator.words.french import (
    NBSP,
    agreed,
    number_words,
    quantity_words,
    sentence_case,
    set_french,
    share_words,
    when_words,
)
from generator.words.periods import period_words


@dataclass(frozen=True)
class Fact:
    """A short fact: what it is, and its value."""

    name: str
    value: str


@dataclass(frozen=True)
class ArianeView:
    """The section: ``note`` says the period and what was computed here."""

    text: Markup
    facts: tuple[Fact, ...]
    funnel: FunnelChart | None
    note: str
    doubt: str


def ariane_view(ariane: Ariane | None, place: Place, called: People) -> ArianeView | None:
    """The section, or None when the file has none."""
    if ariane is None:
        return None
    facts = []
    if ariane.trained is not None:
        facts.append(Fact(sentence_case(trained_words(2, called)), number_words(ariane.trained)))
    if ariane.trained_on is not None:
        facts.append(Fact("Formation", when_words(ariane.trained_on)))
    if ariane.trainer is not None:
        role = f", {ariane.trainer.role}" if ariane.trainer.role else ""
        facts.append(Fact("Assurée par", set_french(ariane.trainer.name + role)))
    return ArianeView(
        text=prose_html(ariane.text) if ariane.text else Markup(""),
        facts=tuple(facts),
        funnel=_funnel(ariane, place),
        note=_note(ariane),
        doubt=set_french(ariane.doubt or ""),
    )


@dataclass(frozen=True)
class _Step:
    """One step before it is drawn: ``note`` stands beside the bar, ``part`` in the table."""

    count: Quantity
    label: str
    note: str
    part: str


def _steps(ariane: Ariane) -> list[_Step]:
    steps: list[_Step] = []
    if ariane.declarations:
        label = agreed(ariane.declarations.value, "déclaration", "déclarations")
        steps.append(_Step(ariane.declarations, f"{label} de grossesse", "", "–"))
    if ariane.with_phone:
        reached = _reached(ariane)
        part = f"{reached}{NBSP}%" if reached else ""
        steps.append(
            _Step(ariane.with_phone, "avec un numéro de téléphone", part, f"{part} (calculé)" if part else "–")
        )
    if ariane.interviews:
        label = agreed(ariane.interviews.value, "entretien Ariane mené", "entretiens Ariane menés")
        part = f"{share_words(ariane.share)} des déclarations avec téléphone" if ariane.share is not None else ""
        steps.append(
            _Step(ariane.interviews, label, f"soit {part}" if part else "", f"{part} (publié)" if part else "–")
        )
    return steps


def _reached(ariane: Ariane) -> int | None:
    """Percent of declarations that give a telephone, when both numbers are exact."""
    whole, part = ariane.declarations, ariane.with_phone
    if not (whole and part and whole.exact and part.exact and 0 < part.value <= whole.value):
        return None
    return round(100 * part.value / whole.value)


def _funnel(ariane: Ariane, place: Place) -> FunnelChart | None:
    steps = _steps(ariane)
    if len(steps) < 2:
        return None
    widest = max(step.count.value for step in steps) or 1
    drawn = tuple(
        FunnelStep(quantity_words(step.count), step.label, step.note, step.count.value / widest, not step.count.exact)
        for step in steps
    )
    told = ", ".join(map(_said, drawn))
    rows = tuple((sentence_case(step.label), quantity_words(step.count), step.part) for step in steps)
    period = _counted(ariane)
    return FunnelChart(
        key="ariane-entonnoir",
        title=f"De la déclaration de grossesse à l’entretien Ariane, {place.located}",
        description=f"{told}.",
        steps=drawn,
        table=ChartTable(f"Ariane {place.located}{f', {period}' if period else ''}", ("Étape", "Nombre", "Part"), rows),
    )


def _said(step: FunnelStep) -> str:
    asides = [*filter(None, (step.note, "nombre approché" if step.about else ""))]
    return f"{step.value} {step.label}" + (f" ({', '.join(asides)})" if asides else "")


def _counted(ariane: Ariane) -> str:
    """When the count ran; one without an end lasts, as far as its source says."""
    return period_words(Period(ariane.since, ariane.until))


def _note(ariane: Ariane) -> str:
    parts = []
    period = _counted(ariane)
    if period:
        parts.append(f"{sentence_case(period)}.")
    if len(_steps(ariane)) > 1 and any(not step.count.exact for step in _steps(ariane)):
        parts.append(f"Une barre vide au bord déchiré{NBSP}: un nombre approché.")
    computed = _reached(ariane)
    if computed and ariane.declarations and ariane.with_phone:
        parts.append(
            f"La part de {computed}{NBSP}% est calculée ici ({number_words(ariane.with_phone.value)} sur"
            f"{NBSP}{number_words(ariane.declarations.value)})."
        )
    return " ".join(parts)

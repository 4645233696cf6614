"""Ariane, le contact universel: from declarations to interviews, as a funnel."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.places import Place
from generator.model.quantities import Quantity
from generator.model.story import Ariane
from generator.views.charts import ChartTable, FunnelChart, FunnelStep
from generator.views.prose import prose_html
from generator.words.french import (
    NBSP,
    number_words,
    quantity_words,
    sentence_case,
    set_french,
    share_words,
    when_words,
)


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


def ariane_view(ariane: Ariane | None, place: Place) -> ArianeView | None:
    """The section, or None when the file has none."""
    if ariane is None:
        return None
    facts = []
    if ariane.trained is not None:
        facts.append(Fact("Personnes formées", number_words(ariane.trained)))
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


def _steps(ariane: Ariane) -> list[tuple[Quantity, str, str]]:
    steps: list[tuple[Quantity, str, str]] = []
    if ariane.declarations:
        steps.append((ariane.declarations, "déclarations de grossesse", ""))
    if ariane.with_phone:
        computed = _reached(ariane)
        steps.append((ariane.with_phone, "avec un numéro de téléphone", f"{computed}{NBSP}%" if computed else ""))
    if ariane.interviews:
        note = f"soit {share_words(ariane.share)} des déclarations avec téléphone" if ariane.share is not None else ""
        steps.append((ariane.interviews, "entretiens Ariane menés", note))
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
    widest = max(quantity.value for quantity, _, _ in steps) or 1
    drawn = tuple(
        FunnelStep(quantity_words(quantity), label, note, quantity.value / widest, not quantity.exact)
        for quantity, label, note in steps
    )
    told = ", ".join(f"{step.value} {step.label}" + (f" ({step.note})" if step.note else "") for step in drawn)
    computed = _reached(ariane)
    notes = {
        "avec un numéro de téléphone": f"{computed}{NBSP}% (calculé)" if computed else "–",
        "entretiens Ariane menés": f"{share_words(ariane.share)} des déclarations avec téléphone (publié)"
        if ariane.share is not None
        else "–",
    }
    rows = tuple((sentence_case(step.label), step.value, notes.get(step.label, "–")) for step in drawn)
    period = f", {_period(ariane)}" if _period(ariane) else ""
    return FunnelChart(
        key="ariane-entonnoir",
        title=f"De la déclaration de grossesse à l’entretien Ariane, {place.located}",
        description=f"{told}.",
        steps=drawn,
        table=ChartTable(f"Ariane {place.located}{period}", ("Étape", "Nombre", "Part"), rows),
    )


def _period(ariane: Ariane) -> str:
    if ariane.since and ariane.until:
        return f"du {when_words(ariane.since)} au {when_words(ariane.until)}"
    return f"depuis le {when_words(ariane.since)}" if ariane.since else ""


def _note(ariane: Ariane) -> str:
    parts = []
    period = _period(ariane)
    if period:
        parts.append(f"{period[0].upper()}{period[1:]}.")
    computed = _reached(ariane)
    if computed and ariane.declarations and ariane.with_phone:
        parts.append(
            f"La part de {computed}{NBSP}% est calculée ici ({number_words(ariane.with_phone.value)} sur"
            f"{NBSP}{number_words(ariane.declarations.value)})."
        )
    return " ".join(parts)

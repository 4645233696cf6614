"""The PMI service: how it is organised and who works there."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.department import Staff
from generator.model.people import People
from generator.model.places import Place
from generator.model.story import Organisation
from generator.views.charts import ChartTable, CrowdChart, CrowdGroup, LengthRow, LengthsChart
from generator.views.prose import prose_html
from generator.views.study.ariane import Fact
from generator.views.study.words import professionals_words
from generator.words.french import (
    NBSP,
    agreed,
    count_words,
    number_words,
    quantity_words,
    sentence_case,
    set_french,
)

ONE_MARK_PER_PERSON = 100
"""Under this many people each one is drawn."""


@dataclass(frozen=True)
class StaffView:
    """The section: ``caption`` says how to read the chart, ``note`` what it leaves open; ``facts`` are not drawn."""

    texts: tuple[Markup, ...]
    facts: tuple[Fact, ...]
    caption: str
    chart: CrowdChart | LengthsChart | None
    note: str
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class _Line:
    """A group before it is drawn: how many, shown how, under which name."""

    shown: str
    label: str
    marks: int
    look: str


def staff_view(
    staff: Staff | None, organisation: Organisation | None, place: Place, called: People
) -> StaffView | None:
    """The section, or None when neither staff nor organisation says anything."""
    sources = (organisation.text if organisation else None, staff.text if staff else None)
    texts = tuple(prose_html(text) for text in sources if text)
    lines = _lines(staff, called) if staff else []
    doubts = tuple(set_french(told.doubt) for told in (organisation, staff) if told and told.doubt)
    facts = _facts(staff, organisation, called)
    if not texts and not lines and not doubts and not facts:
        return None
    people = sum(line.marks for line in lines)
    drawn = people < ONE_MARK_PER_PERSON
    caption = "Un point, une personne" if drawn else "Les effectifs"
    return StaffView(
        texts,
        facts,
        caption if lines else "",
        _chart(lines, people, staff, place, called) if lines else None,
        _note(staff, lines),
        doubts,
    )


def _facts(staff: Staff | None, organisation: Organisation | None, called: People) -> tuple[Fact, ...]:
    """Numbers of places, and a headcount that is only known roughly."""
    facts = []
    if organisation and organisation.territories is not None:
        facts.append(Fact("Territoires de PMI", number_words(organisation.territories)))
    if organisation and organisation.houses is not None:
        facts.append(Fact("Maisons du département", number_words(organisation.houses)))
    if staff and staff.total and not staff.total.exact:
        told = f"{quantity_words(staff.total)} {professionals_words(staff.total.value, called)}"
        facts.append(Fact("Effectif", told))
    return tuple(facts)


def _lines(staff: Staff, called: People) -> list[_Line]:
    """What was counted: an approximate total is told in words, since dots or a bar would invent a count and a margin."""
    lines = [_Line(number_words(role.count), set_french(role.name), role.count, "exact") for role in staff.roles]
    total = staff.total
    if total is None or not total.exact:
        return lines
    if not lines:
        return [_Line(quantity_words(total), professionals_words(total.value, called), total.value, "exact")]
    rest = total.value - sum(role.count for role in staff.roles)
    if rest > 0 and not staff.exhaustive:
        lines.append(
            _Line(number_words(rest), f"{agreed(rest, 'autre', 'autres')}, métier non détaillé", rest, "unknown")
        )
    return lines


def _chart(
    lines: list[_Line], people: int, staff: Staff | None, place: Place, called: People
) -> CrowdChart | LengthsChart:
    title = f"Les {professionals_words(2, called)} {place.of}, par métier" if len(lines) > 1 else f"La PMI {place.of}"
    description = ", ".join(f"{line.shown} {line.label}".strip() for line in lines) + "."
    rows = [(sentence_case(line.label), line.shown or "–") for line in lines]
    if staff and staff.total and len(lines) > 1:
        rows.append(("Total", quantity_words(staff.total)))
    table = ChartTable(title, ("Métier", "Personnes"), tuple(rows))
    if people < ONE_MARK_PER_PERSON:
        groups = tuple(CrowdGroup(line.shown, line.label, line.marks, line.look) for line in lines)
        return CrowdChart("effectifs", title, f"Un point par personne{NBSP}: {description}", groups, table)
    longest = max(line.marks for line in lines)
    bars = tuple(LengthRow(line.shown, line.label, line.marks / longest, line.look) for line in lines)
    return LengthsChart("effectifs", title, description, bars, table)


def _note(staff: Staff | None, lines: list[_Line]) -> str:
    if staff is None or staff.total is None:
        return ""
    if not staff.total.exact:
        shown = quantity_words(staff.total)
        return (
            f"L’effectif total, {shown}, est approché{NBSP}: seuls les métiers comptés sont dessinés." if lines else ""
        )
    unknown = next((line for line in lines if line.look == "unknown"), None)
    if unknown is None:
        return ""
    known = count_words(staff.total.value - unknown.marks, "personne", "personnes")
    others = "Le point vide est l’autre" if unknown.marks == 1 else f"Les points vides sont les {unknown.shown} autres"
    return f"La source donne le métier de {known}. {others}."

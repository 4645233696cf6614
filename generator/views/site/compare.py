"""Départements side by side on what is comparable, and plainly said what is not.

Comparable: when and how long, how many people work there, how many were trained. Not comparable: what people report,
since it was asked at different delays after the training and of groups whose size is not always known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.addresses import study_path, to_root
from generator.model.dossier import Dossier
from generator.views.charts import (
    ChartTable,
    CrowdChart,
    CrowdGroup,
    LengthRow,
    LengthsChart,
    SpanRow,
    SpansChart,
    StripYear,
)
from generator.views.site.waves import DelayGroup, delay_groups, waves_of, waves_warning, waves_words
from generator.views.study.staff import ONE_MARK_PER_PERSON
from generator.words.french import (
    NBSP,
    agreed,
    count_words,
    list_words,
    number_words,
    quantity_words,
    share_words,
)
from generator.words.periods import period_words, short_period_words

PATH = "comparer/"
UNKNOWN = "non communiqué".replace(" ", NBSP)


@dataclass(frozen=True)
class CompareView:
    """Everything that the page prints."""

    path: str
    root: str
    description: str
    departments: tuple[tuple[str, str], ...]
    table: ChartTable
    spans: SpansChart | None
    trained: CrowdChart | LengthsChart | None
    delays: tuple[DelayGroup, ...]
    warning: str
    updated: str


def compare_view(dossiers: Sequence[Dossier]) -> CompareView:
    """The comparison of these dossiers, by name."""
    ordered = sorted(dossiers, key=lambda dossier: dossier.slug)
    delays = delay_groups(ordered, to_root(PATH))
    return CompareView(
        path=PATH,
        root=to_root(PATH),
        description="Les départements côte à côte, sur ce qui se compare, et ce qui ne se compare pas.",
        departments=tuple((d.place.name, to_root(PATH) + study_path(d.slug)) for d in ordered),
        table=_table(ordered),
        spans=_spans(ordered),
        trained=_trained(ordered),
        delays=delays,
        warning=waves_warning(ordered),
        updated=max((d.file.updated.isoformat() for d in ordered if d.file.updated), default=""),
    )


def _period(dossier: Dossier) -> str:
    return period_words(dossier.period) or UNKNOWN


def months_between(start: date, end: date) -> int:
    """Whole months from ``start`` to ``end``, the last one counted when it is all but a few days complete.

    16 May 2023 to 4 December 2024 is 18 months and 18 days: 19, to the nearest month.
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    days = end.day - start.day
    return round(months + days / 30.4)


def length_words(dossier: Dossier) -> str:
    """« 19 mois environ (calculé) », « en cours », or "" when the period is not known."""
    period = dossier.period
    if period.start and period.end:
        return f"{months_between(period.start.start, period.end.end)}{NBSP}mois environ (calculé)"
    return "en cours" if period.lasting else ""


def _length(dossier: Dossier) -> str:
    return length_words(dossier) or UNKNOWN


def _staff(dossier: Dossier) -> str:
    staff = dossier.file.staff
    return quantity_words(staff.total) if staff and staff.total else UNKNOWN


def _territories(dossier: Dossier) -> str:
    organisation = dossier.file.organisation
    return number_words(organisation.territories) if organisation and organisation.territories else UNKNOWN


def _trained_count(dossier: Dossier) -> str:
    training = dossier.file.training
    return number_words(training.face_to_face) if training and training.face_to_face is not None else UNKNOWN


def _team_trained(dossier: Dossier) -> str:
    """The share of the team, only where both counts are exact and the one can be a part of the other."""
    staff, training = dossier.file.staff, dossier.file.training
    if not (staff and staff.total and training and training.face_to_face):
        return UNKNOWN
    total, trained = staff.total, training.face_to_face
    if not total.exact or trained > total.value:
        return f"non calculée{NBSP}: effectif approché" if not total.exact else "non calculée"
    share = Decimal(round(1000 * trained / total.value)) / 10
    return f"{share_words(share)} ({number_words(trained)} sur{NBSP}{number_words(total.value)}, calculé)"


def _ariane(dossier: Dossier) -> str:
    ariane = dossier.file.ariane
    if ariane is None:
        return UNKNOWN
    told = [count_words(ariane.trained, "personne formée", "personnes formées")] if ariane.trained else []
    if ariane.interviews:
        told.append(f"{quantity_words(ariane.interviews)} {agreed(ariane.interviews.value, 'entretien', 'entretiens')}")
    return ", ".join(told) or "oui"


def _delay(dossier: Dossier) -> str:
    return waves_words(waves_of(dossier), "") or UNKNOWN


_ROWS: tuple[tuple[str, Callable[[Dossier], str]], ...] = (
    ("Région", lambda dossier: dossier.place.region),
    ("Période de la démarche", _period),
    ("Durée", _length),
    ("Territoires de PMI", _territories),
    ("Effectif de la PMI", _staff),
    ("Personnes formées en présentiel", _trained_count),
    ("Part de l’équipe formée", _team_trained),
    ("Enquête après la formation", _delay),
    ("Ariane", _ariane),
)


def _table(dossiers: Sequence[Dossier]) -> ChartTable:
    return ChartTable(
        "Les départements côte à côte",
        ("Repère", *(dossier.place.name for dossier in dossiers)),
        tuple((name, *(read(dossier) for dossier in dossiers)) for name, read in _ROWS),
    )


def _spans(dossiers: Sequence[Dossier]) -> SpansChart | None:
    """Each démarche whose bounds are known; one that lasts is drawn to the end of the axis, its end left open."""
    periods = [(d, d.period) for d in dossiers if d.period.start and (d.period.end or d.period.lasting)]
    known = [moment for _, period in periods for moment in (period.start, period.end) if moment]
    days = [moment.end for moment in known] + [
        d.file.updated for d, period in periods if period.lasting and d.file.updated
    ]
    if len(periods) < 2 or not any(period.end for _, period in periods):
        return None
    first = date(min(moment.start.year for moment in known), 1, 1)
    last = date(max(day.year for day in days) + 1, 1, 1)
    whole = (last - first).days
    rows = tuple(
        SpanRow(
            d.place.name,
            short_period_words(period),
            (period.start.start - first).days / whole if period.start else 0,
            (period.end.end - first).days / whole if period.end else 1,
            open=period.lasting,
        )
        for d, period in periods
    )
    years = tuple(StripYear(str(y), (date(y, 1, 1) - first).days / whole) for y in range(first.year, last.year))
    told = f"{NBSP}; ".join(f"{row.label}{NBSP}: {row.value}" for row in rows)
    return SpansChart("periodes", "Quand chaque démarche a eu lieu", f"{told}.", rows, years)


def _trained(dossiers: Sequence[Dossier]) -> CrowdChart | LengthsChart | None:
    counted = [(d, d.file.training.face_to_face) for d in dossiers if d.file.training and d.file.training.face_to_face]
    if len(counted) < 2:
        return None
    title = "Personnes formées en présentiel à l’APR"
    description = f"{list_words(f'{number_words(count)} {d.place.located}' for d, count in counted)}."
    table = ChartTable(title, ("Département", "Personnes"), tuple((d.place.name, number_words(c)) for d, c in counted))
    if all(count < ONE_MARK_PER_PERSON for _, count in counted):
        groups = tuple(CrowdGroup(number_words(c), d.place.located, c, "exact") for d, c in counted)
        return CrowdChart("formes", title, f"Un point par personne{NBSP}: {description}", groups, table)
    longest = max(count for _, count in counted)
    rows = tuple(LengthRow(number_words(c), d.place.located, c / longest, "exact") for d, c in counted)
    return LengthsChart("formes", title, description, rows, table)

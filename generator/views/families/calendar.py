"""The sittings of the workshops, as a family page lists them and as its phone's calendar keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from generator.model.addresses import flyer_path
from generator.model.contacts import Territory, Workshop, WorkshopDate
from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind, Section
from generator.model.places import Place, slug_of
from generator.model.settings import Settings

_ZONES = {
    "GP": "America/Guadeloupe",
    "MQ": "America/Martinique",
    "GF": "America/Cayenne",
    "RE": "Indian/Reunion",
    "YT": "Indian/Mayotte",
}


@dataclass(frozen=True)
class CalendarView:
    """One sitting as an iCalendar event (RFC 5545), in UTC so that no phone needs a time zone's rules.

    ``end`` is None when the département did not give it: the event then has a start only, never an invented length.
    """

    path: str
    uid: str
    stamp: datetime
    start: datetime
    end: datetime | None
    title: str
    place: str
    description: str
    url: str
    maker: str


def shown_from(dossier: Dossier, settings: Settings) -> date | None:
    """The first day whose sittings are shown: the publication's, else the file's last update (no clock is read)."""
    return settings.day or dossier.file.updated


def upcoming(workshop: Workshop, day: date | None) -> tuple[WorkshopDate, ...]:
    """The sittings on ``day`` or later, in order; all of them when no day is known."""
    dates = sorted(workshop.dates, key=lambda sitting: (sitting.day, sitting.start))
    return tuple(sitting for sitting in dates if day is None or sitting.day >= day)


def workshops_home(dossier: Dossier) -> FlyerKind | None:
    """The flyer beside whose French page the calendar files stand: the house's first that offers the workshops."""
    offered = dossier.file.families.flyers
    if Section.WORKSHOPS in dossier.file.families.without:
        return None
    return next((kind for kind in FlyerKind if kind in offered and Section.WORKSHOPS in kind.model.sections), None)


def calendar_path(code: str, territory: Territory, home: FlyerKind, position: int, sitting: WorkshopDate) -> str:
    """Beside the French page of a flyer that offers the workshops: ``q/81-albigeois-n/2-bebe-signe-2026-12-03-0930.ics``."""
    name = slug_of(territory.workshops[position].title)[:40].strip("-")
    page = flyer_path(code, territory.id, home)
    return f"{page}{position + 1}-{name}-{sitting.day.isoformat()}-{sitting.start:%H%M}.ics"


def calendar_views(dossier: Dossier, settings: Settings) -> list[CalendarView]:
    """Every sitting still to come of every workshop of the département, in the order of the file."""
    day = shown_from(dossier, settings)
    home = workshops_home(dossier)
    if home is None:
        return []
    return [
        _calendar_view(dossier, settings, territory, home, position, sitting)
        for territory in dossier.file.territories
        for position, workshop in enumerate(territory.workshops)
        for sitting in upcoming(workshop, day)
    ]


def _calendar_view(
    dossier: Dossier, settings: Settings, territory: Territory, home: FlyerKind, position: int, sitting: WorkshopDate
) -> CalendarView:
    workshop = territory.workshops[position]
    path = calendar_path(dossier.place.code, territory, home, position, sitting)
    stamp = datetime.combine(dossier.file.updated or sitting.day, time(), UTC)
    return CalendarView(
        path=path,
        uid=settings.absolute(path).removeprefix("https://").removeprefix("http://"),
        stamp=stamp,
        start=_universal(dossier.place, sitting.day, sitting.start),
        end=_end(dossier.place, sitting),
        title=workshop.title,
        place=workshop.place or "",
        description=workshop.audience or "",
        url=settings.absolute(flyer_path(dossier.place.code, territory.id, home)),
        maker=f"-//{settings.house.publisher}//{settings.house.name}//FR",
    )


def _end(place: Place, sitting: WorkshopDate) -> datetime | None:
    if sitting.end is None:
        return None
    night = sitting.end <= sitting.start
    return _universal(place, sitting.day + timedelta(days=night), sitting.end)


def _universal(place: Place, day: date, moment: time) -> datetime:
    zone = ZoneInfo(_ZONES.get(place.phone_region, "Europe/Paris"))
    return datetime.combine(day, moment, zone).astimezone(UTC)

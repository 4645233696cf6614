"""The sections of a family page, each None or empty when its data are missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.addresses import flyer_path, to_root
from generator.model.contacts import Centre, Territory
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.flyer_kinds import FlyerKind
from generator.model.flyer_limits import MOST_WITH_EMAIL
from generator.model.languages import Language
from generator.model.phones import Phone
from generator.views.families.calendar import calendar_path, upcoming, workshops_home
from generator.views.families.links import OrderWay, map_link, order_links, order_message
from generator.views.families.parts import (
    CentreView,
    NumberView,
    OrderView,
    OrderWayView,
    ReachView,
    SittingView,
    Tap,
    TerritoryView,
    WorkshopView,
)
from generator.views.families.words import day_in, fill, hours_in, set_words
from generator.words.french import list_words, set_french
from generator.words.links import mail_link


def call_view(phone: Phone | None) -> Tap | None:
    """A number to tap."""
    return Tap(f"tel:{phone.dialled}", phone.shown) if phone else None


def numbers_view(territory: Territory, dossier: Dossier) -> tuple[NumberView, ...]:
    """The territory's other numbers."""
    return tuple(
        NumberView(set_french(other.label), call)
        for other in territory.other_phones
        if (call := call_view(dossier.phone(other.number)))
    )


def mail_view(email: str | None) -> Tap | None:
    """An e-mail address to tap."""
    return Tap(mail_link(email), email) if email else None


def order_view(
    dossier: Dossier,
    texts: Mapping[Language, FamilyTexts],
    territory: Territory,
    phone: Phone | None,
    email: str | None,
    language: Language,
) -> OrderView | None:
    """How to order the carnet de santé maternité; None when the file gives no way at all."""
    text, french = texts[language].booklet, texts[Language.FRENCH].message
    subject = fill(french.subject or "", dossier.place, territory.name)
    body = order_message(french, texts[language].message, dossier.place, territory.name, language)
    links = order_links(dossier.file.families.booklet, territory.name, email, phone, subject, body)
    if not links:
        return None
    said = {
        OrderWay.FORM: (text.form, text.form_note),
        OrderWay.PHONE: (text.phone, text.phone_note),
        OrderWay.SMS: (text.sms, ""),
        OrderWay.MAIL: (text.mail, text.mail_note),
    }
    return OrderView(
        title=set_words(text.title, language),
        text=set_words(text.text, language),
        ways=tuple(
            OrderWayView(
                way=link.way.value,
                href=link.href,
                label=set_words(said[link.way][0], language),
                note=set_words(fill(said[link.way][1], dossier.place), language),
                copied=link.copied,
            )
            for link in links
        ),
        copy=set_words(text.copy_address, language),
    )


def workshops_view(
    dossier: Dossier, territory: Territory, language: Language, path: str, day: date | None
) -> tuple[WorkshopView, ...]:
    """The workshops that have a rhythm, or a sitting on ``day`` or later."""
    home = workshops_home(dossier)
    if home is None:
        return ()
    views = []
    for position, workshop in enumerate(territory.workshops):
        sittings = upcoming(workshop, day)
        if workshop.dates and not sittings and not workshop.recurrence:
            continue  # every date is past
        views.append(
            WorkshopView(
                title=set_french(workshop.title),
                audience=set_french(workshop.audience or ""),
                place=set_french(workshop.place or ""),
                recurrence=set_french(workshop.recurrence or ""),
                sittings=tuple(
                    SittingView(
                        day=day_in(sitting.day, language),
                        iso=f"{sitting.day.isoformat()}T{sitting.start:%H:%M}",
                        hours=hours_in(sitting.start, sitting.end, language),
                        calendar=to_root(path) + calendar_path(dossier.place.code, territory, home, position, sitting),
                    )
                    for sitting in sittings
                ),
            )
        )
    return tuple(views)


def centre_view(centre: Centre, dossier: Dossier) -> CentreView:
    """Where to come."""
    return CentreView(
        name=set_french(centre.name),
        address=(*map(set_french, centre.address.lines), f"{centre.address.postcode} {centre.address.city}"),
        hours=tuple(map(set_french, centre.hours)),
        call=call_view(dossier.phone(centre.phone)),
        access=set_french(centre.access or ""),
        spoken=list_words(centre.languages),
        map=map_link(centre),
    )


def territories_view(
    dossier: Dossier, here: Territory, kind: FlyerKind, language: Language, path: str
) -> tuple[TerritoryView, ...]:
    """Every territory of the département; none when there is only one, whose number stands above already.

    A long list leaves out the e-mail addresses of those that can be called, as on the flyers.
    """
    territories = dossier.file.territories
    if len(territories) < 2:
        return ()
    short = len(territories) <= MOST_WITH_EMAIL + 1
    return tuple(
        TerritoryView(
            name=set_french(territory.name),
            href=""
            if territory.id == here.id
            else to_root(path) + flyer_path(dossier.place.code, territory.id, kind, language),
            call=call_view(dossier.own_phone(territory)),
            mail=mail_view(territory.email) if short or not dossier.own_phone(territory) else None,
        )
        for territory in territories
    )


def reach_view(dossier: Dossier, email: str | None) -> ReachView | None:
    """E-mail, post and web; None when the file gives none of them."""
    pmi = dossier.file.contacts.pmi
    address = pmi.address if pmi else None
    post = (
        (pmi.mark or f"PMI {dossier.place.of}", *address.lines, f"{address.postcode} {address.city}")
        if pmi and address
        else ()
    )
    web = Tap(pmi.web, pmi.web.split("://", 1)[1].rstrip("/")) if pmi and pmi.web else None
    if not (email or post or web):
        return None
    return ReachView(mail_view(email), tuple(map(set_french, post)), web)


def sender_view(dossier: Dossier) -> tuple[str, ...]:
    """The service and its directions, a line each."""
    pmi = dossier.file.contacts.pmi
    return tuple(map(set_french, ((pmi.mark,) if pmi.mark else ()) + pmi.directions)) if pmi else ()

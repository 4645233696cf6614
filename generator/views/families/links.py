"""The links that a family taps: order the booklet, write, see on a map. Only the territory is ever prefilled.

That somebody orders the booklet says that she is pregnant (health data, CSP art. L. 1111-8): the order goes straight to
the département, by its own form, an e-mail or a call; this site never sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from generator.model.contacts import Booklet, Centre
from generator.model.family_texts import BookletMessage
from generator.model.languages import Language
from generator.model.phones import Phone
from generator.model.places import Place
from generator.views.families.words import fill
from generator.words.links import mail_link, sms_link


class OrderWay(StrEnum):
    """By what means the booklet is ordered."""

    FORM = "form"
    PHONE = "phone"
    SMS = "sms"
    MAIL = "mail"


@dataclass(frozen=True)
class OrderLink:
    """The means and the address to tap; ``copied`` is an e-mail address to copy, "" for other means."""

    way: OrderWay
    href: str
    copied: str = ""


def order_links(
    booklet: Booklet, territory: str, email: str | None, phone: Phone | None, subject: str, body: str
) -> tuple[OrderLink, ...]:
    """The means to order the booklet: the département's form alone when there is one, else a call, a text message to a
    mobile number and an e-mail side by side. Empty when there is none.

    ``email`` and ``phone`` are the territory's; ``body`` is the message, ready to send (``order_message``).
    """
    if booklet.form:
        return (OrderLink(OrderWay.FORM, prefilled_form(booklet.form, booklet.territory_field, territory)),)
    links = []
    if phone:
        links.append(OrderLink(OrderWay.PHONE, f"tel:{phone.dialled}"))
        if phone.mobile:
            links.append(OrderLink(OrderWay.SMS, sms_link(phone.dialled, body)))
    if address := booklet.email or email:
        links.append(OrderLink(OrderWay.MAIL, mail_link(address, subject, body), address))
    return tuple(links)


def order_message(french: BookletMessage, own: BookletMessage, place: Place, territory: str, language: Language) -> str:
    """The text that orders the booklet: in French, for the PMI reads it, every blank labelled in both languages, and the
    whole request once more in the family's language, so that it knows what it sends.
    """
    foreign = language is not Language.FRENCH
    blanks = [
        f"{theirs} / {ours}\u00a0:" if foreign else f"{theirs}\u00a0:"
        for theirs, ours in ((french.name, own.name), (french.post, own.post), (french.phone, own.phone))
    ]
    lines = [french.hello, "", french.ask, fill(french.territory or "", place, territory)]
    lines += [fill(french.language or "", place, territory, language)] if foreign else []
    lines += ["", *blanks, "", french.thanks]
    lines += ["", f"[{language.own_name}]", own.hello, own.ask, own.thanks] if foreign else []
    return "\n".join(lines)


def prefilled_form(address: str, field: str | None, territory: str) -> str:
    """The form's address with the territory as one more parameter; its own parameters and fragment stay."""
    if not field:
        return address
    parts = urlsplit(address)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), (field, territory)], quote_via=quote)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))


def map_link(centre: Centre) -> str:
    """OpenStreetMap at the centre's coordinates, else a search for its address. A link: nothing of it is loaded."""
    if centre.latitude is not None and centre.longitude is not None:
        latitude, longitude = centre.latitude, centre.longitude
        return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}"
    words = ", ".join((*centre.address.lines, f"{centre.address.postcode} {centre.address.city}"))
    return f"https://www.openstreetmap.org/search?query={quote(words, safe='')}"

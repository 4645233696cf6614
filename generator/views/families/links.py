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


class OrderWay(StrEnum):
    """By what means the booklet is ordered."""

    FORM = "form"
    MAIL = "mail"
    PHONE = "phone"


@dataclass(frozen=True)
class OrderLink:
    """The means and the address to tap."""

    way: OrderWay
    href: str


def order_link(
    booklet: Booklet,
    place: Place,
    territory: str,
    email: str | None,
    phone: Phone | None,
    message: BookletMessage | None,
    language: Language,
) -> OrderLink | None:
    """The best means to order the booklet: the département's form, else e-mail, else phone; None when there is none.

    ``email`` and ``phone`` are the territory's. The e-mail is in French, for its reader; a family that reads another
    language gets one more line, which says so.
    """
    if booklet.form:
        return OrderLink(OrderWay.FORM, prefilled_form(booklet.form, booklet.territory_field, territory))
    if address := booklet.email or email:
        if message is None:
            return OrderLink(OrderWay.MAIL, mail_link(address))
        body = fill(message.body, place, territory)
        if language is not Language.FRENCH:
            body = body.rstrip("\n") + "\n\n" + fill(message.language, place, territory, language)
        return OrderLink(OrderWay.MAIL, mail_link(address, fill(message.subject, place, territory), body.strip()))
    return OrderLink(OrderWay.PHONE, f"tel:{phone.dialled}") if phone else None


def prefilled_form(address: str, field: str | None, territory: str) -> str:
    """The form's address with the territory as one more parameter; its own parameters and fragment stay."""
    if not field:
        return address
    parts = urlsplit(address)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), (field, territory)], quote_via=quote)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))


def mail_link(address: str, subject: str = "", body: str = "") -> str:
    """A ``mailto:`` link (RFC 6068): spaces as %20, line breaks as %0D%0A."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")


def map_link(centre: Centre) -> str:
    """OpenStreetMap at the centre's coordinates, else a search for its address. A link: nothing of it is loaded."""
    if centre.latitude is not None and centre.longitude is not None:
        latitude, longitude = centre.latitude, centre.longitude
        return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}"
    words = ", ".join((*centre.address.lines, f"{centre.address.postcode} {centre.address.city}"))
    return f"https://www.openstreetmap.org/search?query={quote(words, safe='')}"

"""The parts of a family page, every string ready to print; ``family/page.html`` shows them and nothing else.

A section whose data are missing is None, "" or empty and leaves no heading.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.views.families.palette import Palette


@dataclass(frozen=True)
class Tap:
    """Something to tap: an address and what is shown; ``shown`` is set left to right in every language."""

    href: str
    shown: str


@dataclass(frozen=True)
class NumberView:
    """One more number, and what it is for, in French."""

    label: str
    call: Tap


@dataclass(frozen=True)
class LanguageLink:
    """The same page in one language; ``absolute`` is for hreflang, ``href`` is relative."""

    code: str
    direction: str
    name: str
    href: str
    absolute: str
    current: bool


@dataclass(frozen=True)
class OrderWayView:
    """One way to order: ``way`` is ``form``, ``phone``, ``sms`` or ``mail``; ``copied`` an address to copy, or ""."""

    way: str
    href: str
    label: Markup
    note: Markup
    copied: str


@dataclass(frozen=True)
class OrderView:
    """How to order the booklet: every way that there is, the quickest first."""

    title: Markup
    text: Markup
    ways: tuple[OrderWayView, ...]
    copy: Markup


@dataclass(frozen=True)
class ClosureView:
    """A time when nobody answers, and whom to call meanwhile."""

    start: str
    end: str
    call: Tap | None


@dataclass(frozen=True)
class ShareView:
    """Passing the page on: to a phone, to an e-mail address, and the PMI into the phone's contacts."""

    sms: str
    mail: str
    card: str


@dataclass(frozen=True)
class SittingView:
    """One date of a workshop and its calendar file."""

    day: str
    iso: str
    hours: str
    calendar: str


@dataclass(frozen=True)
class Day:
    """A day in the page's language, and as its ``datetime`` attribute."""

    words: str
    iso: str


@dataclass(frozen=True)
class WorkshopView:
    """One workshop; its title, audience, place and rhythm are in French, as the département wrote them."""

    title: str
    audience: str
    place: str
    recurrence: str
    sittings: tuple[SittingView, ...]


@dataclass(frozen=True)
class CentreView:
    """Where to come; French, as on the door."""

    name: str
    address: tuple[str, ...]
    hours: tuple[str, ...]
    call: Tap | None
    access: str
    spoken: str
    map: str


@dataclass(frozen=True)
class TerritoryView:
    """One line of the list of territories; ``href`` is its own page in this language, "" on that very page."""

    name: str
    href: str
    call: Tap | None
    mail: Tap | None


@dataclass(frozen=True)
class ReachView:
    """How to reach the PMI without a telephone."""

    mail: Tap | None
    post: tuple[str, ...]
    web: Tap | None


@dataclass(frozen=True)
class Words:
    """The fixed labels of the page, in its language."""

    skip: Markup
    free: Markup
    call: Markup
    say: Markup
    explain: Markup
    languages: Markup
    add: Markup
    updated: Markup
    audience: Markup
    place: Markup
    centres: Markup
    hours: Markup
    map: Markup
    here: Markup
    reach: Markup
    mail: Markup
    post: Markup
    web: Markup
    privacy: Markup
    legal: Markup
    accessibility: Markup
    hub: Markup
    communes: Markup
    closed: Markup
    instead: Markup
    booking: Markup
    calling: Markup
    access: Markup
    spoken: Markup
    share: Markup
    share_sms: Markup
    share_mail: Markup
    card: Markup
    emergency: Markup
    doctor: Markup
    europe: Markup
    child: Markup


@dataclass(frozen=True)
class FamilyView:
    """Everything that ``family/page.html`` shows.

    ``aliases`` are the paths of territories that this one takes over: the same page answers there, its canonical
    address being ``path``'s; they have the same depth, so its relative links hold.
    """

    path: str
    aliases: tuple[str, ...]
    canonical: str
    language: str
    direction: str
    french: bool
    art: str
    """The template of the flyer's figures."""
    title: str
    description: str
    palette: Palette
    structured: Markup
    languages: tuple[LanguageLink, ...]
    tongues: tuple[LanguageLink, ...]
    """The other languages, named at the top of the page."""
    pmi: str
    territory: str
    heading: Markup
    long_title: bool
    """True when a word of the heading or sticker leaves no room for the figures beside it on a phone."""
    intro: Markup
    picture: str
    """Absolute address of the flyer's picture, for who shares the page."""
    closures: tuple[ClosureView, ...]
    call: Tap | None
    write: Tap | None
    numbers: tuple[NumberView, ...]
    hours: tuple[str, ...]
    booking: str
    steps: tuple[Markup, ...]
    """What happens when one calls; empty when there is no number."""
    interpreter: Markup
    order: OrderView | None
    offers_title: Markup
    offers: tuple[Markup, ...]
    workshops_title: Markup
    workshops: tuple[WorkshopView, ...]
    workshops_day: Day | None
    visit_title: Markup
    visit: Markup
    note: Markup
    centres: tuple[CentreView, ...]
    territories_title: Markup
    territories: tuple[TerritoryView, ...]
    reach: ReachView | None
    share: ShareView
    citation: Markup
    sender: tuple[str, ...]
    hub: str
    communes: str
    """Where a family finds its territory by its commune; "" when the département does not say."""
    legal: str
    accessibility: str
    words: Words


@dataclass(frozen=True)
class HubLink:
    """One flyer's page of a territory."""

    href: str
    label: Markup


@dataclass(frozen=True)
class HubTerritory:
    """One territory among which a family finds its own; ``cities`` are those of its centres, « Auxerre, Sens » or ""."""

    id: str
    name: str
    cities: str
    call: Tap | None
    pages: tuple[HubLink, ...]


@dataclass(frozen=True)
class HubView:
    """Everything that ``families/hub.html`` shows"""

    path: str
    canonical: str
    language: str
    direction: str
    french: bool
    art: str
    title: str
    description: str
    palette: Palette
    structured: Markup
    languages: tuple[LanguageLink, ...]
    tongues: tuple[LanguageLink, ...]
    pmi: str
    heading: Markup
    long_title: bool
    intro: Markup
    call: Tap | None
    """The only number of the département, where there is one."""
    territories: tuple[HubTerritory, ...]
    communes: str
    legal: str
    accessibility: str
    words: Words

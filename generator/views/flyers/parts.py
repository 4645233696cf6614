"""What stands on a flyer: its two sides, contacts, sender and brand, as print-ready strings.

A ``FlyerView`` is plain frozen data (strings, tuples, enums, bytes): it can be compared, digested and sent to a worker.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language

LAYOUT_VERSION = "1"
"""Version of the flyers' layout, printed on their imprint line; raised when a redesign makes printed ones out of date."""


@dataclass(frozen=True)
class PhoneView:
    """A number as printed (unbreakable spaces) and as dialled."""

    shown: str
    link: str


@dataclass(frozen=True)
class EmailView:
    """An e-mail address, and its two parts: a line may break between them. ``local`` ends in @."""

    address: str
    local: str
    domain: str


@dataclass(frozen=True)
class MoreView:
    """One of a territory's other numbers, and what it is for."""

    label: str
    phone: PhoneView


@dataclass(frozen=True)
class ProfessionView:
    """One profession of the team; ``index`` is its place in the texts."""

    index: int
    icon: str
    words: str


@dataclass(frozen=True)
class TerritoryContact:
    """A territory on the verso; ``slot`` is the way to it in the file. Missing data are None, never ""."""

    slot: str
    name: str
    phone: PhoneView | None
    email: EmailView | None
    more: tuple[MoreView, ...] = ()


@dataclass(frozen=True)
class SenderView:
    """Who signs: lines as typed by the département, in French in every edition."""

    lines: tuple[str, ...]
    phone: PhoneView | None
    email: str | None
    web: str | None
    web_shown: str | None
    site: str | None
    """The site's name alone, beside the mark."""


@dataclass(frozen=True)
class LogoView:
    """The département's logo: the file's content and kind (``svg`` or ``png``), and its name for who does not see it."""

    content: bytes
    kind: str
    name: str


@dataclass(frozen=True)
class BrandView:
    """The département's colours (#RRGGBB; CMYK in percent, None when the press must compute it) and its mark.

    The logo when there is one, else the word mark, else nothing.
    """

    logo: LogoView | None
    wordmark: str | None
    accent: str
    accent_deep: str
    on_accent: str
    """Text on the accent."""
    mark: str
    """The accent as it can be read on white: pictograms, rules, word mark."""
    accent_cmyk: str | None


@dataclass(frozen=True)
class RectoView:
    """The side with the headline, the number to call (or the address to write to) and the code to scan."""

    language: Language
    direction: str
    picture: str
    headline: tuple[str, ...]
    free: tuple[str, ...]
    questions: tuple[str, ...]
    call: str
    phone: PhoneView | None
    email: EmailView | None
    """Given where there is no number."""
    territory: str
    scan: tuple[str, ...]
    scan_hint: str
    address: str
    address_shown: str
    qr: str
    service: tuple[str, ...]
    site: str | None

    @property
    def reach(self) -> str:
        """The number, else the e-mail address, as printed."""
        return self.phone.shown if self.phone else self.email.address if self.email else ""


@dataclass(frozen=True)
class VersoView:
    """The side with the service, its team, every territory's contacts and the sender."""

    language: Language
    direction: str
    service: str
    promise: tuple[str, ...]
    lead: str
    ages: tuple[str, ...]
    team: str
    professions: tuple[ProfessionView, ...]
    appointment: str
    steps: tuple[str, ...]
    say: str | None
    """What to say in French when one calls; None on a French flyer."""
    own: TerritoryContact
    others: tuple[TerritoryContact, ...]
    sharing: tuple[str, ...]
    """The other territories that the own number answers for."""
    sharing_title: str
    sender: SenderView
    note: str
    emergency: tuple[str, ...]
    imprint: str


@dataclass(frozen=True)
class FlyerView:
    """One flyer of one territory in one language (two when bilingual), ready to be laid out.

    ``day`` is the ISO day of the data, "" when the file gives none; ``subject`` goes into the PDF's properties.
    """

    key: str
    territory_id: str
    kind: FlyerKind
    language: Language
    title: str
    subject: str
    author: str
    day: str
    reviewed: bool
    brand: BrandView
    recto: RectoView
    verso: VersoView

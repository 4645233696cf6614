"""What surrounds the call: closures, hours, what happens, the contact card, passing the page on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.addresses import flyer_path
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.languages import Language
from generator.model.settings import Settings
from generator.views.families.parts import ClosureView, ShareView
from generator.views.families.sections import call_view
from generator.views.families.words import day_in, plain_words
from generator.words.links import mail_link, sms_link


@dataclass(frozen=True)
class ContactCardView:
    """The PMI of one territory as a phone keeps it (RFC 6350 calls it a vCard); plain text, "" when not given."""

    path: str
    name: str
    organisation: tuple[str, ...]
    phone: str
    email: str
    address: tuple[str, str, str] | None
    """Street, city, postcode."""
    url: str


def closure_views(
    dossier: Dossier, territory: Territory, day: date | None, language: Language
) -> tuple[ClosureView, ...]:
    """The closures whose last day is not past on ``day``, the first to come first."""
    coming = sorted(territory.closures, key=lambda closure: (closure.start, closure.end))
    return tuple(
        ClosureView(
            day_in(closure.start, language),
            day_in(closure.end, language) if closure.end != closure.start else "",
            call_view(dossier.phone(closure.phone)),
        )
        for closure in coming
        if day is None or closure.end >= day
    )


def card_path(dossier: Dossier, territory: Territory) -> str:
    """``q/81-albigeois-g/pmi-albigeois.vcf``: beside the French page of the département's first flyer."""
    home = flyer_path(dossier.place.code, territory.id, dossier.file.families.flyers[0])
    return f"{home}pmi-{territory.id}.vcf"


def card_views(dossier: Dossier, settings: Settings) -> list[ContactCardView]:
    """One contact card for each territory."""
    return [
        _card(dossier, territory, settings) for territory in dossier.file.territories if dossier.file.families.flyers
    ]


def _card(dossier: Dossier, territory: Territory, settings: Settings) -> ContactCardView:
    pmi = dossier.file.contacts.pmi
    phone = dossier.phone_of(territory) or dossier.phone(pmi.phone if pmi else None)
    address = territory.centres[0].address if len(territory.centres) == 1 else None
    return ContactCardView(
        path=card_path(dossier, territory),
        name=f"PMI {territory.name}",
        organisation=(f"PMI {dossier.place.of}", territory.name),
        phone=phone.dialled if phone else "",
        email=territory.email or (pmi.email if pmi else None) or "",
        address=(", ".join(address.lines), address.city, address.postcode) if address else None,
        url=settings.absolute(flyer_path(dossier.place.code, territory.id, dossier.file.families.flyers[0])),
    )


def share_view(text: FamilyTexts, title: str, canonical: str, card: str) -> ShareView:
    """Links that open a message whose reader the sender chooses."""
    said = f"{plain_words(text.share.text, text.language)} {canonical}"
    return ShareView(sms_link("", said), mail_link("", title, said), card)

"""A territory's flyer as print-ready strings: what stands on its recto and verso, nothing about how it looks.

The order of the lists is the order of the pictograms in the flyer's template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.addresses import flyer_path
from generator.model.contacts import PmiService, Territory
from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind
from generator.model.flyer_limits import SHORT_MARK
from generator.model.flyer_texts import FlyerTexts, SideTexts
from generator.model.house_style import FamilyColours
from generator.model.languages import Language
from generator.model.phones import Phone
from generator.model.settings import Settings
from generator.views.families.palette import LARGE_TEXT, band
from generator.views.flyers.parts import (
    LAYOUT_VERSION,
    BrandView,
    EmailView,
    FlyerView,
    LogoView,
    MoreView,
    PhoneView,
    ProfessionView,
    RectoView,
    SenderView,
    TerritoryContact,
    VersoView,
)
from generator.words.colours import BLACK, WHITE, mix, readable
from generator.words.french import NBSP, day_words, set_french, unbroken
from generator.words.listing import made_territories, others_listed, sharing
from generator.words.senders import sender_lines, service_name


def flyer_views(dossier: Dossier, texts: Mapping[Language, FlyerTexts], settings: Settings) -> list[FlyerView]:
    """Every flyer that the dossier asks for: territory × kind × language, in the file's order.

    A territory that can neither be called nor written to has none; a language without texts has none either. Where the
    département asks for bilingual flyers, the versos are French.
    """
    families = dossier.file.families
    languages = [language for language in _in_order(families.languages) if language in texts]
    views = []
    for _, territory in made_territories(dossier):
        for kind in families.flyers:
            french = flyer_view(dossier, territory, kind, texts[Language.FRENCH], settings)
            for language in languages:
                view = flyer_view(dossier, territory, kind, texts[language], settings)
                views.append(bilingual_view(view, french) if families.bilingual else view)
    return views


def flyer_view(
    dossier: Dossier, territory: Territory, kind: FlyerKind, texts: FlyerTexts, settings: Settings
) -> FlyerView:
    """One flyer; ``territory`` must have a valid phone or an e-mail address (``ValueError`` otherwise)."""
    phone = _phone(dossier.phone_of(territory))
    if phone is None and territory.email is None:
        raise ValueError(f"territory {territory.id} can neither be called nor written to")
    side, language = texts.flyers[kind].offering(dossier.file.families.without), texts.language
    path = flyer_path(dossier.place.code, territory.id, kind, language)
    day = dossier.file.updated
    return FlyerView(
        key=dossier.key,
        territory_id=territory.id,
        kind=kind,
        language=language,
        title=f"{' '.join(_set(side.headline, language))} – PMI {set_french(territory.name)}",
        subject=f"Flyer {kind.french}, PMI {dossier.place.of}, {territory.name}, {language.french_name}",
        author=service_name(dossier),
        day=day.isoformat() if day else "",
        reviewed=texts.reviewed,
        brand=_brand(dossier, settings.style.family),
        recto=_recto(texts, side, phone, territory, settings.absolute(path), _site(dossier)),
        verso=_verso(dossier, texts, side, territory, path),
    )


def bilingual_view(view: FlyerView, french: FlyerView) -> FlyerView:
    """The flyer with its recto in its own language and its verso in French, for who shares it with a helper."""
    if view.language is Language.FRENCH:
        return view
    imprint = replace(french.verso, imprint=view.verso.imprint)
    return replace(view, verso=imprint, subject=f"{view.subject} et français")


def _recto(
    texts: FlyerTexts, side: SideTexts, phone: PhoneView | None, territory: Territory, address: str, site: str | None
) -> RectoView:
    language = texts.language
    return RectoView(
        language=language,
        direction=language.direction,
        picture=_words(side.picture, language),
        headline=_set(side.headline, language),
        free=_set(texts.free, language),
        questions=_set(side.questions, language),
        call=_words(texts.call if phone else texts.write, language),
        phone=phone,
        email=None if phone else _email(territory.email),
        territory=f"PMI · {set_french(territory.name)}",
        scan=_set(side.scan, language),
        scan_hint=_words(texts.scan_hint, language),
        address=address,
        address_shown=address.split("://", 1)[1],
        qr=f"{_words(texts.qr, language)} : {address}" if language is Language.FRENCH else f"{texts.qr}: {address}",
        service=_set(texts.service, language),
        site=site,
    )


def _verso(dossier: Dossier, texts: FlyerTexts, side: SideTexts, territory: Territory, path: str) -> VersoView:
    language = texts.language
    others, called = others_listed(dossier, territory), dossier.phone_of(territory)
    return VersoView(
        language=language,
        direction=language.direction,
        service=" ".join(_set(texts.service, language)),
        promise=_set(texts.promise, language),
        lead=_words(side.lead, language),
        ages=_set(side.ages, language),
        team=_words(texts.team, language),
        professions=tuple(
            ProfessionView(chosen.rank, chosen.icon, _words(texts.professions[chosen.rank], language))
            for chosen in dict.fromkeys(dossier.file.families.professions)
        ),
        appointment=_words(texts.appointment, language),
        steps=_set(texts.steps, language) if called else (),
        say=set_french(texts.say) if called and texts.say else None,
        own=_own(dossier, territory),
        others=tuple(TerritoryContact(_slot(o.index), o.name, _phone(o.phone), _email(o.email)) for o in others),
        sharing=() if others else sharing(dossier, territory),
        sharing_title=f"Le même numéro partout {dossier.place.located}",
        sender=_sender(dossier),
        note=_words(side.note, language),
        emergency=_set(side.emergency, language),
        imprint=_imprint(dossier, path),
    )


def _own(dossier: Dossier, territory: Territory) -> TerritoryContact:
    more = (
        MoreView(set_french(other.label), phone)
        for other in territory.other_phones
        if (phone := _phone(dossier.phone(other.number)))
    )
    return TerritoryContact(
        slot=_slot(dossier.file.territories.index(territory)),
        name=set_french(territory.name),
        phone=_phone(dossier.phone_of(territory)),
        email=_email(territory.email),
        more=tuple(more),
    )


def _slot(index: int | None) -> str:
    return "families.phone" if index is None else f"territories.{index}"


def _site(dossier: Dossier) -> str | None:
    """The site's name on the recto, whose place a long word mark takes."""
    brand = dossier.file.brand
    long = brand.wordmark and not dossier.logo and len(brand.wordmark) > SHORT_MARK
    return None if long else _sender(dossier).site


def _sender(dossier: Dossier) -> SenderView:
    service = dossier.file.contacts.pmi or PmiService()
    web = service.web
    shown = web.split("://", 1)[1].rstrip("/") if web else None
    site = shown.split("/", 1)[0] if shown else None
    return SenderView(sender_lines(dossier), _phone(dossier.phone(service.phone)), service.email, web, shown, site)


def _imprint(dossier: Dossier, path: str) -> str:
    parts = [f"Flyer {path.removeprefix('q/').strip('/')}", f"maquette{NBSP}{LAYOUT_VERSION}"]
    if dossier.file.updated:
        parts.append(day_words(dossier.file.updated))
    parts.append("Ne pas jeter sur la voie publique")
    return " · ".join(parts)


def _brand(dossier: Dossier, house: FamilyColours) -> BrandView:
    brand = dossier.file.brand
    accent, on_accent = band(brand.accent or house.accent, house.light.ink)
    # A colour that had to be darkened to carry text is no longer the one whose CMYK the département gave.
    cmyk = brand.accent_cmyk if accent == brand.accent else None
    name = brand.wordmark or dossier.place.signature
    logo = LogoView(dossier.logo, brand.logo.rsplit(".", 1)[1], name) if brand.logo and dossier.logo else None
    return BrandView(
        logo=logo,
        wordmark=None if logo else brand.wordmark,
        accent=accent,
        accent_deep=mix(accent, BLACK, 20),
        on_accent=on_accent,
        mark=readable(accent, BLACK, (WHITE,), LARGE_TEXT),
        accent_cmyk=cmyk,
    )


def _phone(phone: Phone | None) -> PhoneView | None:
    return PhoneView(unbroken(phone.shown), f"tel:{phone.dialled}") if phone else None


def _email(address: str | None) -> EmailView | None:
    if address is None:
        return None
    local, domain = address.split("@")
    return EmailView(address, f"{local}@", domain)


def _words(text: str, language: Language) -> str:
    return set_french(text) if language is Language.FRENCH else text


def _set(lines: Iterable[str], language: Language) -> tuple[str, ...]:
    return tuple(_words(line, language) for line in lines)


def _in_order(languages: Iterable[Language]) -> list[Language]:
    """French first, the others in the house's order, each once."""
    wanted = set(languages)
    return [language for language in Language if language in wanted]

"""The page that a family opens by scanning a flyer: territory × flyer × language."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.addresses import families_path, flyer_path, to_root
from generator.model.contacts import FlyerKind, Language, Territory
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.settings import Settings
from generator.views.family_links import mail_link
from generator.views.family_palette import family_palette
from generator.views.family_parts import FamilyView, LanguageLink, Tap, Words
from generator.views.family_sections import (
    call_view,
    centre_view,
    dossier_phone,
    order_view,
    reach_view,
    sender_view,
    territories_view,
    workshops_view,
)
from generator.views.family_structured import structured_data
from generator.views.family_words import fill, set_words
from generator.views.french import set_french
from generator.views.prose import prose_html

LEGAL_PATH, ACCESSIBILITY_PATH = "mentions-legales/", "accessibilite/"
"""Pages of the site that every family page links to."""

LONG_WORD = 11
"""Letters of a heading's word from which the figures no longer fit beside it on a screen 320 px wide (measured)."""


def family_views(dossier: Dossier, texts: Mapping[Language, FamilyTexts], settings: Settings) -> list[FamilyView]:
    """Every family page of a département: its territories × flyers × languages that have a text, in the file's order."""
    languages = family_languages(dossier, texts)
    return [
        family_view(dossier, texts, settings, territory, kind, language)
        for territory in dossier.file.territories
        for kind in dossier.file.families.flyers
        for language in languages
    ]


def family_languages(dossier: Dossier, texts: Mapping[Language, FamilyTexts]) -> tuple[Language, ...]:
    """French first, then the département's other languages that have a text, in the order in which they are offered."""
    declared = dossier.file.families.languages
    return tuple(
        language for language in Language if language is Language.FRENCH or (language in declared and language in texts)
    )


def family_view(
    dossier: Dossier,
    texts: Mapping[Language, FamilyTexts],
    settings: Settings,
    territory: Territory,
    kind: FlyerKind,
    language: Language,
) -> FamilyView:
    """One family page."""
    text, page = texts[language], texts[language].page(kind)
    place, file = dossier.place, dossier.file
    path = flyer_path(place.code, territory.id, kind, language)
    pmi = fill(text.common.pmi, place)
    links = tuple(
        _language_link(place.code, territory, kind, other, language, settings)
        for other in family_languages(dossier, texts)
    )
    pmi_service = file.contacts.pmi
    phone = dossier_phone(territory.phone, dossier) or dossier_phone(
        pmi_service.phone if pmi_service else None, dossier
    )
    email = territory.email or (pmi_service.email if pmi_service else None)
    workshops = workshops_view(dossier, territory, language, path) if kind is FlyerKind.BIRTH else ()
    asked = (text.workshops.ask,) if kind is FlyerKind.BIRTH and not workshops else ()

    tongues = _tongues(links)

    def words(line: str) -> Markup:
        return set_words(fill(line, place, territory.name), language)

    return FamilyView(
        path=path,
        canonical=settings.absolute(path),
        language=language.value,
        direction=language.direction,
        french=language is Language.FRENCH,
        art=f"family/{kind.value}-art.svg",
        title=words(page.title).striptags() + f" {pmi}, {territory.name}",
        description=words(page.intro).striptags(),
        palette=family_palette(file.brand.accent, kind),
        structured=structured_data(dossier, territory, phone, email, settings.absolute(path)),
        languages=links,
        tongues=tongues[:2],
        more_tongues=len(tongues) > 2,
        pmi=pmi,
        territory=set_french(territory.name),
        heading=words(page.title),
        long_title=max(map(len, page.title.split())) > LONG_WORD,
        intro=words(page.intro),
        call=call_view(phone),
        write=Tap(mail_link(email), email) if email and not phone else None,
        order=order_view(dossier, texts, territory, phone, email, language) if kind is FlyerKind.PRENATAL else None,
        offers_title=words(page.offers_title),
        offers=tuple(words(offer) for offer in (*page.offers[:-1], *asked, page.offers[-1])),
        workshops_title=words(text.workshops.title),
        workshops=workshops,
        visit_title=words(text.visit.title),
        visit=words(text.visit.text) if kind is FlyerKind.BIRTH else Markup(""),
        note=prose_html(file.families.note) if file.families.note else Markup(""),
        centres=tuple(centre_view(centre, dossier) for centre in territory.centres),
        territories_title=words(text.territories.title),
        territories=territories_view(dossier, territory, kind, language, path),
        reach=reach_view(dossier, email),
        citation=words(page.note),
        sender=sender_view(dossier),
        hub=to_root(path) + hub_path(dossier, language),
        legal=to_root(path) + LEGAL_PATH,
        accessibility=to_root(path) + ACCESSIBILITY_PATH,
        words=_words(text, language, phone is not None),
    )


def _tongues(links: tuple[LanguageLink, ...]) -> tuple[LanguageLink, ...]:
    """The other languages, those most often looked for first: French, English, Arabic, then the rest in order."""
    first = ("fr", "en", "ar")
    others = [link for link in links if not link.current]
    return tuple(sorted(others, key=lambda link: first.index(link.code) if link.code in first else len(first)))


def hub_path(dossier: Dossier, language: Language) -> str:
    """``familles/tarn/``, or ``familles/tarn/ar/``."""
    path = families_path(dossier.slug)
    return path if language is Language.FRENCH else f"{path}{language.value}/"


def _words(text: FamilyTexts, language: Language, has_phone: bool) -> Words:
    lines = {
        "skip": text.common.skip,
        "free": text.common.free,
        "call": text.common.call if has_phone else text.common.write,
        "say": (text.common.say or "") if has_phone else "",
        "explain": text.common.explain,
        "languages": text.common.languages,
        "add": text.workshops.add,
        "audience": text.workshops.audience,
        "place": text.workshops.place,
        "centres": text.centres.title,
        "hours": text.centres.hours,
        "map": text.centres.map,
        "here": text.territories.here,
        "reach": text.reach.title,
        "mail": text.reach.mail,
        "post": text.reach.post,
        "web": text.reach.web,
        "privacy": text.common.privacy,
        "legal": text.common.legal,
        "accessibility": text.common.accessibility,
    }
    return Words(**{name: set_words(line, language) for name, line in lines.items()})


def _language_link(
    code: str, territory: Territory, kind: FlyerKind, other: Language, current: Language, settings: Settings
) -> LanguageLink:
    path = flyer_path(code, territory.id, kind, other)
    here = flyer_path(code, territory.id, kind, current)
    return LanguageLink(
        code=other.value,
        direction=other.direction,
        name=other.own_name,
        href=to_root(here) + path,
        absolute=settings.absolute(path),
        current=other is current,
    )

"""The page that a family opens by scanning a flyer: territory × flyer × language."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.addresses import flyer_file_path, flyer_path, to_root
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.flyer_kinds import FlyerKind, Section
from generator.model.languages import Language
from generator.model.professions import USUAL
from generator.model.settings import Settings
from generator.views.families.calendar import shown_from
from generator.views.families.calling import card_path, closure_views, share_view
from generator.views.families.frame import (
    ACCESSIBILITY_PATH,
    LEGAL_PATH,
    communes_link,
    family_languages,
    hub_path,
    label_words,
    language_links,
    leaves_no_room,
    page_art,
    tongues,
)
from generator.views.families.palette import family_palette
from generator.views.families.parts import Day, FamilyView, Tap
from generator.views.families.sections import (
    call_view,
    centre_view,
    numbers_view,
    order_view,
    reach_view,
    sender_view,
    territories_view,
    workshops_view,
)
from generator.views.families.structured import structured_data
from generator.views.families.words import day_in, fill, plain_words, set_words
from generator.views.prose import prose_html
from generator.words.french import set_french
from generator.words.links import mail_link


def family_views(dossier: Dossier, texts: Mapping[Language, FamilyTexts], settings: Settings) -> list[FamilyView]:
    """Every family page of a département: its territories × flyers × languages that have a text, in the file's order."""
    languages = family_languages(dossier, texts)
    return [
        family_view(dossier, texts, settings, territory, kind, language)
        for territory in dossier.file.territories
        for kind in dossier.file.families.flyers
        for language in languages
    ]


def family_view(
    dossier: Dossier,
    texts: Mapping[Language, FamilyTexts],
    settings: Settings,
    territory: Territory,
    kind: FlyerKind,
    language: Language,
) -> FamilyView:
    """One family page."""
    text, page = texts[language], texts[language].pages[kind]
    place, file = dossier.place, dossier.file
    sections = set(kind.model.sections) - set(file.families.without)
    path = flyer_path(place.code, territory.id, kind, language)
    pmi = fill(text.common.pmi, place)
    paths = {other: flyer_path(place.code, territory.id, kind, other) for other in family_languages(dossier, texts)}
    links = language_links(paths, language, settings)
    others = tongues(links)
    pmi_service = file.contacts.pmi
    phone = dossier.phone_of(territory) or dossier.phone(pmi_service.phone if pmi_service else None)
    email = territory.email or (pmi_service.email if pmi_service else None)
    day = shown_from(dossier, settings)
    workshops = workshops_view(dossier, territory, language, path, day) if Section.WORKSHOPS in sections else ()
    offers = page.offers
    if page.team_line and text.common.team and set(file.families.professions) != set(USUAL):
        offers = (*offers[: page.team_line - 1], text.common.team, *offers[page.team_line :])
    asked = (text.workshops.ask,) if Section.WORKSHOPS in sections and not workshops else ()

    title = f"{plain_words(page.title, language)} {pmi}, {set_french(territory.name)}"

    def words(line: str) -> Markup:
        return set_words(fill(line, place, territory.name), language)

    return FamilyView(
        path=path,
        aliases=tuple(flyer_path(place.code, former, kind, language) for former in territory.former_ids),
        canonical=settings.absolute(path),
        language=language.value,
        direction=language.direction,
        french=language is Language.FRENCH,
        art=page_art(kind),
        title=title,
        description=plain_words(page.intro, language),
        palette=family_palette(settings.style.family, file.brand.accent, kind),
        structured=structured_data(dossier, territory, phone, email, settings.absolute(path)),
        languages=links,
        tongues=others,
        pmi=pmi,
        territory=set_french(territory.name),
        heading=words(page.title),
        long_title=leaves_no_room(plain_words(page.title, language), text.common.free),
        intro=words(page.intro),
        picture=settings.absolute(flyer_file_path(dossier.key, territory.id, kind, language, "recto.webp")),
        closures=closure_views(dossier, territory, day, language),
        call=call_view(phone),
        write=Tap(mail_link(email), email) if email and not phone else None,
        numbers=numbers_view(territory, dossier),
        hours=tuple(map(set_french, territory.hours)) if phone else (),
        booking=territory.booking or "",
        steps=tuple(words(step) for step in text.calling.steps) if phone else (),
        interpreter=words(text.calling.interpreter) if territory.interpreter else Markup(""),
        order=order_view(dossier, texts, territory, phone, email, language) if Section.BOOKLET in sections else None,
        offers_title=words(page.offers_title),
        offers=tuple(words(offer) for offer in (*offers[:-1], *asked, offers[-1])),
        workshops_title=words(text.workshops.title),
        workshops=workshops,
        workshops_day=Day(day_in(day, language), day.isoformat())
        if day and any(workshop.sittings for workshop in workshops)
        else None,
        visit_title=words(text.visit.title),
        visit=words(text.visit.text) if Section.VISIT in sections else Markup(""),
        note=prose_html(file.families.note) if file.families.note else Markup(""),
        centres=tuple(centre_view(centre, dossier) for centre in territory.centres),
        territories_title=words(text.territories.title),
        territories=territories_view(dossier, territory, kind, language, path),
        reach=reach_view(dossier, email),
        share=share_view(text, title, settings.absolute(path), to_root(path) + card_path(dossier, territory)),
        citation=words(page.note),
        sender=sender_view(dossier),
        hub=to_root(path) + hub_path(dossier, language),
        communes=communes_link(dossier, path, language),
        legal=to_root(path) + LEGAL_PATH,
        accessibility=to_root(path) + ACCESSIBILITY_PATH,
        words=label_words(text, language, dossier, phone is not None),
    )

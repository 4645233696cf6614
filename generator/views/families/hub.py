"""The département's page for families: every territory, its number and its pages."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.addresses import flyer_path, to_root
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.settings import Settings
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
from generator.views.families.parts import HubLink, HubTerritory, HubView
from generator.views.families.sections import call_view, mail_view
from generator.views.families.words import fill, plain_words, set_words
from generator.words.french import set_french

_LOOK = next(iter(FlyerKind))
"""The flyer whose figures and colours the page takes."""


def hub_views(dossier: Dossier, texts: Mapping[Language, FamilyTexts], settings: Settings) -> list[HubView]:
    """The page in each of the département's languages; none when it has no territory, hence no flyer."""
    if not dossier.file.territories:
        return []
    return [_hub_view(dossier, texts, settings, language) for language in family_languages(dossier, texts)]


def _hub_view(
    dossier: Dossier, texts: Mapping[Language, FamilyTexts], settings: Settings, language: Language
) -> HubView:
    text, place = texts[language], dossier.place
    path = hub_path(dossier, language)
    paths = {other: hub_path(dossier, other) for other in family_languages(dossier, texts)}
    links = language_links(paths, language, settings)
    others = tongues(links)
    title = fill(text.hub.title, place)
    return HubView(
        path=path,
        canonical=settings.absolute(path),
        language=language.value,
        direction=language.direction,
        french=language is Language.FRENCH,
        art=page_art(_LOOK),
        title=plain_words(title, language),
        description=plain_words(fill(text.hub.intro, place), language),
        palette=family_palette(settings.style.family, dossier.file.brand.accent, _LOOK),
        structured=Markup(""),
        languages=links,
        tongues=others,
        pmi=fill(text.common.pmi, place),
        heading=set_words(title, language),
        long_title=leaves_no_room(plain_words(title, language), text.common.free),
        intro=set_words(fill(text.hub.intro, place), language),
        call=call_view(dossier.common_phone),
        territories=tuple(
            _territory(dossier, territory, text, language, path) for territory in dossier.file.territories
        ),
        communes=communes_link(dossier, path, language),
        legal=to_root(path) + LEGAL_PATH,
        accessibility=to_root(path) + ACCESSIBILITY_PATH,
        words=label_words(text, language, dossier, has_phone=True),
    )


def _territory(
    dossier: Dossier, territory: Territory, text: FamilyTexts, language: Language, path: str
) -> HubTerritory:
    return HubTerritory(
        id=territory.id,
        name=set_french(territory.name),
        cities=", ".join(dict.fromkeys(centre.address.city for centre in territory.centres)),
        call=call_view(dossier.own_phone(territory)) or (None if dossier.common_phone else mail_view(territory.email)),
        pages=tuple(
            HubLink(
                to_root(path) + flyer_path(dossier.place.code, territory.id, kind, language),
                set_words(text.pages[kind].link, language),
            )
            for kind in dossier.file.families.flyers
        ),
    )

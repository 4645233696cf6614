"""« C’est quelle PMI ? »: every commune of a département and its territory, by name and by postcode."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.addresses import communes_path, to_root
from generator.model.communes import Commune, fold, in_order
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.languages import Language
from generator.model.settings import Settings
from generator.views.families.frame import in_language, language_links, leaves_no_room, tongues
from generator.views.families.hub import hub_views
from generator.views.families.parts import HubView
from generator.views.families.words import plain_words, set_words
from generator.words.french import set_french

SCRIPT = "familles/communes.js"
"""The script that filters the list where there is one, a file of the site."""


@dataclass(frozen=True)
class CommuneRow:
    """One commune, or one that is part of ``within``; French, as on the road sign. ``href`` leads to its territory."""

    name: str
    within: str
    postcodes: str
    territory: str
    href: str


@dataclass(frozen=True)
class Letter:
    """The communes that start with one letter."""

    letter: str
    rows: tuple[CommuneRow, ...]


@dataclass(frozen=True)
class PostcodeRow:
    """One postcode and the territories that its communes belong to."""

    postcode: str
    territories: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CommunesView(HubView):
    """Everything that ``families/communes.html`` shows; ``script`` and ``hub`` are relative addresses."""

    letters: tuple[Letter, ...]
    postcodes: tuple[PostcodeRow, ...]
    letters_title: Markup
    postcodes_title: Markup
    find: str
    none: str
    hub: str
    script: str


def communes_views(dossier: Dossier, texts: Mapping[Language, FamilyTexts], settings: Settings) -> list[CommunesView]:
    """The page in each of the département's languages; none when no territory says which communes are its own."""
    communes = dossier.communes.every if dossier.communes else ()
    return [_view(dossier, communes, texts, settings, hub) for hub in hub_views(dossier, texts, settings) if communes]


def _view(
    dossier: Dossier,
    communes: Sequence[Commune],
    texts: Mapping[Language, FamilyTexts],
    settings: Settings,
    hub: HubView,
) -> CommunesView:
    language = Language.of_code(hub.language)
    text = texts[language].communes
    home = communes_path(dossier.slug)
    path = in_language(home, language)
    codes = [Language.of_code(link.code) for link in hub.languages]
    links = language_links({other: in_language(home, other) for other in codes}, language, settings)
    title = plain_words(text.title, language)
    rows: list[CommuneRow] = []
    served: dict[str, dict[tuple[str, str], None]] = {}
    for commune in communes:
        territory, href = _territory(dossier, commune, path, hub)
        for name, within in ((commune.name, ""), *((part, commune.name) for part in commune.parts)):
            rows.append(CommuneRow(set_french(name), set_french(within), " ".join(commune.postcodes), territory, href))
        for postcode in commune.postcodes:
            served.setdefault(postcode, {})[territory, href] = None
    rows.sort(key=lambda row: (in_order(row.name), row.within))
    return CommunesView(
        **vars(hub)
        | {
            "path": path,
            "canonical": settings.absolute(path),
            "title": f"{title} {hub.pmi}",
            "description": plain_words(text.intro, language),
            "languages": links,
            "tongues": tongues(links),
            "heading": set_words(text.title, language),
            "long_title": leaves_no_room(title, texts[language].common.free),
            "intro": set_words(text.intro, language),
            "legal": to_root(path) + hub.legal.removeprefix(to_root(hub.path)),
            "accessibility": to_root(path) + hub.accessibility.removeprefix(to_root(hub.path)),
        },
        letters=tuple(Letter(letter, tuple(rows)) for letter, rows in groupby(rows, key=_initial)),
        postcodes=tuple(PostcodeRow(postcode, tuple(served[postcode])) for postcode in sorted(served)),
        letters_title=set_words(text.letters, language),
        postcodes_title=set_words(text.postcodes, language),
        find=plain_words(text.find, language),
        none=plain_words(text.none, language),
        hub=to_root(path) + hub.path,
        script=to_root(path) + SCRIPT,
    )


def _territory(dossier: Dossier, commune: Commune, path: str, hub: HubView) -> tuple[str, str]:
    """The territory's name and its place on the département's page; the page itself for a commune of no territory."""
    home = to_root(path) + hub.path
    position = dossier.assignment.of.get(commune.code)
    if position is None:
        return hub.pmi, home
    territory = dossier.file.territories[position]
    return set_french(territory.name), f"{home}#{territory.id}"


def _initial(row: CommuneRow) -> str:
    return fold(row.name)[:1].upper()

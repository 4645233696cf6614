"""What frames every page for families: its languages, its fixed labels, the pages that it always links to."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.addresses import communes_path, families_path, to_root
from generator.model.dossier import Dossier
from generator.model.family_texts import FamilyTexts
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.settings import Settings
from generator.views.families.parts import LanguageLink, Words
from generator.views.families.words import fill, set_words

LEGAL_PATH, ACCESSIBILITY_PATH = "mentions-legales/", "accessibilite/"
"""Pages of the site that every page for families links to."""

_LONG_HEADING, _LONG_STICKER = 11, 10
"""Letters of an unbreakable run from which the figures no longer fit beside it on a screen 320 px wide (measured)."""


def family_languages(dossier: Dossier, texts: Mapping[Language, FamilyTexts]) -> tuple[Language, ...]:
    """French first, then the département's other languages that have a text, in the order in which they are offered."""
    declared = dossier.file.families.languages
    return tuple(
        language for language in Language if language is Language.FRENCH or (language in declared and language in texts)
    )


def hub_path(dossier: Dossier, language: Language) -> str:
    """``familles/tarn/``, or ``familles/tarn/ar/``."""
    return in_language(families_path(dossier.slug), language)


def in_language(path: str, language: Language) -> str:
    """The page of ``path`` in a language; French is the page itself."""
    return path if language is Language.FRENCH else f"{path}{language.value}/"


def communes_link(dossier: Dossier, path: str, language: Language) -> str:
    """From the page at ``path`` to the communes' one; "" when no territory says which are its own."""
    return to_root(path) + in_language(communes_path(dossier.slug), language) if dossier.communes else ""


def language_links(paths: Mapping[Language, str], current: Language, settings: Settings) -> tuple[LanguageLink, ...]:
    """The links to the same page in every language; ``paths`` holds the page's path in each."""
    return tuple(
        LanguageLink(
            code=language.value,
            direction=language.direction,
            name=language.own_name,
            href=to_root(paths[current]) + path,
            absolute=settings.absolute(path),
            current=language is current,
        )
        for language, path in paths.items()
    )


def tongues(links: tuple[LanguageLink, ...]) -> tuple[LanguageLink, ...]:
    """The other languages, those most often looked for first, then the rest, each in the house's order."""
    others = [link for link in links if not link.current]
    return tuple(sorted(others, key=lambda link: not Language.of_code(link.code).tongue.sought))


def label_words(text: FamilyTexts, language: Language, dossier: Dossier, has_phone: bool) -> Words:
    """The fixed labels; the invitation to call becomes one to write when there is no number."""
    lines = {
        "skip": text.common.skip,
        "free": text.common.free,
        "call": text.common.call if has_phone else text.common.write,
        "say": (text.common.say or "") if has_phone else "",
        "explain": fill(text.common.explain, dossier.place),
        "languages": text.common.languages,
        "add": text.workshops.add,
        "updated": text.workshops.updated,
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
        "hub": fill(text.hub.title, dossier.place),
        "communes": text.communes.link,
        "closed": text.closed.title,
        "instead": text.closed.instead,
        "booking": text.calling.booking,
        "calling": text.calling.title,
        "access": text.centres.access,
        "spoken": text.centres.spoken,
        "share": text.share.title,
        "share_sms": text.share.sms,
        "share_mail": text.share.mail,
        "card": text.share.card,
        "emergency": text.emergency.title,
        "doctor": text.emergency.doctor,
        "europe": text.emergency.europe,
        "child": text.emergency.child,
    }
    return Words(**{name: set_words(line, language) for name, line in lines.items()})


def page_art(kind: FlyerKind) -> str:
    """The drawing at the top of a flyer's page, a file of the flyer's folder in ``flyers/``."""
    return f"{kind.value}/page.svg"


def leaves_no_room(heading: str, sticker: str) -> bool:
    """Whether an unbreakable run of the heading or of the sticker is too long to stand beside the figures on a narrow phone."""
    return max(map(len, heading.split(" "))) >= _LONG_HEADING or max(map(len, sticker.split(" "))) >= _LONG_STICKER

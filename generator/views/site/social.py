"""What a link shows when it is shared: a card for each study, one for the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import study_path
from generator.model.dossier import Dossier
from generator.model.house import House
from generator.views.study.titles import brand_lines, study_title
from generator.words.french import count_words, day_words, sentence_case
from generator.words.periods import short_period_words

SITE_CARD_PATH = "partage.png"


@dataclass(frozen=True)
class SocialCard:
    """``places`` are the codes shown on the map; ``located`` is « dans le Tarn », or how many studies the site has.

    ``alternative`` says the card to those who do not see it (``og:image:alt``).
    """

    path: str
    kind: str
    brand: tuple[str, ...]
    located: str
    detail: str
    places: tuple[str, ...]
    publisher: str
    alternative: str


def social_card_path(slug: str) -> str:
    """``etudes-de-cas/tarn/partage.png``."""
    return f"{study_path(slug)}{SITE_CARD_PATH}"


def study_card(dossier: Dossier, house: House) -> SocialCard:
    """The card of one study; its detail is the démarche's span, as precisely as it is known."""
    place = dossier.place
    return SocialCard(
        path=social_card_path(dossier.slug),
        kind="Étude de cas",
        brand=brand_lines(dossier, house),
        located=place.located,
        detail=sentence_case(short_period_words(dossier.period)),
        places=(place.department,),
        publisher=house.publisher,
        alternative=f"{study_title(dossier, house)} : étude de cas, {house.publisher}",
    )


def site_card(dossiers: Sequence[Dossier], house: House) -> SocialCard:
    """The card of the site: every published département on the map."""
    published = sorted((d for d in dossiers if d.published), key=lambda dossier: dossier.place.code)
    days = [dossier.file.updated for dossier in published if dossier.file.updated]
    return SocialCard(
        path=SITE_CARD_PATH,
        kind="Agir tôt auprès des familles",
        brand=house.name_lines,
        located=count_words(len(published), "étude de cas", "études de cas") if published else "",
        detail=f"Mis à jour le {day_words(max(days))}" if days else "",
        places=tuple(dossier.place.department for dossier in published),
        publisher=house.publisher,
        alternative=f"{house.name} : les études de cas, {house.publisher}",
    )

"""The home page: which départements, what the démarche is, and the totals that may honestly be added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import families_path, print_room_path, study_path
from generator.model.dossier import Dossier
from generator.model.settings import Settings
from generator.views.charts import FranceMap, MapPlace
from generator.views.prose import prose_html
from generator.views.structured_data import site_json_ld
from generator.views.study.key_figures import KeyFigure, key_figures
from generator.views.study.page import FlyerThumb
from generator.views.study.results import results_view
from generator.views.study.sections import LeadView, lead_view
from generator.words.french import (
    NBSP,
    count_words,
    list_words,
    number_words,
    sentence_case,
    set_french,
)
from generator.words.periods import period_words

NAMED_ON_MAP = 8
"""Beyond this many départements, names on the map would run into one another; the list says them all."""

FEW = 3
"""Up to this many départements with flyers, each has its link in the doors; beyond, the list is where one chooses."""


@dataclass(frozen=True)
class Picture:
    """A flyer's face, its path from the site's root, its pixels and what it shows."""

    path: str
    width: int
    height: int
    alternative: str


@dataclass(frozen=True)
class Door:
    """What one kind of reader comes for: a sentence, where to go (label, path), and flyers where they say it best."""

    title: str
    text: str
    links: tuple[tuple[str, str], ...]
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class StudyCard:
    """One published study in the list; ``print_room`` and ``families`` are "" when there are no flyers."""

    title: str
    of: str
    located: str
    href: str
    summary: str
    meta: str
    print_room: str
    families: str
    pictures: tuple[Picture, ...]
    draft: bool


@dataclass(frozen=True)
class HomeView:
    """Everything that the home page prints; links are relative to the site's root.

    ``proof`` is the strongest study, whose ``figures`` open the page; None without any study.
    """

    description: str
    title: str
    emphasis: str
    deck: str
    approach: Markup
    steps: tuple[tuple[str, str], ...]
    map: FranceMap
    proof: StudyCard | None
    figures: tuple[KeyFigure, ...]
    doors: tuple[Door, ...]
    cards: tuple[StudyCard, ...]
    totals: str
    comparable: bool
    contact: LeadView | None
    updated: str
    json_ld: str


def home_view(
    dossiers: Sequence[Dossier], settings: Settings, flyers: Mapping[str, Sequence[FlyerThumb]] | None = None
) -> HomeView:
    """The home of these dossiers, the strongest study first; drafts are among them only when the pipeline lets them in.

    ``flyers`` are those that a study shows, by the dossier's key.
    """
    ordered = sorted(dossiers, key=lambda dossier: (-_strength(dossier), dossier.slug))
    cards = tuple(_card(dossier, (flyers or {}).get(dossier.key, ())) for dossier in ordered)
    first = ordered[0] if ordered else None
    days = [d.file.updated.isoformat() for d in ordered if d.file.updated]
    words = settings.house.home
    description = set_french(words.description or settings.house.name)
    return HomeView(
        description=description,
        title=set_french(words.title or settings.house.name),
        emphasis=set_french(words.emphasis or ""),
        deck=set_french(words.deck or ""),
        approach=prose_html(words.approach) if words.approach else Markup(""),
        steps=tuple((set_french(step.title), set_french(step.text)) for step in words.steps),
        map=_map(ordered),
        proof=cards[0] if cards else None,
        figures=key_figures(first, results_view(first.file.results, first.file.people)) if first else (),
        doors=_doors(cards),
        cards=cards,
        totals=_totals(ordered),
        comparable=len(ordered) > 1,
        contact=next(filter(None, (lead_view(dossier, settings.house) for dossier in ordered)), None),
        updated=max(days, default=""),
        json_ld=site_json_ld(settings, description),
    )


def _strength(dossier: Dossier) -> int:
    """How much a study shows: shares whose people are counted weigh most, then shares, interviews, words, flyers."""
    file = dossier.file
    items = file.results.items if file.results else ()
    counted = sum(4 for item in items if item.share is not None and item.respondents)
    shares = sum(2 for item in items if item.share is not None)
    interviews = 4 if file.ariane and file.ariane.interviews else 0
    return counted + shares + interviews + len(items) + len(file.testimonials) + bool(file.territories)


def _doors(cards: Sequence[StudyCard]) -> tuple[Door, ...]:
    """One for who leads a service, one for who prints, one for parents; the last two need flyers somewhere."""
    head = Door(
        "Vous dirigez un service de PMI",
        "Ce que d’autres services ont demandé, ce qu’ils ont fait, ce qui a changé, et qui appeler.",
        (
            *((f"L’étude de cas {card.of}", card.href) for card in cards[:1]),
            ("La démarche, étape par étape", "demarche/"),
            ("Ariane, le contact universel", "ariane/"),
        ),
    )
    with_flyers = [card for card in cards if card.print_room]
    if not with_flyers:
        return (head,)
    few = len(with_flyers) <= FEW
    rooms = [(f"Espace impression {card.of}", card.print_room) for card in with_flyers]
    families = [(f"Votre PMI {card.located}", card.families) for card in with_flyers]
    return (
        head,
        Door(
            "Votre département imprime",
            "Des flyers par territoire et par langue, prêts à lire à l’écran, à photocopier ou à confier à un imprimeur.",
            tuple(rooms) if few else (("Choisir votre département", "#departements"),),
            with_flyers[0].pictures,
        ),
        Door(
            "Vous êtes parent, ou bientôt",
            "Le numéro de votre PMI, le carnet de santé maternité, les rendez-vous. C’est gratuit et ouvert à toutes les familles.",
            tuple(families) if few else (("Choisir votre département", "#departements"),),
        ),
    )


def _map(dossiers: Sequence[Dossier]) -> FranceMap:
    names = list_words(dossier.place.definite for dossier in dossiers)
    count = len(dossiers)
    told = (
        f"{count_words(count, 'département a', 'départements ont')} une étude de cas{NBSP}: {names}." if count else ""
    )
    return FranceMap(
        key="carte",
        title="Les départements publiés",
        description=f"{told} La liste qui suit donne les mêmes liens.".strip(),
        places=tuple(
            MapPlace(
                dossier.place.department,
                dossier.place.name,
                study_path(dossier.slug),
                f"{dossier.place.name}{NBSP}: lire l’étude de cas",
            )
            for dossier in dossiers
        ),
        detailed=True,
        named=count <= NAMED_ON_MAP,
    )


def _totals(dossiers: Sequence[Dossier]) -> str:
    """The one sum that may be made, of exact counts of the same thing: people trained face to face; shares never add up."""
    trained = [(d, d.file.training.face_to_face) for d in dossiers if d.file.training and d.file.training.face_to_face]
    if len(trained) < 2:
        return ""
    detail = list_words(f"{number_words(count)} {d.place.located}" for d, count in trained)
    return f"{number_words(sum(n for _, n in trained))} personnes formées en présentiel à l’APR{NBSP}: {detail}."


def _card(dossier: Dossier, flyers: Sequence[FlyerThumb]) -> StudyCard:
    file, place = dossier.file, dossier.place
    meta = [place.region]
    if period := period_words(dossier.period):
        meta.append(period)
    if file.territories:
        meta.append(f"flyers dans {count_words(len(file.territories), 'territoire', 'territoires')}")
    return StudyCard(
        title=sentence_case(place.located),
        href=study_path(dossier.slug),
        summary=set_french(file.summary or ""),
        meta=" · ".join(meta),
        of=place.of,
        located=place.located,
        print_room=print_room_path(dossier.key) if flyers else "",
        families=families_path(dossier.slug) if flyers else "",
        pictures=tuple(
            Picture(one.recto, one.width, one.height, f"Flyer {one.label.lower()}, maquette proposée") for one in flyers
        ),
        draft=not dossier.published,
    )

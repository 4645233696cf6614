"""Names of people and places: the file writes each in one way, and is about one département."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.places import slug_of
from generator.model.rules import warning
from generator.model.texts import walk_lines, walk_prose

SPELLING = warning("name-spelling", "Nom écrit de deux façons", "Cohérence interne de l’étude de cas")
OTHER = warning("department-other", "Service d’un autre département", "Un fichier parle d’un seul département")

ALIKE = 0.8
"""Two names of which this share of letters agrees are one name written in two ways, unless each is known."""

SHORT = 4
"""Names of so few letters are alike by chance."""

_NAME = re.compile(r"(?<![\w@./])[A-ZÀ-ÖØ-ÞŒ][\w’-]*\w")
_NAMED = ("name", "city", "place", "wordmark", "mark")
_BEGINS = re.compile(r"[.!?:…«(*-]\s*$")
"""What stands before the first word of a sentence, whose capital says nothing."""
_SMALL = {
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "et",
    "en",
    "sur",
    "sous",
    "saint",
    "sainte",
    "cedex",
    "maison",
}
_ENDINGS = re.compile(r"(?:aises?|oises?|ais|ois|iens?|iennes?|es|e|s|x)$")
_SERVICE = re.compile(
    r"\b(?:PMI|[Pp]rotection maternelle et infantile|[Dd]épartement|[Cc]onseil départemental)"
    r" (?:du département )?(du|de la|de l[’']|des|d[’']|de) ?([A-ZÀ-Þ][\w’-]+(?:[ -](?:et|de|la|le|d[’'])?[ -]?[A-ZÀ-Þ][\w’-]+)*)"
)

_WHERE = re.compile(r"(?:^|(?<=[.!?] ))(?:Dans|En) (le |la |l[’']|les |)([A-ZÀ-Þ][\w’-]+),", re.MULTILINE)
_ITSELF = ("summary", "contacts", "brand", "programme", "organisation", "staff", "ariane", "families")
"""Sections in which a département speaks of itself; elsewhere it may tell of others."""


@checks(SPELLING)
def check_spelling(dossier: Dossier) -> Iterator[Finding]:
    """A capitalised word that is nearly a name of the file (people, territories, places, towns, the département)."""
    known = _known(dossier)
    slugs = {slug_of(name) for name in known}
    for path, text in (*walk_lines(dossier.file), *walk_prose(dossier.file)):
        if "lines" in path:
            continue  # streets bear names of their own
        for found in _NAME.finditer(text):
            if path[-1] not in _NAMED and _begins(text, found.start()):
                continue  # « Autant » begins a sentence and is not « Autan »
            name = _likely(found[0].strip("’-"), known, slugs)
            if name:
                yield SPELLING.on(
                    dossier,
                    path,
                    f"« {found[0]} » ressemble à « {name} », écrit ainsi ailleurs dans le fichier.",
                    "Gardez la bonne orthographe partout ; si ce sont deux noms, acceptez l’alerte.",
                )


@checks(SPELLING)
def check_people(dossier: Dossier) -> Iterator[Finding]:
    """Two people of the file whose names are nearly the same, and a workshop at nearly the name of a place."""
    people = sorted(_people(dossier), key=lambda entry: (slug_of(entry[1]), entry[1]))
    for (_, one), (path, other) in pairwise(people):
        if one != other and _near(one, other):
            yield _two(dossier, path, other, one)
    for n, territory in enumerate(dossier.file.territories):
        places = [centre.name for centre in territory.centres]
        for m, workshop in enumerate(territory.workshops):
            place = workshop.place or ""
            near = next((name for name in places if place and place != name and _near(place, name)), None)
            if near and near not in place:
                yield _two(dossier, ("territories", n, "workshops", m, "place"), place, near)


@checks(OTHER)
def check_department(dossier: Dossier) -> Iterator[Finding]:
    """« la PMI du Tarn », « Dans le Tarn, … » where the file of the Lot speaks of itself: copied with another file."""
    file, place = dossier.file, dossier.place
    towns = [centre.address.city for territory in file.territories for centre in territory.centres]
    own = {slug_of(name) for name in (place.name, place.region, *(t.name for t in file.territories), *towns)}
    for path, text in (*walk_lines(file), *walk_prose(file)):
        if path[0] not in _ITSELF or re.search(rf"\b{re.escape(place.name)}\b", text):
            continue  # a text that names its own département may name another beside it
        for found in (*_SERVICE.finditer(text), *_WHERE.finditer(text)):
            named = slug_of(found[2])
            if not any(named in mine or mine in named for mine in own):
                yield OTHER.on(
                    dossier,
                    path,
                    f"« {found[0].rstrip(',')} » : ce fichier est celui {place.of}.",
                    "Corrigez le nom ; s’il s’agit bien d’un autre département, acceptez l’alerte.",
                )


def _begins(text: str, start: int) -> bool:
    return start == 0 or _BEGINS.search(text[max(0, start - 4) : start]) is not None


def _two(dossier: Dossier, path: KeyPath, one: str, other: str) -> Finding:
    return SPELLING.on(
        dossier,
        path,
        f"« {one} » ressemble à « {other} », écrit ainsi ailleurs dans le fichier.",
        "Gardez la bonne orthographe partout ; si ce sont deux noms, acceptez l’alerte.",
    )


def _people(dossier: Dossier) -> Iterator[tuple[KeyPath, str]]:
    file = dossier.file
    if file.contacts.lead:
        yield ("contacts", "lead", "name"), file.contacts.lead.name
    for n, person in enumerate(file.training.trainers if file.training else ()):
        yield ("training", "trainers", n, "name"), person.name
    for n, testimonial in enumerate(file.testimonials):
        if testimonial.name:
            yield ("testimonials", n, "name"), testimonial.name
    if file.ariane and file.ariane.trainer:
        yield ("ariane", "trainer", "name"), file.ariane.trainer.name


def _known(dossier: Dossier) -> list[str]:
    """Every word of the names that the file gives as names, as written there, the first way of each first."""
    file = dossier.file
    names = [dossier.place.name, dossier.place.region, *(name for _, name in _people(dossier))]
    if file.contacts.pmi and file.contacts.pmi.address:
        names.append(file.contacts.pmi.address.city)
    for territory in file.territories:
        names.append(territory.name)
        for centre in territory.centres:
            names += [centre.name, centre.address.city]
    words = (word.strip("’") for name in names for word in re.findall(r"[\w-]+", name))
    return [word for word in dict.fromkeys(words) if word[0].isupper() and slug_of(word) not in _SMALL]


def _likely(word: str, known: list[str], slugs: set[str]) -> str:
    """The known name that ``word`` misspells, or ""."""
    word = re.sub(r"^[LDldQq]u?’", "", word)
    slug = slug_of(word)
    if word in known or not slug or slug in _SMALL:
        return ""
    if slug in slugs:
        same = next(name for name in known if slug_of(name) == slug)
        # capitals go without accents; a mere difference of case is a matter of style
        return "" if word.isupper() or same.isupper() or word.lower() == same.lower() else same
    if word.isupper():
        return next((name for name in known if _turned(slug, slug_of(name))), "")
    return next((name for name in known if _misspelt(slug, slug_of(name))), "")


def _misspelt(one: str, other: str) -> bool:
    if f"{one}s" == other or _turned(one, other):
        return True  # « Cahor », « Lto »
    if one.rstrip("esx") == other.rstrip("esx") or _ENDINGS.sub("", one) == _ENDINGS.sub("", other):
        return False
    if one.startswith(other + "-") or other.startswith(one + "-"):
        return False
    alike = difflib.SequenceMatcher(None, one, other).ratio()
    letter = len(one) == len(other) and [a != b for a, b in zip(one, other, strict=True)].count(True) == 1
    return min(len(one), len(other)) > SHORT and (alike > ALIKE or letter) and one[0] == other[0]


def _turned(one: str, other: str) -> bool:
    """True when two letters changed places."""
    wrong = [a != b for a, b in zip(one, other, strict=False)].count(True)
    return len(one) == len(other) and wrong == 2 and sorted(one) == sorted(other)


def _near(one: str, other: str) -> bool:
    """True when two whole names are one, but for a letter or an accent."""
    first, second = slug_of(one), slug_of(other)
    if first == second:
        return one.lower() != other.lower()
    return len(first) > 5 and difflib.SequenceMatcher(None, first, second).ratio() > 0.88

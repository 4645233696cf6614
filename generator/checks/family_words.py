"""The families' texts cut into the sides that a reader sees, and what the plain-language rules say of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.citations import UNKNOWN, read_citations, say_citation
from generator.checks.plain_language import Side, check_side
from generator.checks.protection_words import check_protection_words
from generator.model.family_texts import FamilyTexts
from generator.model.findings import Finding, KeyPath, SourceMap
from generator.model.flyer_kinds import FlyerKind, Section
from generator.model.flyer_texts import FlyerTexts
from generator.model.languages import Language
from generator.model.professions import USUAL, Profession
from generator.model.texts import walk_texts

RECTO, VERSO, PAGE = 45, 90, 260
"""Words that are welcome on a flyer's recto, on its verso (contacts apart) and on a family page."""

_Texts = tuple[KeyPath, str | tuple[str, ...]]
"""The way to a text, and the text or its printed lines."""

_RECTO = ("headline", "questions", "scan")
_VERSO = ("lead", "ages", "note", "emergency")


def flyer_sides(texts: FlyerTexts) -> list[Side]:
    """Both sides of every flyer in one language: what the file says, without names, numbers and addresses."""
    sides = []
    for kind in FlyerKind:
        own = texts.flyers[kind]
        recto: list[_Texts] = [(("free",), texts.free), (("call",), texts.call), (("scan_hint",), texts.scan_hint)]
        recto.append((("service",), texts.service))
        verso: list[_Texts] = [
            (("promise",), texts.promise),
            (("team",), texts.team),
            (("appointment",), texts.appointment),
        ]
        verso += [(("steps",), texts.steps), (("service",), texts.service)]
        # Of all the professions a flyer names four: those of most départements stand for them.
        verso += [(("professions", place), texts.professions[place]) for place in map(list(Profession).index, USUAL)]
        verso += [(("say",), texts.say)] if texts.say else []
        both = " ".join(texts.service)
        for name, keys, common, most in (("recto", _RECTO, recto, RECTO), ("verso", _VERSO, verso, VERSO)):
            mine: list[_Texts] = [(("flyers", kind.value, key), getattr(own, key)) for key in keys]
            sides.append(
                Side(
                    f"{name} {kind.french}, {texts.language.french_name}",
                    texts.language,
                    tuple(_joined([*mine, *common])),
                    most,
                    frozenset({("flyers", kind.value, "note")}),
                    both,
                )
            )
    return sides


def _joined(texts: list[_Texts]) -> Iterator[tuple[KeyPath, str]]:
    """Headlines in printed lines become one text; lists of labels one text a label."""
    for path, text in texts:
        if isinstance(text, str):
            yield path, text
        elif path[-1] in ("questions", "ages", "steps"):
            for position, item in enumerate(text):
                yield (*path, position), item
        else:
            yield path, " ".join(text)


def family_sides(texts: FamilyTexts) -> list[Side]:
    """The family page of every flyer in one language."""
    shared = ("common", "booklet", "workshops", "visit", "centres", "territories", "reach")
    sides = []
    for kind in FlyerKind:
        unseen = {section.value for section in Section} - {section.value for section in kind.model.sections}
        own = [
            (path, text) for path, text in walk_texts(texts.pages[kind], ("pages", kind.value)) if path[-1] != "link"
        ]
        rest = [
            (path, text)
            for name in shared
            if name not in unseen
            for path, text in walk_texts(getattr(texts, name), (name,))
        ]
        sides.append(
            Side(
                f"page {kind.french}, {texts.language.french_name}",
                texts.language,
                tuple(own + rest),
                PAGE,
                frozenset({("pages", kind.value, "note")}),
            )
        )
    return sides


def check_flyer_texts(texts: Mapping[Language, FlyerTexts], sources: Mapping[Language, SourceMap]) -> list[Finding]:
    """Plain language and citations of the flyers' texts, language by language."""
    return [
        finding for language, flyer in texts.items() for finding in _check_sides(flyer_sides(flyer), sources[language])
    ]


def check_family_texts(texts: FamilyTexts, source: SourceMap) -> list[Finding]:
    """Plain language and citations of one language's family pages."""
    return _check_sides(family_sides(texts), source)


def _check_sides(sides: list[Side], source: SourceMap) -> list[Finding]:
    """Each finding once, though a text may stand on several sides."""
    found: dict[tuple[KeyPath, str, str], Finding] = {}
    for side in sides:
        said = (check_side, check_protection_words, _check_citations)
        for finding in (finding for check in said for finding in check(side, source)):
            found.setdefault((finding.path, finding.code, finding.remedy), finding)
    return sorted(found.values(), key=lambda finding: (finding.location, finding.code, finding.message))


def _check_citations(side: Side, source: SourceMap) -> Iterator[Finding]:
    for path, text in side.texts:
        for citation in read_citations(text):
            if not citation.known:
                yield UNKNOWN.at(source, path, *say_citation(citation))

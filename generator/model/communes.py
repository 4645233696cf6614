"""The communes of a département, and which of its territories each belongs to.

A territory names its communes one by one (name or INSEE code), by EPCI (name or SIREN), or takes « les autres ». What is
said more precisely wins: a commune named in one territory leaves the EPCI that another one claims.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TypeVar

V = TypeVar("V")

THE_OTHERS = "les autres"
"""What a territory writes to take every commune that no other territory names."""


@dataclass(frozen=True)
class Commune:
    """One commune of today, or an arrondissement of Paris, Lyon or Marseille.

    ``former_codes`` are those of communes merged into it; ``parts`` the names of its delegated communes, by which
    families know where they live.
    """

    code: str
    name: str
    postcodes: tuple[str, ...]
    epci: str
    former_codes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Trouble(Enum):
    """What is wrong with a text that should name communes."""

    UNKNOWN = "unknown"
    MERGED = "merged"
    TWICE = "twice"


@dataclass(frozen=True)
class CommuneProblem:
    """A text of a territory that does not say what it should.

    ``territory`` and ``line`` are positions in the file; ``told`` is the nearest name, the commune of today, or
    the commune's name and the position of the territory that has it.
    """

    trouble: Trouble
    territory: int
    line: int
    text: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Assignment:
    """The territory of each commune, by its position in the file; ``left`` are the communes that no territory takes."""

    of: Mapping[str, int] = field(default_factory=dict)
    left: tuple[Commune, ...] = ()
    problems: tuple[CommuneProblem, ...] = ()


@dataclass(frozen=True)
class _Found:
    """What a text names: how precisely (0: one by one, 1: an EPCI), which communes, and what is wrong with it."""

    rank: int
    codes: tuple[str, ...]
    trouble: Trouble | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Communes:
    """A département's communes in alphabetical order, and the names of their EPCI by SIREN."""

    every: tuple[Commune, ...]
    epci: Mapping[str, str]

    def assign(self, territories: Sequence[Sequence[str]]) -> Assignment:
        """Which territory each commune belongs to; ``territories`` holds the lines that each territory wrote."""
        claims: dict[str, tuple[int, int]] = {}
        problems: list[CommuneProblem] = []
        rest: int | None = None
        for position, lines in enumerate(territories):
            for number, text in _pieces(lines):
                if fold(text) == THE_OTHERS:
                    if rest not in (None, position):
                        problems.append(CommuneProblem(Trouble.TWICE, position, number, text))
                    rest = position
                    continue
                found = self._find(text)
                if found.trouble:
                    problems.append(CommuneProblem(found.trouble, position, number, text, found.told))
                for code in found.codes:
                    held = claims.get(code)
                    if held and held[0] == found.rank and held[1] != position:
                        told = (self._by_code[code].name, str(held[1]))
                        problems.append(CommuneProblem(Trouble.TWICE, position, number, text, told))
                    elif held is None or found.rank < held[0]:
                        claims[code] = (found.rank, position)
        of = {code: claim[1] for code, claim in claims.items()}
        if rest is not None:
            of |= {commune.code: rest for commune in self.every if commune.code not in of}
        left = tuple(commune for commune in self.every if commune.code not in of)
        return Assignment(of, left, tuple(problems))

    def postcodes_of(self, town: str) -> frozenset[str]:
        """Every postcode of a town as an address writes it, delegated communes and arrondissements included; empty if unknown."""
        name = fold(town)
        return frozenset(
            postcode
            for commune in self.every
            if name in map(fold, commune.parts)
            or re.fullmatch(rf"{re.escape(name)}(?: \d+\w*)?(?: arrondissement)?", fold(commune.name))
            for postcode in commune.postcodes
        )

    def nearest(self, town: str) -> str:
        """The commune whose name is nearly that of ``town``, or ""."""
        near = difflib.get_close_matches(fold(town), self._by_name, n=1, cutoff=0.8)
        return self._by_name[near[0]].name if near else ""

    def _find(self, text: str) -> _Found:
        name = fold(text)
        if text in self._by_code:
            return _Found(0, (text,))
        if text in self._members:
            return _Found(1, self._members[text])
        if named := self._by_name.get(name):
            return _Found(0, (named.code,))
        if groups := self._groups.get(_bare(name)):
            return _Found(1, self._members[groups[0]])
        today = self._merged.get(name) or self._merged.get(text) or []
        if len(today) == 1:
            return _Found(0, (today[0].code,), Trouble.MERGED, (today[0].name,))
        near = difflib.get_close_matches(name, [*self._by_name, *self._groups], n=1, cutoff=0.75)
        return _Found(0, (), Trouble.UNKNOWN, tuple(self._written(match) for match in near))

    @cached_property
    def _by_code(self) -> Mapping[str, Commune]:
        return {commune.code: commune for commune in self.every}

    @cached_property
    def _by_name(self) -> Mapping[str, Commune]:
        """No département of 2026 has two communes of one name (a test says so)."""
        return {fold(commune.name): commune for commune in self.every}

    @cached_property
    def _merged(self) -> Mapping[str, list[Commune]]:
        """Communes of today by the name of a delegated one, and by the code of one that was merged into them."""
        names = ((fold(part), commune) for commune in self.every for part in commune.parts)
        codes = ((code, commune) for commune in self.every for code in commune.former_codes)
        return _grouped(names) | _grouped(codes)

    @cached_property
    def _members(self) -> Mapping[str, tuple[str, ...]]:
        return {
            siren: tuple(c.code for c in communes)
            for siren, communes in _grouped((c.epci, c) for c in self.every if c.epci).items()
        }

    @cached_property
    def _groups(self) -> Mapping[str, list[str]]:
        """SIREN by the EPCI's name, its kind (« CC du ») left out."""
        return _grouped((_bare(fold(self.epci[siren])), siren) for siren in self._members)

    def _written(self, folded: str) -> str:
        if folded in self._by_name:
            return self._by_name[folded].name
        return self.epci[self._groups[folded][0]]


def fold(name: str) -> str:
    """``name`` as people compare names: no accents, case, hyphens, apostrophes; « st » is « saint »."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "OE")).casefold()
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return " ".join({"st": "saint", "ste": "sainte"}.get(word, word) for word in words)


def in_order(name: str) -> str:
    """What sorts names as a list does: « 2e » before « 10e », no accents nor case."""
    return re.sub(r"\d+", lambda number: f"{int(number[0]):03d}", fold(name))


def _bare(folded: str) -> str:
    """An EPCI's folded name without what everybody says otherwise: « communaute de communes du », « cc de la »."""
    kinds = r"(?:cc|ca|cu|metropole|communaute (?:de communes|d agglomeration|urbaine|d agglo))"
    return re.sub(rf"^{kinds} (?:(?:de la|de l|du|des|de|d) )?", "", folded)


def _pieces(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each name of a territory's lines; a line may hold several, separated by commas."""
    for number, line in enumerate(lines):
        for piece in line.split(","):
            if text := " ".join(piece.split()):
                yield number, text


def _grouped(pairs: Iterator[tuple[str, V]]) -> dict[str, list[V]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)

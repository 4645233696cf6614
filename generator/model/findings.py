"""What the house says to an editor: where, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

KeyPath = tuple[str | int, ...]
"""The way to a value in a YAML file: keys and 0-based list positions, e.g. ``("territories", 0, "phone")``."""


def say_path(path: KeyPath) -> str:
    """The way to a value as editors read and write it: ``results.items.3.share``, list positions counted from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning asks, an information only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def french(self) -> str:
        """« erreur », « alerte » or « information »."""
        return {"error": "erreur", "warning": "alerte", "info": "information"}[self.value]


@dataclass(frozen=True, order=True)
class Location:
    """A place in a source file; ``line`` and ``column`` count from 1, 0 when the file as a whole is meant."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class Rule:
    """What a finding is called, how much it weighs and what it rests on; made by ``model.rules``, where each is listed.

    ``code`` is stable (acknowledgements name it); ``title`` and ``source`` are French, for lists of rules. ``told``:
    when the warning is accepted and the value not confirmed, the reader of the page is told the doubt.
    """

    code: str
    severity: Severity
    title: str
    source: str
    told: bool = False

    def on(self, dossier: Sourced, path: KeyPath, message: str, remedy: str) -> Finding:
        """A finding of this rule on the value at ``path`` of a département's file."""
        return self.at(dossier.source, path, message, remedy)

    def at(self, source: SourceMap, path: KeyPath, message: str, remedy: str) -> Finding:
        """The same for any file whose values have known places."""
        return Finding(self, source.locate(path), message, remedy, path)

    def about(self, location: Location, message: str, remedy: str) -> Finding:
        """The same for a place in a file that could not be read as values, or for the file as a whole."""
        return Finding(self, location, message, remedy)


@dataclass(frozen=True)
class Finding:
    """One remark on the sources, always of a known rule. ``message`` and ``remedy`` are French sentences."""

    rule: Rule
    location: Location
    message: str
    remedy: str
    path: KeyPath = ()

    @property
    def code(self) -> str:
        """The rule's stable code."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The rule's weight."""
        return self.rule.severity

    @property
    def at(self) -> str:
        """Where the value stands, as an acknowledgement names it."""
        return say_path(self.path)

    def __str__(self) -> str:
        return f"{self.location} : {self.message} {self.remedy}"


@dataclass(frozen=True)
class SourceMap:
    """Where each value of one YAML file stands."""

    file: str
    places: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def locate(self, path: KeyPath) -> Location:
        """The location of the value at ``path``, or of its nearest parent that stands in the file."""
        for length in range(len(path), -1, -1):
            place = self.places.get(tuple(path[:length]))
            if place:
                return Location(self.file, *place)
        return Location(self.file, 1, 1)


class Sourced(Protocol):
    """What was read from a file and knows where its values stand: a dossier."""

    @property
    def source(self) -> SourceMap:
        """Where each value stands."""
        ...


class SourceErrors(Exception):  # noqa: N818 - it carries many
    """The sources hold at least one error; nothing may be published.

    ``findings`` holds all of them (warnings too), in the order of files and lines.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(str(f) for f in findings))
        self.findings = findings


class Refusal(Exception):  # noqa: N818 - it says what it is
    """A rendering that would not come out right and therefore gives nothing; the pipeline says where it comes from.

    Outputs raise their own subclass; it must survive pickling, since renderings run in worker processes.
    """

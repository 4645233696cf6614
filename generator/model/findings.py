"""What the house says to an editor: where, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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
class Finding:
    """One remark on the sources. ``message`` and ``remedy`` are French sentences; ``code`` is stable."""

    severity: Severity
    code: str
    location: Location
    message: str
    remedy: str
    path: KeyPath = ()

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


class SourceErrors(Exception):  # noqa: N818 - it carries many
    """The sources hold at least one error; nothing may be published.

    ``findings`` holds all of them (warnings too), in the order of files and lines.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(str(f) for f in findings))
        self.findings = findings


class Refusal(Exception):  # noqa: N818 - it says what it is
    """A rendering that would not come out right and therefore gives nothing; the pipeline says where it comes from.

    Rooms raise their own subclass; it must survive pickling, since renderings run in worker processes.
    """

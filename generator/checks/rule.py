"""A rule: what a check is called, how much it weighs and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath, Severity, SourceMap


@dataclass(frozen=True)
class Rule:
    """``code`` is stable (acknowledgements name it); ``title`` and ``source`` are French, for lists of rules.

    ``told``: when the warning is accepted and the value not confirmed, the reader of the page is told the doubt.
    """

    code: str
    severity: Severity
    title: str
    source: str
    told: bool = False

    def on(self, dossier: Dossier, path: KeyPath, message: str, remedy: str) -> Finding:
        """A finding of this rule on the value at ``path``."""
        return self.at(dossier.source, path, message, remedy)

    def at(self, source: SourceMap, path: KeyPath, message: str, remedy: str) -> Finding:
        """The same for a file that is not a département's."""
        return Finding(self.severity, self.code, source.locate(path), message, remedy, path)


def error(code: str, title: str, source: str) -> Rule:
    """A rule that stops the build: what would come out would be wrong or could harm a family."""
    return Rule(code, Severity.ERROR, title, source)


def warning(code: str, title: str, source: str, *, told: bool = False) -> Rule:
    """A rule that asks: a published figure may be doubtful, and a person answers for it."""
    return Rule(code, Severity.WARNING, title, source, told)


def info(code: str, title: str, source: str) -> Rule:
    """A rule that only tells."""
    return Rule(code, Severity.INFO, title, source)

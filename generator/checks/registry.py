"""Checks register themselves: a decorator names the rules that a check may say, and there is no other list of checks.

The rules are made beside the check (``model.rules``); importing ``generator.checks`` imports every module of this
folder, so that a new file is part of the house as soon as it lies here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from generator.model.dossier import Dossier
from generator.model.findings import Finding, Rule

C = TypeVar("C", bound=Callable[..., Any])


@dataclass(frozen=True)
class Check:
    """A check, everything it may say, and what it looks at: one dossier, all of them, or another file."""

    run: Callable[..., Iterable[Finding]]
    rules: tuple[Rule, ...]
    subject: Literal["dossier", "printed", "dossiers", "file"]


_CHECKS: list[Check] = []


def checks(*rules: Rule) -> Callable[[C], C]:
    """For a check of one dossier: ``(Dossier) -> Iterator[Finding]``."""
    return _registering("dossier", rules)


def checks_printed(*rules: Rule) -> Callable[[C], C]:
    """For what one dossier will print under the site's address: ``(Dossier, site_url) -> Iterator[Finding]``."""
    return _registering("printed", rules)


def checks_across(*rules: Rule) -> Callable[[C], C]:
    """For what only shows when dossiers lie side by side: ``(Sequence[Dossier]) -> Iterator[Finding]``."""
    return _registering("dossiers", rules)


def checks_file(*rules: Rule) -> Callable[[C], C]:
    """For a check of anything else, which its caller hands what it looks at."""
    return _registering("file", rules)


def findings_of(dossier: Dossier) -> list[Finding]:
    """What every check of one dossier says of ``dossier``."""
    return [finding for check in _CHECKS if check.subject == "dossier" for finding in check.run(dossier)]


def findings_printed(dossier: Dossier, site_url: str) -> list[Finding]:
    """What every check of printed addresses says of ``dossier`` on the site at ``site_url``."""
    return [finding for check in _CHECKS if check.subject == "printed" for finding in check.run(dossier, site_url)]


def findings_across(dossiers: Sequence[Dossier]) -> list[Finding]:
    """What every check across dossiers says of ``dossiers``."""
    return [finding for check in _CHECKS if check.subject == "dossiers" for finding in check.run(dossiers)]


def registered() -> tuple[Check, ...]:
    """Every check that the modules imported so far have registered."""
    return tuple(_CHECKS)


def _registering(
    subject: Literal["dossier", "printed", "dossiers", "file"], rules: tuple[Rule, ...]
) -> Callable[[C], C]:
    def register(check: C) -> C:
        _CHECKS.append(Check(check, rules, subject))
        return check

    return register

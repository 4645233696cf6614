"""The hand-written pages of ``content/``, as text."""

from __future__ import annotations

from pathlib import Path

from generator.model.findings import Finding, Location
from generator.model.rules import rule_of
from generator.words.system import say_system_error

FOLDER = "content"


def discover_pages(root: Path) -> list[Path]:
    """The pages of ``root/content``, in alphabetical order."""
    return sorted((root / FOLDER).rglob("*.md"))


def read_pages(root: Path) -> tuple[dict[str, str], list[Finding]]:
    """Each page's text by the name that messages use (``content/mentions-legales.md``), and what could not be read."""
    pages: dict[str, str] = {}
    findings = []
    for path in discover_pages(root):
        shown = path.relative_to(root).as_posix()
        try:
            pages[shown] = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            what, remedy = say_system_error(error)
            findings.append(rule_of("unreadable").about(Location(shown), f"{what}.", remedy))
        except UnicodeDecodeError as error:
            where = Location(shown, error.object[: error.start].count(b"\n") + 1, 1)
            said = "la page n’est pas enregistrée en UTF-8."
            findings.append(rule_of("encoding").about(where, said, "Enregistrez-la en UTF-8."))
    return pages, findings

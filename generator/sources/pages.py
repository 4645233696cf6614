"""The hand-written pages of ``content/``, as text."""

from __future__ import annotations

from pathlib import Path

FOLDER = "content"


def discover_pages(root: Path) -> list[Path]:
    """The pages of ``root/content``, in alphabetical order."""
    return sorted((root / FOLDER).rglob("*.md"))


def read_pages(root: Path) -> dict[str, str]:
    """Each page's text by the name that messages use: ``content/mentions-legales.md``."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8-sig", errors="replace")
        for path in discover_pages(root)
    }

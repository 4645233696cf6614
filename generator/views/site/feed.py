"""What the Atom feed tells: each published study, the latest change first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import study_path
from generator.model.dossier import Dossier
from generator.model.settings import Settings
from generator.views.study.titles import study_title
from generator.words.french import set_french

PATH = "flux.xml"


@dataclass(frozen=True)
class FeedEntry:
    """One study: its absolute address (also its permanent id), and when it last changed (RFC 3339)."""

    title: str
    address: str
    updated: str
    summary: str


@dataclass(frozen=True)
class FeedView:
    """The whole feed; ``updated`` is its latest entry's, an instant at midnight UTC of the file's own date."""

    title: str
    author: str
    address: str
    site: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feed_view(dossiers: Sequence[Dossier], settings: Settings) -> FeedView:
    """The feed of the published dossiers that say when they changed; the others cannot be dated, so are left out."""
    dated = [
        FeedEntry(
            title=study_title(dossier, settings.house),
            address=settings.absolute(study_path(dossier.slug)),
            updated=f"{dossier.file.updated.isoformat()}T00:00:00Z",
            summary=set_french(dossier.file.summary or ""),
        )
        for dossier in sorted(dossiers, key=lambda dossier: dossier.slug)
        if dossier.published and dossier.file.updated
    ]
    entries = tuple(sorted(dated, key=lambda entry: entry.updated, reverse=True))
    return FeedView(
        title=f"{settings.house.name}, études de cas",
        author=settings.house.publisher,
        address=settings.absolute(PATH),
        site=settings.site_url,
        updated=entries[0].updated if entries else "1970-01-01T00:00:00Z",
        entries=entries,
    )

"""The whole way through the house, one line per stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.dossier import Dossier
from generator.model.findings import Finding, SourceErrors
from generator.model.output import Output, ThemedPage
from generator.model.settings import Settings
from generator.model.sitemap import SitemapEntry
from generator.outputs.families.calendars import render_calendar
from generator.outputs.families.pages import render_family, render_hub
from generator.outputs.pages.home import render_compare, render_home
from generator.outputs.pages.study import render_study
from generator.pipeline.gather import Sources, gather_sources, stop_on_errors
from generator.pipeline.jobs import Progress, say_nothing
from generator.pipeline.press_room import PressRoom, make_flyers
from generator.pipeline.stock import Stock
from generator.views.compare import compare_view
from generator.views.family_calendar import calendar_views
from generator.views.family_hub import hub_views
from generator.views.family_page import family_views
from generator.views.family_parts import LanguageLink
from generator.views.flyer import flyer_views
from generator.views.home import home_view
from generator.views.study import StudyEditions, study_view

STOCK = Path(".cache") / "renderings"
INGREDIENTS = ("flyers", "generator/crafts", "generator/outputs", "generator/templates", "generator/data")


@dataclass(frozen=True)
class Publication:
    """Everything that the host delivers; ``updated`` is the latest ISO day of the data, "" when none is given."""

    pages: tuple[ThemedPage, ...]
    files: tuple[Output, ...]
    sitemap: tuple[SitemapEntry, ...]
    findings: tuple[Finding, ...]
    updated: str


def publish(
    root: Path,
    settings: Settings,
    *,
    departments: Path | None = None,
    drafts: bool = False,
    progress: Progress = say_nothing,
) -> Publication:
    """Make the publication of the repository at ``root``; drafts only when asked for.

    Raises ``SourceErrors`` with everything that is wrong; nothing has been written then but the stock of renderings.
    """
    sources = gather_sources(root, departments)
    stop_on_errors(sources.findings)
    dossiers = tuple(dossier for dossier in sources.dossiers if dossier.published or drafts)
    stock = open_stock(root)
    rooms = make_press_rooms(dossiers, sources, settings, stock, progress)
    studies = [make_study(dossier, rooms.get(dossier.key), settings) for dossier in dossiers]
    families = [make_families(dossier, sources, settings) for dossier in dossiers]
    shared = (render_home(home_view(dossiers, settings)), render_compare(compare_view(dossiers)))
    stock.sweep()
    return Publication(
        pages=(*shared, *studies, *(room.page for room in rooms.values())),
        files=tuple(
            _once(
                [output for outputs, _ in families for output in outputs] + [o for r in rooms.values() for o in r.files]
            )
        ),
        sitemap=tuple(entry for _, entries in families for entry in entries),
        findings=sources.findings,
        updated=max((d.file.updated.isoformat() for d in dossiers if d.file.updated), default=""),
    )


def publish_flyers(root: Path, settings: Settings, code: str, progress: Progress = say_nothing) -> list[Output] | None:
    """The flyers' files of one département alone (INSEE ``code``); None when it has no file or no flyer.

    Raises ``SourceErrors`` like ``publish``.
    """
    sources = gather_sources(root)
    stop_on_errors(sources.findings)
    chosen = [dossier for dossier in sources.dossiers if dossier.place.code == code]
    stock = open_stock(root)
    rooms = make_press_rooms(chosen, sources, settings, stock, progress)
    return [output for room in rooms.values() for output in room.files] or None


def open_stock(root: Path) -> Stock:
    """The renderings kept for the repository at ``root``."""
    return Stock(root / STOCK, [root / name for name in INGREDIENTS])


def make_press_rooms(
    dossiers: Iterable[Dossier], sources: Sources, settings: Settings, stock: Stock, progress: Progress
) -> dict[str, PressRoom]:
    """The flyers of every département that has some, by the dossier's key.

    Raises ``SourceErrors`` with the refusals of all départements together.
    """
    rooms: dict[str, PressRoom] = {}
    refusals: list[Finding] = []
    for dossier in dossiers:
        flyers = flyer_views(dossier, sources.flyer_texts.texts, settings)
        try:
            room = make_flyers(dossier, flyers, sources.flyer_texts.sources, stock, progress)
        except SourceErrors as refusal:
            refusals += refusal.findings
            continue
        if room:
            rooms[dossier.key] = room
    stop_on_errors(refusals)
    return rooms


def make_study(dossier: Dossier, room: PressRoom | None, settings: Settings) -> ThemedPage:
    """The case study's page."""
    return render_study(study_view(dossier, room.thumbnails if room else (), settings, StudyEditions()))


def make_families(dossier: Dossier, sources: Sources, settings: Settings) -> tuple[list[Output], list[SitemapEntry]]:
    """The family pages of a département, their calendars and its page of territories, with what the site map says."""
    texts = sources.family_texts
    pages = family_views(dossier, texts, settings)
    hubs = hub_views(dossier, texts, settings)
    outputs = [render_family(view) for view in pages]
    outputs += [render_hub(view) for view in hubs]
    outputs += [render_calendar(view) for view in calendar_views(dossier, settings)]
    updated = dossier.file.updated.isoformat() if dossier.file.updated else ""
    leaves: list[tuple[str, tuple[LanguageLink, ...]]] = [(view.path, view.languages) for view in pages]
    leaves += [(view.path, view.languages) for view in hubs]
    return outputs, [
        SitemapEntry(path, updated, tuple((link.code, link.absolute.removeprefix(settings.site_url)) for link in links))
        for path, links in leaves
    ]


def _once(outputs: Iterable[Output]) -> list[Output]:
    """The outputs, each path once; two rooms writing one path is a mistake of the house and raises ``ValueError``."""
    by_path: dict[str, Output] = {}
    for output in outputs:
        if output.path in by_path:
            raise ValueError(f"two outputs for {output.path}")
        by_path[output.path] = output
    return list(by_path.values())

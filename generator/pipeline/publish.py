"""The whole way through the house, one line per stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.checks.addresses import check_print_runs
from generator.model.dossier import Dossier
from generator.model.findings import Finding, SourceErrors
from generator.model.output import Output, ThemedPage
from generator.model.settings import Settings
from generator.model.sitemap import SitemapEntry
from generator.outputs.open_data import open_data_site_outputs, render_open_data_page
from generator.outputs.site.feed import render_feed
from generator.outputs.site.home import render_compare, render_home
from generator.outputs.site.social import render_social_image
from generator.pipeline.families import make_families
from generator.pipeline.flyers import UNDATED, PressRoom, make_flyers
from generator.pipeline.gather import Sources, gather_sources, stop_on_errors
from generator.pipeline.jobs import Progress, say_nothing
from generator.pipeline.proofreading import make_proofreading
from generator.pipeline.stock import Stock
from generator.pipeline.studies import make_studies
from generator.views.flyers.flyer import flyer_views
from generator.views.open_data.page import open_data_page_view
from generator.views.site.compare import compare_view
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.site.social import site_card

STOCK = Path(".cache") / "renderings"
INGREDIENTS = ("flyers", "generator")
"""What a rendering is made of beside its view: all code, templates, fonts and profiles, lest one be forgotten."""


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
    families = make_families(dossiers, sources, settings)
    stop_on_errors(_lost_addresses(sources, families.files, settings))
    stock = open_stock(root)
    rooms = make_press_rooms(dossiers, sources, settings, stock, progress)
    studies = make_studies(dossiers, rooms, settings, stock, progress)
    updated = max((dossier.file.updated for dossier in dossiers if dossier.file.updated), default=None)
    reading_pages, reading_files = make_proofreading(
        sources.proofreading, sources.flyer_texts.texts, updated or UNDATED, stock, progress
    )
    stock.sweep()
    return Publication(
        pages=(
            render_home(home_view(dossiers, settings)),
            render_compare(compare_view(dossiers)),
            render_open_data_page(open_data_page_view(dossiers)),
            *(study.page for study in studies),
            *(room.page for room in rooms.values()),
            *reading_pages,
        ),
        files=each_once(
            *families.files,
            *(file for study in studies for file in study.files),
            *(file for room in rooms.values() for file in room.files),
            *reading_files,
            *open_data_site_outputs(dossiers, settings),
            render_feed(feed_view(dossiers, settings)),
            render_social_image(site_card(dossiers)),
        ),
        sitemap=families.sitemap,
        findings=sources.findings,
        updated=updated.isoformat() if updated else "",
    )


def publish_flyers(root: Path, settings: Settings, code: str, progress: Progress = say_nothing) -> list[Output] | None:
    """The flyers' files of one département alone (INSEE ``code``); None when it has no file or no flyer.

    Raises ``SourceErrors`` like ``publish``.
    """
    sources = gather_sources(root)
    stop_on_errors(sources.findings)
    chosen = [dossier for dossier in sources.dossiers if dossier.place.code == code]
    rooms = make_press_rooms(chosen, sources, settings, open_stock(root), progress)
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
    runs = sources.print_runs.value.runs if sources.print_runs.value else ()
    for dossier in dossiers:
        flyers = flyer_views(dossier, sources.flyer_texts.texts, settings)
        try:
            room = make_flyers(dossier, flyers, sources.flyer_texts.sources, stock, progress, runs)
        except SourceErrors as refusal:
            refusals += refusal.findings
            continue
        if room:
            rooms[dossier.key] = room
    stop_on_errors(refusals)
    return rooms


def _lost_addresses(sources: Sources, served: Iterable[Output], settings: Settings) -> list[Finding]:
    """The printed addresses that this publication would not serve: a printed QR code cannot be recalled."""
    register = sources.print_runs
    if register.value is None:
        return []
    return check_print_runs(register.value, register.source, {file.path for file in served}, settings.site_url)


def each_once(*outputs: Output) -> tuple[Output, ...]:
    """The outputs as given; two rooms writing one path is a mistake of the house and raises ``ValueError``."""
    paths: set[str] = set()
    for output in outputs:
        if output.path in paths:
            raise ValueError(f"two outputs for {output.path}")
        paths.add(output.path)
    return outputs

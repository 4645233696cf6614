"""Family pages: at their permanent addresses, at those of former territories, and where a family finds its territory."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.dossier import Dossier
from generator.model.output import Made, Output
from generator.model.search import SearchEntry
from generator.model.settings import Settings
from generator.model.sitemap import SitemapEntry
from generator.outputs.families.calendars import render_calendar
from generator.outputs.families.cards import render_card
from generator.outputs.families.pages import (
    render_aliases,
    render_communes,
    render_communes_script,
    render_family,
    render_hub,
)
from generator.outputs.families.redirects import render_redirects
from generator.pipeline.gather import Sources
from generator.views.families.addresses import short_addresses
from generator.views.families.calendar import calendar_views
from generator.views.families.calling import card_views
from generator.views.families.communes import communes_views
from generator.views.families.hub import hub_views
from generator.views.families.page import family_views
from generator.views.families.parts import LanguageLink
from generator.views.families.search import family_entries


def make_families(dossiers: Sequence[Dossier], sources: Sources, settings: Settings) -> Made:
    """Everything that families open, with the redirections of the same addresses for hosts that need them."""
    texts = sources.family_texts.texts
    files: list[Output] = []
    entries: list[SitemapEntry] = []
    search: list[SearchEntry] = []
    every = []
    for dossier in dossiers:
        own = settings.at(dossier.file.families.address)
        pages, hubs = family_views(dossier, texts, own), hub_views(dossier, texts, own)
        every += pages
        search += family_entries(pages, hubs)
        files += [render_family(view) for view in pages]
        files += [output for view in pages for output in render_aliases(view)]
        files += [render_hub(view) for view in hubs]
        communes = communes_views(dossier, texts, own)
        files += [render_communes(view) for view in communes]
        files += [render_card(view) for view in card_views(dossier, own)]
        files += [render_calendar(view) for view in calendar_views(dossier, own)]
        updated = dossier.file.updated.isoformat() if dossier.file.updated else ""
        entries += [_entry(view.path, view.languages, updated, own) for view in pages]
        entries += [_entry(view.path, view.languages, updated, own) for view in (*hubs, *communes)]
    if any(dossier.communes for dossier in dossiers):
        files.append(render_communes_script())
    files += render_redirects(short_addresses(every, settings))
    return Made((), tuple(files), tuple(entries), tuple(search))


def _entry(path: str, languages: tuple[LanguageLink, ...], updated: str, settings: Settings) -> SitemapEntry:
    return SitemapEntry(
        path, updated, tuple((link.code, link.absolute.removeprefix(settings.site_url)) for link in languages)
    )

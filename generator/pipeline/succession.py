"""The pages that a département's printed codes open, as files that live without this site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.model.addresses import HOSTING
from generator.model.dossier import Dossier
from generator.model.flyer_kinds import FlyerKind
from generator.model.output import Output, StockedOutput
from generator.model.settings import Settings
from generator.outputs.families.succession import render_plain, render_succession
from generator.pipeline.families import make_families
from generator.pipeline.gather import Sources, gather_sources, stop_on_errors
from generator.pipeline.publish import last_update
from generator.sources.pages import read_pages
from generator.views.families.frame import ACCESSIBILITY_PATH, LEGAL_PATH
from generator.views.families.palette import family_palette
from generator.views.families.succession import PlainView, SuccessionView, succession_view


def make_succession(root: Path, settings: Settings, code: str, new: str = "") -> list[Output | StockedOutput] | None:
    """Every file of the succession of one département (INSEE ``code``); None when it is not published.

    The pages are byte for byte those of the site. ``new`` is the address of the folder's new home, "" when not known.
    Raises ``SourceErrors`` like ``publish``.
    """
    sources = gather_sources(root)
    stop_on_errors(sources.findings)
    published = [dossier for dossier in sources.dossiers if dossier.published]
    dossier = next((dossier for dossier in published if dossier.place.code == code), None)
    if dossier is None:
        return None
    settings = replace(settings, day=settings.day or last_update(published))
    pages = make_families([dossier], sources, settings).files
    return [
        *(page for page in pages if not page.path.startswith(HOSTING)),
        *_plain_pages(root, dossier, settings),
        *render_succession(_view(sources, dossier, settings, new)),
    ]


def _view(sources: Sources, dossier: Dossier, settings: Settings, new: str) -> SuccessionView:
    runs = sources.print_runs.value.runs if sources.print_runs.value else ()
    return succession_view(dossier, settings.site_url, new or dossier.file.families.address or "", runs)


def _plain_pages(root: Path, dossier: Dossier, settings: Settings) -> Iterator[Output]:
    """The two pages that every page for families links to, from the texts of the site's own."""
    texts, _ = read_pages(root)
    palette = family_palette(settings.style.family, dossier.file.brand.accent, next(iter(FlyerKind)))
    for path in (LEGAL_PATH, ACCESSIBILITY_PATH):
        head, body = _parted(texts.get(f"content/{path.rstrip('/')}.md", ""))
        yield render_plain(PlainView(path, head.get("title", path.rstrip("/")), body), palette)


def _parted(text: str) -> tuple[Mapping[str, str], str]:
    """The one-line keys of a page's front matter, and what follows it."""
    found = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if not found:
        return {}, text
    return dict(re.findall(r"^(\w+): *(.+)$", found[1], re.MULTILINE)), text[found.end() :]

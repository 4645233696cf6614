"""The whole way through the house, one line per stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.checks.addresses import check_print_runs, own_addresses
from generator.model.dossier import Dossier
from generator.model.findings import Finding, SourceErrors
from generator.model.output import Made, Output, StockedOutput
from generator.model.periods import UNDATED
from generator.model.settings import Settings
from generator.outputs.open_data import open_data_site_outputs, render_open_data_page
from generator.outputs.site.chapters import render_chapters
from generator.outputs.site.feed import render_feed
from generator.outputs.site.home import render_compare, render_home
from generator.outputs.site.social import render_social_image
from generator.pipeline.families import make_families
from generator.pipeline.flyers import Flyers, make_flyers
from generator.pipeline.gather import Sources, gather_sources, stop_on_errors
from generator.pipeline.jobs import Job, Progress, run_jobs, say_nothing
from generator.pipeline.proofreading import make_proofreading
from generator.pipeline.stock import Stock
from generator.pipeline.studies import make_studies
from generator.views.families.lost import LostView, lost_view
from generator.views.flyers.flyer import flyer_views
from generator.views.open_data.page import open_data_page_view
from generator.views.site.chapters import chapters_view
from generator.views.site.compare import compare_view
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.site.social import SocialCard, site_card, study_card

STOCK = Path(".cache") / "renderings"


@dataclass(frozen=True)
class Publication:
    """Everything that the host delivers; ``updated`` is the latest ISO day of the data, "" when none is given; ``chapters``
    are what hand-written pages may ask for, Markdown by name; ``lost`` is for addresses that lead nowhere.
    """

    site: Made
    findings: tuple[Finding, ...]
    updated: str
    chapters: Mapping[str, str]
    lost: LostView


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
    updated = last_update(dossiers)
    settings = replace(settings, day=settings.day or updated)
    stock = open_stock(root)
    families = make_families(dossiers, sources, settings)
    stop_on_errors(_lost_addresses(sources, families.files, settings))
    flyers = make_every_flyer(dossiers, sources, settings, stock, progress)
    made = sum(
        (
            Made((render_home(home_view(dossiers, settings, {key: one.thumbnails for key, one in flyers.items()})),)),
            Made((render_compare(compare_view(dossiers)),)),
            make_open_data(dossiers, settings),
            make_studies(dossiers, flyers, settings, stock, progress),
            *(of_one.made for of_one in flyers.values()),
            make_proofreading(sources.proofreading, sources.flyer_texts.texts, updated or UNDATED, stock, progress),
            families,
            make_cards(
                [site_card(dossiers, settings.house), *(study_card(d, settings.house) for d in dossiers)],
                stock,
                progress,
            ),
            Made(files=(render_feed(feed_view(dossiers, settings)),)),
        ),
        Made(),
    )
    stock.sweep()
    return Publication(
        each_once(made),
        sources.findings,
        updated.isoformat() if updated else "",
        render_chapters(chapters_view(dossiers, settings.house)),
        lost_view(dossiers, sources.family_texts.texts),
    )


def last_update(dossiers: Iterable[Dossier]) -> date | None:
    """The day for which a publication is made when no other is given: that of the latest data."""
    return max((dossier.file.updated for dossier in dossiers if dossier.file.updated), default=None)


def make_open_data(dossiers: Sequence[Dossier], settings: Settings) -> Made:
    """The page on open data, and the files that speak of every study."""
    page = render_open_data_page(open_data_page_view(dossiers, settings.house))
    return Made((page,), tuple(open_data_site_outputs(dossiers, settings)))


def make_cards(cards: Sequence[SocialCard], stock: Stock, progress: Progress) -> Made:
    """The pictures of shared links."""
    drawn = run_jobs("images de partage", [Job(make_card, (card,)) for card in cards], stock, progress)
    return Made(files=tuple(StockedOutput(path, place) for card in drawn for path, place in card.items()))


def make_card(card: SocialCard) -> dict[str, bytes]:
    """One picture, by its path in the site."""
    image = render_social_image(card)
    return {image.path: image.content}


def publish_flyers(
    root: Path, settings: Settings, code: str, progress: Progress = say_nothing
) -> list[StockedOutput | Output] | None:
    """The flyers' files of one département alone (INSEE ``code``); None when it has no file or no flyer.

    Raises ``SourceErrors`` like ``publish``.
    """
    sources = gather_sources(root)
    stop_on_errors(sources.findings)
    stop_on_errors(
        finding for finding in sources.refused if Path(finding.location.file).name.startswith(f"{code.lower()}-")
    )
    chosen = [dossier for dossier in sources.dossiers if dossier.place.code == code]
    flyers = make_every_flyer(chosen, sources, settings, open_stock(root), progress)
    return [output for of_one in flyers.values() for output in of_one.made.files] or None


def open_stock(root: Path) -> Stock:
    """The renderings kept for the repository at ``root``."""
    return Stock(root / STOCK)


def make_every_flyer(
    dossiers: Iterable[Dossier], sources: Sources, settings: Settings, stock: Stock, progress: Progress
) -> dict[str, Flyers]:
    """The flyers of every département, by the dossier's key.

    Raises ``SourceErrors`` with the refusals of all départements together.
    """
    made: dict[str, Flyers] = {}
    refusals: list[Finding] = []
    runs = sources.print_runs.value.runs if sources.print_runs.value else ()
    for dossier in dossiers:
        views = flyer_views(dossier, sources.flyer_texts.texts, settings.at(dossier.file.families.address))
        try:
            made[dossier.key] = make_flyers(dossier, views, sources.flyer_texts.sources, stock, progress, runs)
        except SourceErrors as refusal:
            refusals += refusal.findings
    stop_on_errors(refusals)
    return made


def _lost_addresses(sources: Sources, served: Iterable[Output | StockedOutput], settings: Settings) -> list[Finding]:
    """The printed addresses that this publication would not serve, whatever the sources promised (``gather_sources``)."""
    register = sources.print_runs
    if register.value is None:
        return []
    return check_print_runs(
        register.value,
        register.source,
        {file.path for file in served},
        settings.site_url,
        own_addresses(sources.dossiers),
    )


def each_once(made: Made) -> Made:
    """``made`` as given; two stages writing one path is a mistake of the house and raises ``ValueError``."""
    paths: set[str] = set()
    for output in made.files:
        if output.path in paths:
            raise ValueError(f"two outputs for {output.path}")
        paths.add(output.path)
    return made

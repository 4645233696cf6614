"""The plugin: at each of MkDocs' events, what the house does. It hands over what the pipeline made, dressed in the theme.

The publication is made in ``on_pre_build``, before MkDocs empties its folder: when the sources are wrong, the folder
stays as it was.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from jinja2 import Environment, TemplateError
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.crafts.templating import say_template_error
from generator.host.chapters import with_chapters
from generator.host.error_page import render_error_page
from generator.host.handover import output_file, page_file
from generator.host.hardening import harden
from generator.host.hosting import write_headers
from generator.host.search import page_entries, write_search_index
from generator.host.stylesheets import write_site_sheet
from generator.model.findings import Severity, SourceErrors
from generator.model.output import Output
from generator.model.periods import UNDATED
from generator.model.search import SearchEntry
from generator.pipeline.publish import STOCK, Publication, publish
from generator.pipeline.turn import own_turn
from generator.sources.site import read_settings
from generator.views.families.lost import LostView

log = get_plugin_logger("ppgp")


class HouseConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``; folders are relative to that file."""

    departments_dir = option.Type(str, default="departments")
    flyers_dir = option.Type(str, default="flyers")
    generator_dir = option.Type(str, default="generator")


@dataclass(frozen=True)
class Failure:
    """What stopped a publication in ``mkdocs serve``, shown in the browser instead of the site."""

    html: str


class PublishingHouse(BasePlugin[HouseConfig]):  # type: ignore[no-untyped-call]
    """Puts the house's publication into MkDocs' build."""

    command: Literal["build", "gh-deploy", "serve"] = "build"
    day: date | None = None
    """The day to publish for; None leaves it to the sources."""
    made: Publication | Failure
    found: list[SearchEntry]
    """What the search knows of the theme's pages."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether somebody is looking live: only then are drafts shown and errors put on the page."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch everything that a page is made of."""
        root = Path(config.config_file_path).parent
        folders = (self.config.departments_dir, self.config.flyers_dir, self.config.generator_dir)
        config.watch.extend(str(root / name) for name in folders if (root / name).is_dir())
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the publication; refuse here, before anything of the last build is touched."""
        config_file = Path(config.config_file_path)
        self.found = []
        # Held until the files of the stock are copied: another command's sweep would take them away.
        self._turn.enter_context(own_turn((config_file.parent / STOCK).parent, _say_waiting))
        try:
            self.made = publish(
                config_file.parent,
                replace(read_settings(config_file), day=self.day),
                departments=config_file.parent / self.config.departments_dir,
                drafts=self.command == "serve",
            )
        except SourceErrors as refusal:
            self._refuse([str(f) for f in refusal.findings if f.severity is Severity.ERROR], refusal)
        except TemplateError as error:
            self._refuse([say_template_error(error)], error)
        else:
            for finding in self.made.findings:
                if finding.severity is not Severity.INFO or self.command == "serve":
                    log.info(f"{finding.severity.french} {finding.code}, {finding}")

    def _refuse(self, lines: list[str], cause: Exception) -> None:
        if self.command != "serve":
            raise PluginError("\n".join(lines)) from cause
        log.error("\n".join(lines))
        self.made = Failure(render_error_page(lines))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Deliver pages and files beside the hand-written ones."""
        if isinstance(self.made, Failure):
            theme_only = Files([f for f in files if not f.is_documentation_page()])
            theme_only.append(output_file(config, Output("index.html", self.made.html.encode())))
            return theme_only
        for page in self.made.site.pages:
            files.append(page_file(config, page))
        for output in self.made.site.files:
            files.append(output_file(config, output))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Date pages by their sources, never by the clock; give hand-written ones the chapters that they ask for."""
        if not isinstance(self.made, Publication):
            return markdown
        page.update_date = str(page.meta.get("updated") or self.made.updated or UNDATED)
        try:
            return with_chapters(markdown, self.made.chapters, page.meta.get("offer") or {})
        except ValueError as error:
            log.warning(f"{page.file.src_uri} : {error}")
            return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Read what the search will find in the page; ``search.boost`` in its head is how much it counts."""
        weight = (page.meta.get("search") or {}).get("boost", 1)
        self.found += page_entries(page.url, str(page.meta.get("title") or page.title), html, weight)
        return html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Give the theme the addresses that MkDocs does not know as pages (for ``sitemap.xml``), and 404.html its words."""
        env.globals["lost"] = self.made.lost if isinstance(self.made, Publication) else LostView()
        env.globals["undated"] = str(UNDATED)
        env.globals["unthemed_pages"] = self.made.site.sitemap if isinstance(self.made, Publication) else ()
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Mend the theme's own HTML and lock the page with a content security policy."""
        return harden(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """The same for 404.html, which in a failed ``serve`` shows what is wrong whatever page was asked for."""
        if template_name == "404.html" and isinstance(self.made, Failure):
            return self.made.html
        return harden(output_content) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make what depends on all pages: the themed ones' stylesheet, the search's index, the headers that their host sends."""
        write_site_sheet(Path(config.site_dir))
        if isinstance(self.made, Publication):
            write_search_index(Path(config.site_dir), [*self.found, *self.made.site.search])
            write_headers(Path(config.site_dir), config.site_url or "/")
        self._turn.close()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Let other commands work."""
        self._turn.close()


def _say_waiting() -> None:
    log.info("Une autre commande travaille dans cette maison : celle-ci attend qu’elle ait fini.")

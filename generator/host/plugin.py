"""The host: the only file that knows MkDocs. It hands over what the pipeline made and dresses it in the theme.

Leaving MkDocs must cost this file and ``generator/host/theme`` alone. The publication is made in ``on_pre_build``, before
MkDocs empties its folder: when the sources are wrong, the folder stays as it was.
"""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.host.error_page import render_error_page
from generator.host.hardening import harden
from generator.host.stylesheets import drop_unused, site_tokens, words_of
from generator.model.findings import Severity, SourceErrors
from generator.model.house_style import house_style
from generator.model.output import Output, ThemedPage
from generator.pipeline.publish import Publication, publish
from generator.sources.site import read_settings

log = get_plugin_logger("ppgp")

SHEETS = ("stylesheets/main.*.css", "stylesheets/palette.*.css", "kalia.css")
"""What ``assets/site.css`` is made of, in the order of the cascade; the house's tokens stand before the last."""


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
    made: Publication | Failure

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
        try:
            self.made = publish(
                config_file.parent,
                read_settings(config_file),
                departments=config_file.parent / self.config.departments_dir,
                drafts=self.command == "serve",
            )
        except SourceErrors as refusal:
            self._refuse([str(f) for f in refusal.findings if f.severity is Severity.ERROR], refusal)
        except TemplateError as error:
            named = getattr(error, "filename", None) or getattr(error, "name", None) or "gabarit"
            where = f"{named}:{getattr(error, 'lineno', '?')}"
            self._refuse([f"{where} : ce gabarit ne peut pas être rempli ({error.message})."], error)
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
            theme_only.append(_file(config, "index.html", self.made.html.encode()))
            return theme_only
        for page in self.made.pages:
            files.append(_page_file(config, page))
        for output in self.made.files:
            files.append(_output_file(config, output))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Date pages by their sources, never by the clock."""
        if isinstance(self.made, Publication):
            page.update_date = str(page.meta.get("updated") or self.made.updated)
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Give the theme the addresses that MkDocs does not know as pages (for ``sitemap.xml``)."""
        env.globals["unthemed_pages"] = self.made.sitemap if isinstance(self.made, Publication) else ()
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
        """Make the one stylesheet of the themed pages: the host's two and ours, without what no page can use."""
        site = Path(config.site_dir)
        scripts = (site / "assets" / "javascripts").rglob("*.js")
        words = words_of(map(_text_of, site.rglob("*.html")), map(_text_of, scripts))
        sheets = [_text_of(path) for pattern in SHEETS for path in sorted((site / "assets").glob(pattern))]
        sheets.insert(-1, site_tokens(house_style()))
        joined = "\n".join(drop_unused(sheet, words) for sheet in sheets)
        (site / "assets" / "site.css").write_text(joined, encoding="utf-8")


def _page_file(config: MkDocsConfig, page: ThemedPage) -> File:
    head = {"title": page.title, "description": page.description, "updated": page.updated, **dict(page.meta)}
    if page.template:
        head["template"] = page.template
    # JSON strings are YAML strings: whatever a title holds stays a title.
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if value)
    file = _file(config, f"{page.path}index.md", f"---\n{front}---\n{page.markdown}".encode())
    file.edit_uri = f"../{page.source}"
    return file


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _output_file(config: MkDocsConfig, output: Output) -> File:
    return _file(config, output.path, output.content)


def _file(config: MkDocsConfig, path: str, content: bytes) -> File:
    return File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def build_site(config_file: Path, site_dir: Path) -> list[str]:
    """Build the whole site into ``site_dir``; what MkDocs warned of is returned, and a stop is said on stderr.

    Raises ``SystemExit`` when the build failed or warned (strict).
    """
    heard = _Ear()
    host_log = logging.getLogger("mkdocs")
    host_log.addHandler(heard)
    try:
        config = load_config(config_file=str(config_file), site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort:
        sys.stderr.write("".join(f"{line}\n" for line in heard.lines))
        raise
    finally:
        host_log.removeHandler(heard)
    return heard.lines


class _Ear(logging.Handler):
    """Keeps what MkDocs says at level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def serve_site(config_file: Path, address: str) -> None:
    """Serve the site on ``address`` (host:port) and rebuild it at every change, until interrupted."""
    options: dict[str, Any] = {"dev_addr": address}
    mkdocs_serve(config_file=str(config_file), **options)

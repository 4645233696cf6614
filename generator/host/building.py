"""The site built once, or served and rebuilt at every change; MkDocs' own commands, called without their command line."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

import mkdocs
from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.host.plugin import PublishingHouse
from generator.host.refusals import host_findings
from generator.model.findings import SourceErrors


def build_site(config_file: Path, site_dir: Path, day: date | None = None) -> list[str]:
    """Build the whole site into ``site_dir``, for ``day`` when it is given; what MkDocs warned of is returned.

    Raises ``SourceErrors`` when MkDocs refused settings or pages, warnings included (strict), or the house its sources.
    """
    heard = _Ear()
    host_log = logging.getLogger(mkdocs.__name__)
    host_log.addHandler(heard)
    try:
        config = load_config(config_file=str(config_file), site_dir=str(site_dir), strict=True)
        for plugin in config.plugins.values():
            if isinstance(plugin, PublishingHouse):
                plugin.day = day
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as stop:
        raise _source_errors(stop) or SourceErrors(host_findings(heard.lines, config_file)) from None
    finally:
        host_log.removeHandler(heard)
    return heard.lines


def _source_errors(error: BaseException | None) -> BaseException | None:
    """What the plugin refused, on the way that led to ``error``."""
    while error is not None and not isinstance(error, (SourceErrors, TemplateError)):
        error = error.__cause__ or error.__context__
    return error


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

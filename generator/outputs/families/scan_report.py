"""The report on openings as one small page, for whoever runs ``ppgp scans``; it is never part of the site."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.templating import environment
from generator.outputs.families.pages import style_hash
from generator.views.families.scans import ScanReportView


def render_scan_report(view: ScanReportView) -> bytes:
    """The report as an HTML document, UTF-8, nothing loaded from anywhere."""
    templates = environment()
    style = Markup(templates.get_template("families/scans.css").render().strip())  # noqa: S704 - a fixed file
    page = templates.get_template("families/scans.html").render(view=view, style=style, style_hash=style_hash(style))
    return page.encode()

"""The report on openings as one small page, for whoever runs ``ppgp scans``; it is never part of the site."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.templating import environment
from generator.model.house_style import house_style
from generator.outputs.families.pages import style_hash
from generator.views.families.scans import ScanReportView


def render_scan_report(view: ScanReportView) -> bytes:
    """The report as an HTML document, UTF-8, nothing loaded from anywhere."""
    templates = environment()
    sheet = templates.get_template("families/scans.css").render(style=house_style())
    style = Markup(sheet.strip())  # noqa: S704 - the house's own text
    page = templates.get_template("families/scans.html").render(view=view, style=style, style_hash=style_hash(style))
    return page.encode()

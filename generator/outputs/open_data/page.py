"""The page that describes the open data, in the theme."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.model.output import ThemedPage
from generator.views.open_data.page import OpenDataPageView


def render_open_data_page(view: OpenDataPageView) -> ThemedPage:
    """The page at ``donnees-ouvertes/``."""
    return ThemedPage(
        path=view.path,
        title=view.title,
        description=view.description,
        markdown=environment().get_template("open_data/page.md.j2").render(view=view),
        source="generator/templates/open_data/page.md.j2",
        weight=0.6,
    )

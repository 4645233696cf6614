"""The home page's and the comparison's views → their pages in the theme."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.model.output import ThemedPage
from generator.views.site.compare import CompareView
from generator.views.site.home import HomeView

SOURCE = "departments"
"""What an « edit » link of these pages opens: they are made of every département's file."""


def render_home(view: HomeView) -> ThemedPage:
    """The page at the site's root; raises ``jinja2.TemplateError`` when the template is at fault."""
    return ThemedPage(
        path="",
        title="Accueil",
        description=view.description,
        markdown=environment().get_template("site/home.md.j2").render(view=view),
        source=SOURCE,
        updated=view.updated,
        wide=True,
        weight=0.8,
        meta=(("json_ld", view.json_ld),),
    )


def render_compare(view: CompareView) -> ThemedPage:
    """The page at ``comparer/``."""
    return ThemedPage(
        path=view.path,
        title="Comparer les départements",
        description=view.description,
        markdown=environment().get_template("site/compare.md.j2").render(view=view),
        source=SOURCE,
        updated=view.updated,
        wide=True,
    )

"""View → the page « Relire les flyers »."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.model.output import ThemedPage
from generator.views.pemat.page import ProofreadingView


def render_proofreading(view: ProofreadingView) -> ThemedPage:
    """The page, inside the theme."""
    return ThemedPage(
        path=view.path,
        title=view.title,
        description=view.description,
        markdown=environment().get_template("pemat/page.md.j2").render(view=view),
        source="flyers/pemat/grille.yml",
        weight=0.6,
    )

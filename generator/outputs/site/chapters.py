"""The chapters → Markdown, by the name under which a hand-written page asks for one: ``<!-- ppgp: contact -->``."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.views.site.chapters import ChaptersView

CHAPTERS = ("ariane", "contact", "etudes", "references", "resultats")
"""One template each, ``site/chapters/<name>.md.j2``."""


def render_chapters(view: ChaptersView) -> dict[str, str]:
    """Name → Markdown, "" when there is nothing to say."""
    return {
        name: environment().get_template(f"site/chapters/{name}.md.j2").render(view=view).strip() for name in CHAPTERS
    }

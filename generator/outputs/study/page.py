"""A case study's view → its page in the theme."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.model.output import ThemedPage
from generator.views.study.page import StudyView


def render_study(view: StudyView) -> ThemedPage:
    """The page at ``etudes-de-cas/<slug>/``; raises ``jinja2.TemplateError`` when the template is at fault."""
    meta = [("json_ld", view.json_ld)]
    if view.editions.image:
        meta += [("image", view.editions.image), ("image_words", view.editions.image_words)]
    return ThemedPage(
        path=view.path,
        title=view.title,
        description=view.description,
        markdown=environment().get_template("study/page.md.j2").render(view=view),
        source=view.source,
        updated=view.updated,
        meta=tuple(meta),
    )

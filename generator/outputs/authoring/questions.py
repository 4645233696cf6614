"""View → a letter in Markdown that reads as plain text."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.views.authoring.questions import QuestionsView


def render_questions(view: QuestionsView) -> str:
    """The letter's text."""
    return environment().get_template("authoring/questions.md.j2").render(view=view)

"""View → the commented YAML file of a rating session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.crafts.templating import environment
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.views.pemat.session import PaperView


def render_session(view: PaperView, kind: FlyerKind, language: Language, day: date, raters: Sequence[str]) -> str:
    """The file's text, every answer left blank."""
    template = environment().get_template("pemat/session.yml.j2")
    return template.render(
        view=view, flyer=kind.value, language=language.value, day=day.isoformat(), raters=tuple(raters)
    )

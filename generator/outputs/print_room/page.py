"""The print room's page, dressed by the theme."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.model.output import ThemedPage
from generator.views.print_room.page import PrintRoomView


def render_print_room(view: PrintRoomView) -> ThemedPage:
    """The page of ``view``; ``print-room.css`` shows one panel at a time, or all where a browser has no ``:has()``."""
    return ThemedPage(
        path=view.path,
        title=view.title,
        description=view.description,
        markdown=environment().get_template("print_room/page.md.j2").render(room=view),
        source=view.source,
        updated=view.updated,
        wide=True,
    )

"""What ``serve`` shows instead of the site when the sources cannot be published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.crafts.templating import environment


def render_error_page(lines: Sequence[str]) -> str:
    """A whole HTML page that lists the errors; it needs no other file and
    has no colour of the house, whose own file may be what is wrong.
    """
    heading = "Un point à corriger" if len(lines) == 1 else f"{len(lines)} points à corriger"
    return environment(Path(__file__).parent).get_template("error_page.html.j2").render(heading=heading, lines=lines)

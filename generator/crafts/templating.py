"""The one way to fill a template: everything escaped, nothing undefined, no logic but if, for and macros."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from traceback import format_exception

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from generator.crafts.charts import draw_chart, draw_steps
from generator.crafts.typography import raised, whole
from generator.model.materials import listening, read_text_material, unchanged

TEMPLATES = Path(__file__).parent.parent / "templates"
FLYERS = Path(__file__).parents[2] / "flyers"
"""The folder of the flyers' sources."""


def say_template_error(error: TemplateError) -> str:
    """« study/page.md.j2:12 : ce gabarit ne peut pas être rempli (…). »: the last template on the error's way.

    Jinja puts the templates' own lines in the traceback, which also comes back from another process as text.
    """
    way = re.findall(r'File "([^"]+\.(?:j2|html|svg|css|xml))", line (\d+)', "".join(format_exception(error)))
    file, line = way[-1] if way else (getattr(error, "name", None) or "gabarit", getattr(error, "lineno", ""))
    house = TEMPLATES.parents[1]
    shown = Path(file).relative_to(house).as_posix() if Path(file).is_relative_to(house) else file
    return f"{shown}{f':{line}' if line else ''} : ce gabarit ne peut pas être rempli ({error.message})."


class _HeardLoader(FileSystemLoader):
    """Reads templates through the door of materials; Jinja asks at each use whether one is up to date, which is heard."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        _, file, _ = super().get_source(environment, template)
        with listening() as heard:
            source = read_text_material(Path(file))
        return source, file, lambda: unchanged(heard)


@cache
def environment(*folders: Path) -> Environment:
    """The process's one Jinja environment for ``folders`` (the house's templates and flyers when none is given).

    A changed template is read again. Every value is HTML-escaped unless it is already ``Markup``; an unknown name
    raises ``UndefinedError``. Templates may call ``draw`` (a chart's view → SVG) and ``steps`` (the trail of
    steps), and filter texts with ``raised`` and ``whole`` (``crafts.typography``).
    """
    made = Environment(
        loader=_HeardLoader(list(folders or (TEMPLATES, FLYERS))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(draw=draw_chart, steps=draw_steps())
    made.filters.update(raised=raised, whole=whole)
    return made

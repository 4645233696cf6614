"""The same people from step to step: every dot keeps its place, and fills as its person goes further."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import frame, number, wrapped
from generator.views.charts import PeopleChart, PeopleStep

PER_ROW = 20
STEP = 17.5
RADIUS = 6.5
_LINE = 17
_TEXT_FROM = 22
_CHARACTERS = 46
"""Characters of a label on one line beside its dot and its number."""


def draw_people(chart: PeopleChart, style: str = "") -> Markup:
    """Rows of dots, then one line for each step: its dot, its number, who they are."""
    body: list[Markup] = []
    for i in range(chart.steps[0].marks):
        look = [step.look for step in chart.steps if i < step.marks][-1]
        body.append(dot(look, RADIUS + STEP * (i % PER_ROW), RADIUS + 1 + STEP * (i // PER_ROW)))
    top = STEP * ((chart.steps[0].marks - 1) // PER_ROW + 1) + 20
    for step in chart.steps:
        lines = wrapped(step.label, _CHARACTERS - len(step.value))
        body.append(_legend(step, lines, top))
        top += _LINE * len(lines) + 7
    return frame("people", chart.key, top - 10, chart.title, chart.description, style, body)


def dot(look: str, x: float, y: float) -> Markup:
    """A person: a speck in the service, a ring once trained, a target once heard, full when she or he agrees.

    « disputed »: the person that no whole number can place on either side.
    """
    at = {"x": number(x), "y": number(y)}
    match look:
        case "service":
            return Markup('<circle class="who speck" cx="{x}" cy="{y}" r="2.4"/>').format(**at)
        case "trained":
            return Markup('<circle class="who ring" cx="{x}" cy="{y}" r="5.6"/>').format(**at)
        case "answered":
            ring = Markup('<circle class="who ring" cx="{x}" cy="{y}" r="5.6"/>').format(**at)
            return ring + Markup('<circle class="who heard" cx="{x}" cy="{y}" r="2.6"/>').format(**at)
        case "disputed":
            return Markup('<circle class="who half" cx="{x}" cy="{y}" r="5.8"/>').format(**at)
        case _:
            return Markup('<circle class="who full" cx="{x}" cy="{y}" r="{r}"/>').format(**at, r=RADIUS)


def _legend(step: PeopleStep, lines: list[str], top: float) -> Markup:
    first = Markup('<text class="lab" x="{}" y="{}"><tspan class="val">{}</tspan> {}</text>').format(
        _TEXT_FROM, number(top), step.value, lines[0]
    )
    rest = (
        Markup('<text class="lab" x="{}" y="{}">{}</text>').format(_TEXT_FROM, number(top + _LINE * n), line)
        for n, line in enumerate(lines[1:], 1)
    )
    return dot(step.look, RADIUS, top - 5) + first + Markup("").join(rest)

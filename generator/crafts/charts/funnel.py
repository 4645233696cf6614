"""A funnel for hundreds and thousands: bars whose widths are the numbers."""

from __future__ import annotations

from markupsafe import Markup

from generator.crafts.charts.svg import WIDTH, frame, number, wrapped
from generator.views.charts import FunnelChart, FunnelStep

_HEIGHT = 46
_GAP = 20
_CHARACTER = 6.5
"""Width of an average character of a label, in units: enough to know on which side of its bar a text fits."""
_SERIF_CHARACTER = 8.6
"""The same for a value, set larger."""


def draw_funnel(chart: FunnelChart, style: str = "") -> Markup:
    """Bars from the widest to the last, which takes the accent; an approximate one is hollow and ends in a torn edge."""
    body: list[Markup] = []
    for i, (step, following) in enumerate(zip(chart.steps[:-1], chart.steps[1:], strict=True)):
        y = i * (_HEIGHT + _GAP)
        body.append(
            Markup('<path class="flow" d="M0 {top}H{wide}L{narrow} {low}H0z"/>').format(
                top=y + _HEIGHT,
                wide=number(WIDTH * step.ratio),
                narrow=number(WIDTH * following.ratio),
                low=y + _HEIGHT + _GAP,
            )
        )
    for i, step in enumerate(chart.steps):
        body.append(_step(step, i * (_HEIGHT + _GAP), last=i == len(chart.steps) - 1))
    height = len(chart.steps) * (_HEIGHT + _GAP) - _GAP + 2
    return frame("funnel", chart.key, height, chart.title, chart.description, style, body)


def _step(step: FunnelStep, y: int, *, last: bool) -> Markup:
    width = max(WIDTH * step.ratio, 4)
    kind = "fill last" if last else "fill"
    if step.about:
        edge = "".join(f"l{'-4' if n % 2 else '4'} {_HEIGHT / 8:g}" for n in range(8))
        shape = Markup('<path class="{} about" d="M1 {}H{}{}H1z"/>').format(kind, y, number(width - 5), edge)
    else:
        shape = Markup('<rect class="{}" y="{}" width="{}" height="{}" rx="4"/>').format(
            kind, y, number(width), _HEIGHT
        )
    return shape + _words(step, y, width)


def _words(step: FunnelStep, y: int, width: float) -> Markup:
    """The value and label inside the bar when they fit, else the label beside it on as many lines as it takes."""
    value_width = len(step.value) * _SERIF_CHARACTER
    inverse = "" if step.about else " inv"
    if value_width + (len(step.label) + 1) * _CHARACTER + 20 <= width:
        inside = Markup('<text class="lab{}" x="12" y="{}"><tspan class="val">{}</tspan> {}</text>').format(
            inverse, y + 29, step.value, step.label
        )
        if not step.note:
            return inside
        if width + len(step.note) * _CHARACTER + 9 <= WIDTH:
            return inside + Markup('<text class="lab" x="{}" y="{}">{}</text>').format(
                number(width + 9), y + 29, step.note
            )
        return inside
    outside = value_width + 16 > width
    value = Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
        "val" if outside else f"val{inverse}", number(width + 9 if outside else 8), y + 29, step.value
    )
    start = width + 10 + (value_width + 8 if outside else 0)
    lines = wrapped(f"{step.label}, {step.note}" if step.note else step.label, int((WIDTH - start) / _CHARACTER))
    first = y + 29 - 8 * (len(lines) - 1)
    return value + Markup("").join(
        Markup('<text class="lab" x="{}" y="{}">{}</text>').format(number(start), first + 16 * n, line)
        for n, line in enumerate(lines)
    )

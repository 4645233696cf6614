"""The only ornament: eight steps, small then big."""

from __future__ import annotations

from markupsafe import Markup

STEPS = (
    (0, 30, 3.0),
    (11, 24, 3.4),
    (23, 29, 4.0),
    (37, 21, 4.7),
    (53, 27, 5.5),
    (71, 16, 6.5),
    (91, 23, 7.7),
    (114, 9, 9.0),
)
"""x, y and radius of each step in a drawing of 132 × 40 units."""


def draw_steps() -> Markup:
    """The trail of steps, hidden from assistive technology since it says nothing."""
    marks = Markup("").join(
        Markup('<ellipse cx="{x}" cy="{y}" rx="{r:g}" ry="{s:.2f}" transform="rotate(-14 {x} {y})"/>').format(
            x=x + 6, y=y + 4, r=r, s=r * 0.62
        )
        for x, y, r in STEPS
    )
    return Markup('<svg class="k-steps" viewBox="0 0 132 40" aria-hidden="true" focusable="false">{}</svg>').format(
        marks
    )

"""The frame of every chart: an SVG that says what it shows."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

WIDTH = 346
"""Width of a chart, in drawing units."""


def number(value: float) -> str:
    """A coordinate with at most one decimal: 12.0 → 12, 12.34 → 12.3."""
    return f"{round(value, 1):g}"


def wrapped(text: str, width: int) -> list[str]:
    """``text`` on lines of at most ``width`` characters, broken at plain spaces; a longer word stands alone."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def frame(
    kind: str, key: str, height: float, title: str, description: str, style: str, body: Iterable[Markup]
) -> Markup:
    """An SVG of ``WIDTH`` × ``height`` units with its title and description, both escaped."""
    css = Markup("<style>{}</style>").format(Markup(style)) if style else Markup("")  # noqa: S704 - our own CSS
    return Markup(
        '<svg class="k-chart k-{kind}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{key}-t {key}-d">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>{css}{body}</svg>'
    ).format(
        kind=kind,
        width=WIDTH,
        height=number(height),
        key=key,
        title=title,
        description=description,
        css=css,
        body=Markup("").join(body),
    )

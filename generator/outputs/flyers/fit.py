"""Copyfitting: does every text stand in its box on the laid-out page, and if not, at which size would it?

Each text of the layout names its size (``data-fit``) and its value (``data-slot``); its CSS box is its limit. Sizes
come down together, step by step, from ``Limit.largest`` to ``Limit.smallest`` points; below that nothing is forced:
the flyer is refused and the refusal names the value. Sizes in points, boxes in CSS pixels (1/96 inch).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from generator.model.languages import Script
from generator.views.flyers.parts import FlyerView

PIXELS_PER_MM = 96 / 25.4
_SLACK = 0.6
# Rounding of glyph widths; a sixth of a millimetre.
_SAFE_MM = 4.0
# Printers ask that nothing to read comes closer to the trim.


@dataclass(frozen=True)
class Limit:
    """How far a size may go, in points; ``wraps`` when its text may break into more lines than were written."""

    largest: float
    smallest: float
    wraps: bool = True


_LIMITS = {
    "sticker": Limit(15, 10.5, wraps=False),
    "question": Limit(10.5, 8.5),
    "ask": Limit(13, 10, wraps=False),
    "number": Limit(38, 23, wraps=False),
    "mail": Limit(24, 12),
    "territory": Limit(13, 10, wraps=False),
    "scan": Limit(16, 12, wraps=False),
    "hint": Limit(10, 8.5, wraps=False),
    "url": Limit(11, 8.5, wraps=False),
    "service": Limit(9, 8, wraps=False),
    "wordmark": Limit(15, 10),
    "site": Limit(11, 8, wraps=False),
    "pmi": Limit(10.5, 8.5, wraps=False),
    "promise": Limit(24, 20, wraps=False),
    "lead": Limit(11.5, 9.5),
    "age": Limit(10.5, 8.5, wraps=False),
    "title": Limit(16, 12.5, wraps=False),
    "profession": Limit(10, 8.5),
    "step": Limit(10.5, 8.5),
    "say": Limit(10.5, 8.5, wraps=False),
    "own-name": Limit(15, 10),
    "own-mail": Limit(10, 8),
    "own-number": Limit(27, 20),
    "own-reach": Limit(15, 9),
    "more": Limit(9.5, 8.5, wraps=False),
    "names": Limit(11, 8.5),
    "card-name": Limit(11, 9),
    "card-number": Limit(15, 12),
    "card-mail": Limit(9.5, 8),
    "sender": Limit(10, 8.5),
    "note": Limit(9, 8),
    "emergency": Limit(11, 9, wraps=False),
    "imprint": Limit(8, 7, wraps=False),
}
_SCRIPTS = {
    Script.ARABIC: {
        "headline": Limit(42, 26, wraps=False),
        "sticker": Limit(17, 11, wraps=False),
        "question": Limit(11, 9),
        "hint": Limit(10.5, 9, wraps=False),
        "service": Limit(9.5, 8.5, wraps=False),
        "profession": Limit(10.5, 9),
        "note": Limit(9.5, 8.5),
    },
}
# Where a script differs: Arabic letters look smaller than Latin ones of the same size.
_DENSE = {
    "alone": {"own-name": Limit(19, 12), "own-mail": Limit(11, 9), "own-number": Limit(31, 22)},
    "several": {"card-name": Limit(10.5, 9), "card-number": Limit(14, 12), "card-mail": Limit(9, 8)},
    "rows": {"card-name": Limit(10.5, 9), "card-number": Limit(14, 12), "card-mail": Limit(9, 8)},
    "many": {
        "own-name": Limit(13, 9.5),
        "own-number": Limit(22, 18),
        "card-name": Limit(10, 8),
        "card-number": Limit(12.5, 11),
        "card-mail": Limit(9, 8),
    },
}
_DENSE["pairs"] = _DENSE["many"]
_DENSE["roomy"] = _DENSE["many"] | {"card-name": Limit(10.5, 9)}
_DENSE["close"] = _DENSE["many"] | {"title": Limit(14, 12.5, wraps=False)}


def limits(view: FlyerView, layout: str) -> Mapping[str, Limit]:
    """The limits of every size for this flyer in one of its layouts."""
    own = dict(_LIMITS)
    own["headline"] = Limit(view.kind.model.headline, 24, wraps=False)
    own |= _SCRIPTS.get(view.recto.language.tongue.script, {}) | _DENSE.get(layout, {})
    if len(view.verso.own.more) > 1:
        number = own["own-number"]
        own["own-number"] = Limit(min(number.largest, number.smallest + 2), number.smallest)
    return own


@dataclass(frozen=True)
class Misfit:
    """One text that does not stand in its place: which size, which value, on which page, and why (« overflow »,
    « overlap » with ``other``, « edge »).
    """

    size: str
    slot: str
    page: int
    why: str
    other: str = ""
    scale: float = 1.0
    """How much smaller the text would have to be, as far as its lines tell."""


@dataclass(frozen=True)
class _Text:
    """One laid-out text: its lines' rectangles (left, top, right, bottom) and its box's."""

    size: str
    slot: str
    page: int
    written_lines: int
    lines: tuple[tuple[float, float, float, float], ...]
    box: tuple[float, float, float, float]


def smaller(size: float, limit: Limit, scale: float = 1.0) -> float:
    """The next size to try: ``size`` × ``scale``, 4 % less at the least, in half points, never under the smallest."""
    return max(limit.smallest, min(size - 0.5, math.floor(size * min(scale, 0.96) * 2) / 2))


def find_overflows(document: Document, bounds: Mapping[str, Limit]) -> list[Misfit]:
    """The texts that leave their own box, or break into more lines than their limit allows."""
    return [
        Misfit(text.size, text.slot, text.page, "overflow", scale=_needed_scale(text))
        for text in _texts(document)
        if _overflows(text, bounds[text.size])
    ]


def find_collisions(document: Document) -> list[Misfit]:
    """The texts that touch another text, the QR code or a picture, or come too close to the edge of the page."""
    texts = list(_texts(document))
    found = []
    for index, text in enumerate(texts):
        width, height = _page_size(document, text.page)
        margin = _SAFE_MM * PIXELS_PER_MM
        if any(
            left < margin or top < margin or right > width - margin or bottom > height - margin
            for left, top, right, bottom in text.lines
        ):
            found.append(Misfit(text.size, text.slot, text.page, "edge"))
        found += [
            Misfit(text.size, text.slot, text.page, "overlap", other.slot)
            for other in texts[index + 1 :]
            if other.page == text.page and _touch(text.lines, other.lines)
        ]
        found += [
            Misfit(text.size, text.slot, text.page, "overlap", name)
            for name, page, box in _pictures(document)
            if page == text.page and text.size != name and _touch(text.lines, (box,))
        ]
    return found


def _overflows(text: _Text, limit: Limit) -> bool:
    left, top, right, bottom = text.box
    if not limit.wraps and len(text.lines) > text.written_lines:
        return True
    return any(
        line[0] < left - _SLACK or line[1] < top - _SLACK or line[2] > right + _SLACK or line[3] > bottom + _SLACK
        for line in text.lines
    )


def _needed_scale(text: _Text) -> float:
    """Width over width for the longest line; for too many lines the square root, because both directions shrink."""
    left, top, right, bottom = text.box
    widest = max(line[2] - line[0] for line in text.lines)
    height = text.lines[-1][3] - text.lines[0][1]
    return min(1.0, (right - left) / widest, math.sqrt((bottom - top) / height))


def _touch(
    some: tuple[tuple[float, float, float, float], ...], others: tuple[tuple[float, float, float, float], ...]
) -> bool:
    slack = 2 * _SLACK
    return any(
        a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack
        for a in some
        for b in others
    )


def _texts(document: Document) -> Iterator[_Text]:
    for number, box in _marked(document, "data-fit"):
        lines = tuple(_line_box(line) for line in _lines(box) if line.children)
        x, y = box.content_box_x(), box.content_box_y()
        written = 1 + sum(1 for _ in box.element.iter("br"))
        yield _Text(
            box.element.get("data-fit"),
            box.element.get("data-slot"),
            number,
            written,
            lines,
            (x, y, x + box.width, y + box.height),
        )


def _pictures(document: Document) -> Iterator[tuple[str, int, tuple[float, float, float, float]]]:
    for number, box in _marked(document, "data-keep"):
        x, y = box.border_box_x(), box.border_box_y()
        yield box.element.get("data-keep"), number, (x, y, x + box.border_width(), y + box.border_height())


def _marked(document: Document, attribute: str) -> Iterator[tuple[int, Any]]:
    """The outermost box of each element that bears ``attribute``, with its page's number from 1."""
    for number, page in enumerate(document.pages, start=1):
        seen: set[int] = set()
        for box in _walk(page._page_box):  # noqa: SLF001 — the laid-out boxes have no public door
            element = box.element
            if element is not None and element.get(attribute) and id(element) not in seen:
                seen.add(id(element))
                yield number, box


def _walk(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _walk(child)


def _lines(box: Any) -> Iterator[Any]:
    for inner in _walk(box):
        if isinstance(inner, boxes.LineBox):
            yield inner


def _line_box(line: Any) -> tuple[float, float, float, float]:
    left = min(child.position_x for child in line.children)
    right = max(child.position_x + child.margin_width() for child in line.children)
    return left, line.position_y, right, line.position_y + line.height


def _page_size(document: Document, number: int) -> tuple[float, float]:
    page = document.pages[number - 1]
    return page.width, page.height

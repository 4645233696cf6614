"""How well the pages of text are filled, from 0 to 1: what the choice of a spacing rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

END = "fin"
"""Identifier of the mark that closes the last section."""


def emptiness(document: Document) -> float:
    """The share of its height that the emptiest page of text leaves at its foot.

    The cover, the opening and the closing page are drawn whole and do not count; the last page of text counts half,
    since an end is expected there.
    """
    last = next((number for number, page in enumerate(document.pages) if END in page.anchors), None)
    if last is None:
        return 0.0  # a study without a single section has no page of text
    left = [1 - filled(page) for page in document.pages[2 : last + 1]]
    left[-1] /= 2
    return max(left)


def filled(page: Any) -> float:
    """How far down the text area of ``page`` its content reaches."""
    box = page._page_box  # noqa: SLF001 - the laid-out boxes have no public door
    top, height = box.content_box_y(), box.height
    bottoms = [inner.position_y + inner.margin_height() for inner in _printed(box)]
    return float((max(bottoms, default=top) - top) / height)


def _printed(box: Any) -> Iterator[Any]:
    """The lines and pictures below ``box``, those of its margins left out."""
    if isinstance(box, boxes.MarginBox):
        return
    if isinstance(box, boxes.LineBox | boxes.ReplacedBox):
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _printed(child)

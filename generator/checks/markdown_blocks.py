"""Markdown's blocks and top-level lists, cut as Python-Markdown cuts them (``markdown.blockprocessors``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ITEM = re.compile(r" {0,3}(?:([0-9]+)\.|([*+-])) +(\S.*)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})$")


@dataclass(frozen=True)
class Item:
    """One point of a list: its mark as typed (``2025.``, ``-``), its number if it has one, its first line."""

    mark: str
    number: int | None
    text: str


def read_blocks(text: str) -> list[str]:
    """What stands between blank lines, each as typed."""
    return [block for block in re.split(r"\n(?:[ \t]*\n)+", text.strip("\n")) if block.strip()]


def code_block(text: str) -> bool:
    """True when a block would be shown as code: four spaces before each line, and no list above that it could go on."""
    listed = False
    for block in read_blocks(text):
        lines = block.splitlines()
        if all(line.startswith("    ") for line in lines):
            if not listed:
                return True
        else:
            listed = bool(_ITEM.match(lines[0]))
    return False


def read_lists(text: str) -> Iterator[list[Item]]:
    """The points of each list: one begins a block, and goes on over blank lines until a block that is none."""
    items: list[Item] = []
    for block in read_blocks(text):
        lines = block.splitlines()
        if lines[0].startswith("    "):
            continue  # inside the last point
        if not _ITEM.match(lines[0]) or _RULE.match(lines[0]):
            if items:
                yield items
            items = []
            continue
        items += [_item(found) for line in lines if (found := _ITEM.match(line))]
    if items:
        yield items


def glued_list(block: str) -> str:
    """The first of the lines that look like a list inside a paragraph, or "": two of them, or one after a colon."""
    lines = block.splitlines()
    if _ITEM.match(lines[0]):
        return ""
    marked = [n for n, line in enumerate(lines) if n and _ITEM.match(line) and not _RULE.match(line)]
    if len(marked) > 1 or any(lines[n - 1].rstrip().endswith(":") for n in marked):
        return lines[marked[0]].strip()
    return ""


def _item(found: re.Match[str]) -> Item:
    number = int(found[1]) if found[1] else None
    return Item(f"{found[1]}." if found[1] else found[2], number, found[3])

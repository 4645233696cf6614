"""The host's stylesheet → the same without what no page of the site can use: on a slow phone it is what is waited for.

A class counts as used when its name stands anywhere in the site's pages, or in its scripts when it belongs to a part
that they make here (``_SCRIPTED``): nearly every short word stands somewhere in a minified script. Who switches on a
Markdown extension or a feature of the host whose parts scripts make (tabs, annotations, tooltips) adds it there.
Parentheses are never looked into: ``:is(.a, .b)`` and ``:not(.a)`` stay whole. When in doubt, a rule stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import tinycss2
import tinycss2.ast

from generator.model.house_style import HouseStyle, house_style

_WORD = re.compile(r"[\w-]+")
_CLASS = re.compile(r"\.((?:[A-Za-z_-]|\\.)(?:[\w-]|\\.)*)")
_CHOICE = re.compile(r"\[data-md-[\w-]+=[\"']?([\w-]+)[\"']?\]")
_SCRIPTED = re.compile(r"js|focus-visible|md-(?:content|dialog|header|nav|search|sidebar|tabs|toggle|top|typeset).*")
_PICTURE = re.compile(r"""(--[\w-]+):\s*url\((?:"(?:[^"\\]|\\.)*"|[^"')]*)\);?""")

SHEETS = ("stylesheets/main.*.css", "stylesheets/palette.*.css", "house.css")
"""What ``assets/site.css`` is made of, in the order of the cascade; the house's tokens stand before the last."""


def write_site_sheet(site: Path) -> None:
    """Make the one stylesheet of the themed pages of the built ``site``: the host's two and ours, without what is unused."""
    scripts = (site / "assets" / "javascripts").rglob("*.js")
    words = words_of(map(_text_of, site.rglob("*.html")), map(_text_of, scripts))
    sheets = [_text_of(path) for pattern in SHEETS for path in sorted((site / "assets").glob(pattern))]
    sheets.insert(-1, site_tokens(house_style()))
    joined = "\n".join(drop_unused(sheet, words) for sheet in sheets)
    (site / "assets" / "site.css").write_text(joined, encoding="utf-8")


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def site_tokens(style: HouseStyle) -> str:
    """The house's colours and families as custom properties (``--k-…``), for both schemes of the themed pages."""
    light, dark = (
        ";".join(f"--k-{name}:{value}" for name, value in part.items()) for part in (style.light, style.dark)
    )
    # Without JavaScript the host's theme leaves "default" on the body of a dark screen.
    unscripted = f'[data-md-color-scheme="default"]{{color-scheme:dark;{dark}}}'
    return f"""
:root,[data-md-color-scheme="default"]{{{light}}}
[data-md-color-scheme="slate"]{{{dark}}}
[data-md-color-scheme="default"],[data-md-color-scheme="slate"]{{--md-text-font:{style.type.text};--k-serif:{style.type.title}}}
@media (scripting:none) and (prefers-color-scheme:dark){{{unscripted}}}
"""


def words_of(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every name that could be a class in these pages, or of a part that these scripts make."""
    written = {word for text in pages for word in _WORD.findall(text)}
    made = {word for text in scripts for word in _WORD.findall(text) if _SCRIPTED.fullmatch(word)}
    return frozenset(written | made)


def drop_unused(css: str, words: frozenset[str]) -> str:
    """``css`` without rules whose classes are not among ``words``, nor pictures kept in variables nobody reads."""
    kept = "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words))
    read = set(re.findall(r"var\(\s*(--[\w-]+)", kept))
    return _PICTURE.sub(lambda found: found[0] if found[1] in read else "", kept)


def _kept(rules: Iterable[tinycss2.ast.Node], words: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, tinycss2.ast.QualifiedRule):
            selectors = [s for s in _selectors(rule.prelude) if _possible(s, words)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif isinstance(rule, tinycss2.ast.AtRule) and rule.at_keyword in ("media", "supports", "layer"):
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content or [], True, True), words))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _selectors(prelude: Iterable[tinycss2.ast.Node]) -> list[str]:
    """The selectors of a list, split at its own commas only."""
    parts: list[list[tinycss2.ast.Node]] = [[]]
    for node in prelude:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return [tinycss2.serialize(part).strip() for part in parts]


def _possible(selector: str, words: frozenset[str]) -> bool:
    """Whether every class outside parentheses, and every value of the host's own attributes, is one of ``words``."""
    if not all(value in words for value in _CHOICE.findall(selector)):
        return False
    bare = re.sub(r"\[[^\]]*\]", "", selector)
    while (flat := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = flat
    return all(re.sub(r"\\(.)", r"\1", name) in words for name in _CLASS.findall(bare))

r"""YAML nodes → text values, and every place where YAML would keep another text than the one that was typed.

YAML drops what follows « # » after an unquoted text, cuts an unquoted text at each comma between braces or brackets,
and changes « \t » between double quotes: here each is seen; ``sources.structure`` knows which are really a loss.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, TypeGuard

import yaml

from generator.model.findings import Finding, KeyPath, Location
from generator.model.rules import rule_of

_QUOTED = ("'", '"', "|", ">")

_BREAK = re.compile(r"[\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""

_ESCAPE = re.compile(r"\\(?:\\|([0abtvfreN_LP]))")
"""A backslash pair, or an escape that becomes a sign which nobody sees."""


class Walk:
    """Turns composed nodes into text values, keeping the place of each, duplicate keys and lost texts."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.lines = _BREAK.split(text)
        self.places: dict[KeyPath, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.cut: dict[KeyPath, str] = {}

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        """The value of ``node``, which stands at ``path``: nested dicts, lists and str, None when it is empty."""
        self.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            self._refuse_cut_items(node)
            return [self.value(item, (*path, position)) for position, item in enumerate(node.value)]
        if _plain(node):
            if lost := self._lost_after(node, path):
                self.cut[path] = lost
            if node.value in ("", "~", "null"):
                return None
        elif getattr(node, "style", None) == '"':
            self._refuse_escapes(node)
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(key_node, "key", "cette clé n’est pas un mot.", "Écrivez « clé: valeur ».")
                continue
            key = str(key_node.value)
            if node.flow_style and self._no_colon(key_node, value_node):
                self._refuse(
                    key_node,
                    "flow-comma",
                    f"entre accolades, la virgule coupe le texte : « {key[:40]} » serait perdu.",
                    "Mettez la valeur entière entre guillemets, ou écrivez une clé par ligne, sans accolades.",
                )
                continue
            if key in result:
                first = self.places[(*path, key)][0]
                self._refuse(
                    key_node,
                    "duplicate-key",
                    f"la clé « {key} » est déjà écrite à la ligne {first}.",
                    "Gardez-en une seule.",
                )
                continue
            self.places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            result[key] = self.value(value_node, (*path, key))
        return result

    def _refuse(self, node: yaml.Node, code: str, message: str, remedy: str) -> None:
        place = Location(self.shown, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings.append(rule_of(code).about(place, message, remedy))

    def _after(self, node: yaml.Node) -> str:
        """What follows ``node`` on its last line."""
        return self.lines[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(self.lines) else ""

    def _no_colon(self, key: yaml.Node, value: yaml.Node) -> bool:
        return _plain(value) and value.value == "" and not self._after(key).lstrip().startswith(":")

    def _lost_after(self, node: yaml.ScalarNode, path: KeyPath) -> str:
        """The comment that may be the rest of the text of ``node``; "" when there is none.

        « # » and a space after nothing, or on a line of its own, is how everybody writes a comment.
        """
        rest = self._after(node).strip()
        if rest.startswith("#"):
            return rest if node.value or re.match(r"#[^#\s]", rest) else ""
        following = self.lines[node.end_mark.line + 1] if node.end_mark.line + 1 < len(self.lines) else ""
        indent = len(following) - len(following.lstrip(" "))
        of_item = bool(path) and isinstance(path[-1], int)
        deeper = indent >= self.places[path][1] - of_item
        more = following.strip()
        return more if node.value and not rest and deeper and re.match(r"#[^#\s]", more) else ""

    def _refuse_cut_items(self, node: yaml.SequenceNode) -> None:
        """Between brackets: « [88,5] » is two values, « [Écoute, soutien et présence] » a sentence cut in two."""
        if not node.flow_style:
            return
        texts = [item for item in node.value if _plain(item)]
        for before, after in pairwise(texts):
            glued = before.end_mark.line == after.start_mark.line and (
                before.end_mark.column + 1 == after.start_mark.column
            )
            decimal = glued and before.value[-1:].isdigit() and after.value[:1].isdigit()
            sentence = (
                texts[0].value[:1].isupper()
                and after.value[:1].islower()
                and any(" " in text.value for text in (before, after))
            )
            if decimal or sentence:
                self._refuse(
                    after,
                    "flow-comma",
                    f"entre crochets, la virgule coupe le texte : « {before.value[:40]} » et « {after.value[:40]} ».",
                    "Écrivez un tiret par ligne, sans crochets, ou mettez chaque texte entre guillemets.",
                )
                return

    def _refuse_escapes(self, node: yaml.Node) -> None:
        first, last = node.start_mark, node.end_mark
        lines = self.lines[first.line : last.line + 1]
        lines[-1] = lines[-1][: last.column]
        lines[0] = lines[0][first.column :]
        if found := next((found for found in _ESCAPE.finditer("\n".join(lines)) if found[1]), None):
            self._refuse(
                node,
                "escape",
                f"entre guillemets doubles, « {found[0]} » devient un signe invisible.",
                "Mettez le texte entre apostrophes : '…'.",
            )


def _plain(node: yaml.Node) -> TypeGuard[yaml.ScalarNode]:
    return isinstance(node, yaml.ScalarNode) and node.style not in _QUOTED

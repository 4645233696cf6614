"""YAML → plain text values with the line of each, and every reading error in French.

YAML's own guesses are refused: every scalar stays the text that was typed (« 01 », « 05 63… », « 9:30 », « no »),
because plain YAML reads ``01000`` as 512 and a phone as a number. Anchors, aliases, tags and merge keys are refused
(no "billion laughs", no object construction), as are files over ``MAX_BYTES`` and nesting over ``MAX_DEPTH``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.model.findings import Finding, KeyPath, Location, SourceMap
from generator.model.rules import rule_of
from generator.sources.yaml_values import Walk
from generator.sources.yaml_words import TOO_DEEP, say_yaml_error
from generator.words.system import say_system_error

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 50_000


@dataclass(frozen=True)
class ParsedText:
    """``data``: nested dicts, lists and str (None for an empty value); None as a whole when nothing could be read.

    ``cut``: the text that YAML takes for a comment right after an unquoted value, by the way to that value.
    """

    data: Any
    source: SourceMap
    findings: list[Finding] = field(default_factory=list)
    cut: dict[KeyPath, str] = field(default_factory=dict)


def parse_yaml(path: Path, shown: str) -> ParsedText:
    """The text values of the YAML file at ``path``, named ``shown`` in messages; never raises on bad content."""
    read = _read_text(path, shown)
    if isinstance(read, Finding):
        return ParsedText(None, SourceMap(shown), [read])
    problem = _forbidden_event(read, shown)
    if problem:
        return ParsedText(None, SourceMap(shown), [problem])
    node = yaml.compose(read, Loader=yaml.CBaseLoader)
    walk = Walk(shown, read)
    data = walk.value(node, ()) if node is not None else None
    if data is None:
        return ParsedText(
            None,
            SourceMap(shown),
            [_error(shown, 1, 1, "empty-file", "le fichier est vide.", "Écrivez au moins le code du département.")],
        )
    return ParsedText(data, SourceMap(shown, walk.places), walk.findings, walk.cut)


def _error(shown: str, line: int, column: int, code: str, message: str, remedy: str) -> Finding:
    return rule_of(code).about(Location(shown, line, column), message, remedy)


def _read_text(path: Path, shown: str) -> str | Finding:
    if path.is_symlink() or not path.is_file():
        return _error(shown, 0, 0, "not-a-file", "ce n’est pas un fichier.", "Remplacez-le par un fichier YAML.")
    try:
        return _decoded(path, shown)
    except OSError as error:
        what, remedy = say_system_error(error)
        return _error(shown, 0, 0, "unreadable", f"{what}.", remedy)


def _decoded(path: Path, shown: str) -> str | Finding:
    size = path.stat().st_size
    if size > MAX_BYTES:
        return _error(
            shown,
            0,
            0,
            "too-big",
            f"le fichier pèse {size / 1e6:.1f} Mo ; la limite est de 1 Mo.".replace(".", ",", 1),
            "Un fichier de département tient en quelques pages : retirez ce qui y a été collé par erreur.",
        )
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return _error(
            shown,
            line,
            1,
            "encoding",
            "le fichier n’est pas enregistré en UTF-8.",
            "Enregistrez-le en UTF-8 (dans VS Code : cliquez sur l’encodage en bas à droite).",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _start(event: yaml.Event) -> tuple[int, int]:
    """Line and column of ``event``, from 1; the file's start when YAML gives none."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _forbidden_event(text: str, shown: str) -> Finding | None:
    """The first thing in ``text`` that YAML allows and the house refuses, or the syntax error that stops reading."""
    depth = nodes = documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            line, column = _start(event)
            anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
            if anchor:
                sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
                what = f"« {sign}{anchor} » est un raccourci YAML."
                return _error(shown, line, column, "alias", what, "Écrivez la valeur en entier, ou entre guillemets.")
            if tag and tag != "!":
                return _error(
                    shown,
                    line,
                    column,
                    "tag",
                    f"« {str(tag)[:60]} » est une étiquette YAML.",
                    "Retirez-la ; si le texte commence par « ! », mettez-le entre guillemets.",
                )
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    return _error(
                        shown,
                        line,
                        column,
                        "documents",
                        "un second document commence ici (---).",
                        "Retirez cette ligne.",
                    )
            nodes += 1
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH or nodes > MAX_NODES:
                return _error(
                    shown,
                    line,
                    column,
                    "too-deep",
                    "le fichier est trop imbriqué ou trop long.",
                    "Vérifiez les retraits.",
                )
    except yaml.YAMLError as error:
        line, column, message, remedy = say_yaml_error(error, text)
        code = "too-deep" if TOO_DEEP in str(error) else "syntax"
        return _error(shown, line, column, code, message, remedy)
    return None

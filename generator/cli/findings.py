"""Findings as an editor, a program or a forge reads them: text with the line and a caret, JSON, SARIF, GitHub.

Pure functions: findings in, text out. French typography is set here, so that rules are written with plain spaces.
"""

from __future__ import annotations

import io
import itertools
import json
import textwrap
from collections.abc import Mapping, Sequence
from enum import StrEnum

from rich.console import Console
from rich.text import Text

from generator.cli.reports import Report
from generator.model.findings import Finding, Severity
from generator.model.rules import catalogue
from generator.words.french import NBSP, count_words, set_french


class Format(StrEnum):
    """The ways to present findings."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}

WIDTH = 100
"""Columns of the text when the output is not a terminal."""


def present(report: Report, form: Format, colour: bool = False, width: int = WIDTH) -> str:
    """``report`` in the asked format; ``colour`` and ``width`` concern text only."""
    match form:
        case Format.TEXT:
            return _text(report, colour, width)
        case Format.JSON:
            return _dump(_json(report))
        case Format.SARIF:
            return _dump(_sarif(report))
        case Format.GITHUB:
            return "".join(map(_github, report.findings))


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _text(report: Report, colour: bool, width: int) -> str:
    target = io.StringIO()
    console = Console(
        file=target,
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    for file, group in itertools.groupby(report.findings, lambda finding: finding.location.file):
        console.print(Text(file, style="bold"))
        lines = report.lines(file)
        for finding in group:
            _print_finding(console, finding, lines)
        console.print()
    console.print(_summary(report))
    return target.getvalue()


def _print_finding(console: Console, finding: Finding, lines: Sequence[str]) -> None:
    look, word = _COLOURS[finding.severity], finding.severity.french
    line = finding.location.line
    head = Text.assemble("  ", (word, f"bold {look}"), f" {finding.code}" if finding.code else "")
    place = f"{finding.location.file}:{line}" if line else finding.location.file
    console.print(Text.assemble(head, (f"   {place}", "dim"), (f"   {finding.at}" if finding.path else "", "dim")))
    if 0 < line <= len(lines):
        _print_line(console, lines[line - 1], line, finding.location.column, look)
    for words, style in ((set_french(finding.message), ""), (f"→ {set_french(finding.remedy)}", "dim")):
        console.print(_indented(console, words, 4, style), soft_wrap=True)


def _print_line(console: Console, content: str, line: int, column: int, look: str) -> None:
    """The source line and, under it, carets from the value's start; a long line is cut around it."""
    room = max(20, console.width - 14)
    content = "".join(sign if sign.isprintable() or sign == NBSP else "·" for sign in content)
    start = min(max(column - 1, 0), len(content))
    cut = max(0, start - room // 3) if len(content) > room else 0
    shown = content[cut : cut + room].rstrip()
    carets = max(1, len(shown.split(" #")[0].rstrip()) - (start - cut))
    console.print(Text.assemble((f"{line:>6} │ ", "dim"), shown), soft_wrap=True)
    console.print(Text.assemble(("       │ ", "dim"), " " * (start - cut), ("^" * carets, look)), soft_wrap=True)


def _indented(console: Console, words: str, margin: int, style: str) -> Text:
    """``words`` wrapped at plain spaces only, so that unbreakable ones hold."""
    wrapped = textwrap.fill(
        words,
        console.width,
        initial_indent=" " * margin,
        subsequent_indent=" " * margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return Text(wrapped, style=style)


def _summary(report: Report) -> Text:
    parts: list[Text | str] = []
    for severity, look in _COLOURS.items():
        count = report.count(severity)
        if count:
            parts.append(Text(count_words(count, severity.french, f"{severity.french}s"), style=f"bold {look}"))
    accepted = len(report.acknowledged)
    if accepted:
        parts.append(Text(count_words(accepted, "alerte acceptée", "alertes acceptées"), style="dim"))
    read = count_words(len(report.files), "fichier lu", "fichiers lus")
    joined = Text(", ").join(Text(part) if isinstance(part, str) else part for part in parts)
    return Text.assemble(f"{read} : ".replace(" :", "\u00a0:"), joined if parts else Text("rien à signaler"), ".")


def _json(report: Report) -> Mapping[str, object]:
    return {
        "files": list(report.files),
        "findings": [_object(finding) for finding in report.findings],
        "acknowledged": [
            {**_object(entry.finding), "reason": entry.by.reason, "by": entry.by.by} for entry in report.acknowledged
        ],
        "counts": {
            **{severity.value: report.count(severity) for severity in Severity},
            "acknowledged": len(report.acknowledged),
        },
    }


def _object(finding: Finding) -> dict[str, object]:
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "at": finding.at,
        "message": set_french(finding.message),
        "remedy": set_french(finding.remedy),
    }


def _sarif(report: Report) -> Mapping[str, object]:
    """SARIF 2.1.0 (OASIS), one run; accepted warnings are results with a suppression."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

    def result(finding: Finding) -> dict[str, object]:
        region = {"startLine": max(1, finding.location.line), "startColumn": max(1, finding.location.column)}
        return {
            "ruleId": finding.code,
            "level": levels[finding.severity],
            "message": {"text": f"{set_french(finding.message)} {set_french(finding.remedy)}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": finding.location.file}, "region": region}}],
        }

    known = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.title},
            "help": {"text": rule.source},
            "defaultConfiguration": {"level": levels[rule.severity]},
        }
        for rule in catalogue()
    ]
    accepted = [
        {
            **result(entry.finding),
            "suppressions": [{"kind": "inSource", "justification": f"{entry.by.reason} ({entry.by.by})"}],
        }
        for entry in report.acknowledged
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "ppgp", "rules": known}},
                "columnKind": "unicodeCodePoints",
                "results": [*map(result, report.findings), *accepted],
            }
        ],
    }


def _github(finding: Finding) -> str:
    """A workflow command that GitHub shows beside the line (``::error file=…``), escaped as its toolkit does."""
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}[finding.severity]
    properties = {
        "file": finding.location.file,
        "line": str(max(1, finding.location.line)),
        "col": str(max(1, finding.location.column)),
        "title": finding.code,
    }
    words = ",".join(f"{name}={_escape(value, ':,')}" for name, value in properties.items())
    return f"::{level} {words}::{_escape(set_french(f'{finding.message} {finding.remedy}'), '')}\n"


def _escape(text: str, more: str) -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text

"""``flyers/print-runs.yml``: reading the register, and adding one record at its end without touching the others."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from generator.model.findings import Location, SourceMap
from generator.model.print_runs import PrintRegister, PrintRun
from generator.model.rules import REGISTER_MISSING
from generator.model.writing import write_whole
from generator.sources.structure import Reading, read_model

SHOWN = "flyers/print-runs.yml"


def read_print_runs(path: Path) -> Reading[PrintRegister]:
    """The register; one that holds only comments is empty, an absent one is an error: it says which addresses are on
    paper. Never raises on content.
    """
    if not path.exists():
        lost = REGISTER_MISSING.about(
            Location(SHOWN),
            "le registre des tirages n’est plus là : rien ne dirait quelles adresses sont imprimées.",
            f"Remettez-le (git checkout -- {SHOWN}) ; s’il n’y en a jamais eu, créez-le vide.",
        )
        return Reading(None, SourceMap(SHOWN), [lost])
    with contextlib.suppress(OSError, UnicodeDecodeError):  # told below
        if path.is_file() and _holds_nothing(path.read_bytes().decode()):
            return Reading(PrintRegister(), SourceMap(SHOWN))
    return read_model(path, SHOWN, PrintRegister)


def append_print_run(path: Path, run: PrintRun) -> None:
    """Write ``run`` at the end of the register; what stands before stays byte for byte."""
    before = path.read_bytes().decode() if path.is_file() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    head = "" if _has_runs_key(before) else "runs:\n"
    write_whole(path, (before + head + record_text(run)).encode())


def record_text(run: PrintRun) -> str:
    """The record as YAML, indented under ``runs:``; every scalar is quoted, so that it reads back as it was typed."""
    lines: list[str] = []
    for name, value in run.model_dump(mode="json", exclude_defaults=True).items():
        lines += _lines(name, value, "    ")
    lines[0] = "  - " + lines[0].lstrip()
    return "\n".join(lines) + "\n"


def _lines(name: str, value: Any, indent: str) -> list[str]:
    if isinstance(value, dict):
        return [f"{indent}{name}:", *(line for key, item in value.items() for line in _lines(key, item, indent + "  "))]
    if isinstance(value, list):
        return [f"{indent}{name}:", *(f"{indent}  - {_scalar(item)}" for item in value)]
    return [f"{indent}{name}: {_scalar(value)}"]


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    # A JSON string is a double-quoted YAML scalar (YAML 1.2, 7.3.1); accents stay readable.
    return str(value) if isinstance(value, int) else json.dumps(str(value), ensure_ascii=False)


def _holds_nothing(text: str) -> bool:
    return not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _has_runs_key(text: str) -> bool:
    return any(line.rstrip() == "runs:" for line in text.splitlines())

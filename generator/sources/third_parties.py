"""``third-party.toml`` and the locks → everything that others made. Nothing is asked of the network or of what is installed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.model.third_parties import Part, Supply

TABLE = "third-party.toml"
LOCK, TEST_LOCK = "requirements.lock", "requirements-dev.lock"
NPM_LOCK = "tests/browser/package-lock.json"

_PINNED = re.compile(
    r"^([a-z0-9][a-z0-9.-]*)==(\S+?)(?: ; (.+?))?(?: \\)?\n((?:\s+--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
_UNKNOWN = "NOASSERTION"


def read_supply(root: Path) -> Supply:
    """Everything, in a fixed order: files of the repository, parts of the theme, Python packages, npm packages.

    Raises ``OSError`` when one of the four files is not there, ``ValueError`` when it cannot be read. A package without a licence in the
    table gets « NOASSERTION »; a test refuses it.
    """
    table = tomllib.loads((root / TABLE).read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Supply(
        name=project["name"],
        version=project["version"],
        asked=tuple(sorted(re.split(r"[<>=!~;\[ ]", wanted)[0] for wanted in project["dependencies"])),
        parts=(
            *(_of_file(entry, root) for entry in table["file"]),
            *(
                Part(entry["name"], entry.get("version", ""), entry["licence"], entry["origin"])
                for entry in table["inside"]
            ),
            *_python(root, table["python"]),
            *_npm(root),
        ),
        allowed=frozenset(table["licences"]["allowed"]),
        ours=tuple(table["ours"]["files"]),
    )


def _of_file(entry: dict[str, Any], root: Path) -> Part:
    found = sorted({path for pattern in entry["files"] for path in root.glob(pattern)})
    return Part(
        name=entry["name"],
        version=entry.get("version", ""),
        licence=entry["licence"],
        origin=entry["origin"],
        files=tuple(
            (path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()) for path in found
        ),
        changed=entry.get("changed", ""),
        text=entry["text"],
    )


def _python(root: Path, licences: dict[str, str]) -> Iterator[Part]:
    """Every pin of both locks once; what only the second has is for tests."""
    needed = {(pin[1], pin[2]) for pin in _PINNED.finditer((root / LOCK).read_text(encoding="utf-8"))}
    for pin in _PINNED.finditer((root / TEST_LOCK).read_text(encoding="utf-8")):
        name, version, marker = pin[1], pin[2], pin[3] or ""
        yield Part(
            name=name,
            version=version,
            licence=licences.get(name, _UNKNOWN),
            origin=f"https://pypi.org/project/{name}/{version}/",
            scope="required" if (name, version) in needed else "excluded",
            purl=f"pkg:pypi/{name}@{version}",
            marker=marker,
            digests=tuple(re.findall(r"sha256:([0-9a-f]{64})", pin[4])),
        )


def _npm(root: Path) -> Iterator[Part]:
    lock = json.loads((root / NPM_LOCK).read_text(encoding="utf-8"))
    for place, package in sorted(lock["packages"].items()):
        if not place:
            continue
        name, version = place.rpartition("node_modules/")[2], package["version"]
        yield Part(
            name=name,
            version=version,
            licence=package.get("license", _UNKNOWN),
            origin=f"https://www.npmjs.com/package/{name}/v/{version}",
            scope="excluded",
            purl=f"pkg:npm/{name.replace('@', '%40')}@{version}",
            integrity=base64.b64decode(package["integrity"].removeprefix("sha512-")).hex(),
        )

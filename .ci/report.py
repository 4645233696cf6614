"""The built site in figures, and what a change changes in it, as Markdown for whoever reviews it.

Usage: ``report.py site [--list list.json] [--before list.json]``. ``--list`` writes each file's size and digest; ``--before``
compares with such a list of the published site, and says so when there is none. Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

KINDS = {
    "pages": (".html",),
    "PDF (flyers, affiches, études)": (".pdf",),
    "kits pour l’imprimeur": (".zip",),
    "images": (".webp", ".png", ".svg", ".jpg"),
    "scripts, styles, fontes": (".js", ".css", ".woff2", ".map"),
    "données, flux, le reste": (),
}
HEAVIEST = 5
MOST_NAMED = 60
"""Changed files that are named one by one."""

Listing = dict[str, tuple[int, str]]
"""Size in bytes and SHA-256 of each file, by its path."""


def list_site(site: Path) -> Listing:
    """Every file of ``site``."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {
        path.relative_to(site).as_posix(): (path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in files
    }


def kind_of(path: str) -> str:
    """The line of the table in which a file counts."""
    return next((kind for kind, ends in KINDS.items() if path.endswith(ends)), list(KINDS)[-1])


def shown(size: int) -> str:
    """« 43,2 Mo », « 12 ko », « 7 o »."""
    if size < 1000:
        return f"{size} o"
    return f"{size / 1e6:.1f} Mo".replace(".", ",") if size >= 1e6 else f"{round(size / 1e3)} ko"


def sizes(now: Listing, before: Listing) -> list[str]:
    """The table by kind, with the difference when there is a site to compare with, and the heaviest files."""
    lines = ["## Le site en chiffres", "", "| | fichiers | taille | écart |", "|---|---:|---:|---:|"]
    for kind in (*KINDS, "total"):
        part, old = (
            [size for path, (size, _) in listing.items() if kind in (kind_of(path), "total")]
            for listing in (now, before)
        )
        grown = sum(part) - sum(old) if before else 0
        change = f"{'+' if grown > 0 else '−'}{shown(abs(grown))}" if grown else "–"
        lines.append(f"| {kind} | {len(part)} | {shown(sum(part))} | {change} |")
    heavy = sorted(now, key=lambda path: (-now[path][0], path))[:HEAVIEST]
    return [*lines, "", "Les plus lourds : " + ", ".join(f"`{path}` ({shown(now[path][0])})" for path in heavy), ""]


def changes(now: Listing, before: Listing) -> list[str]:
    """What is new, gone or different, page by page and flyer by flyer."""
    if not before:
        return ["Pas de site publié à comparer : tout est nouveau.", ""]
    marks = {path: "nouveau" for path in now if path not in before}
    marks |= {path: "retiré" for path in before if path not in now}
    marks |= {path: "changé" for path in now if path in before and now[path][1] != before[path][1]}
    if not marks:
        return ["Ce changement ne change rien à ce qui est publié, à l’octet près.", ""]
    lines = [f"## Ce qui change : {len(marks)} fichiers sur {len(now)}", ""]
    named = sorted(marks, key=lambda path: (list(KINDS).index(kind_of(path)), path))
    lines += [f"- {marks[path]} : `{path}`" for path in named[:MOST_NAMED]]
    return [*lines, *([f"- et {len(marks) - MOST_NAMED} autres"] if len(marks) > MOST_NAMED else []), ""]


def main() -> None:
    """Print the report."""
    asked = argparse.ArgumentParser(description="Le site en chiffres, et ce qui y change.")
    asked.add_argument("site", type=Path)
    asked.add_argument("--list", type=Path)
    asked.add_argument("--before", type=Path)
    given = asked.parse_args()
    now = list_site(given.site)
    if not now:
        sys.exit(f"{given.site}/ est vide : construisez le site d’abord (make site).")
    before: Listing = {}
    if given.before and given.before.is_file():
        before = {path: (size, digest) for path, (size, digest) in json.loads(given.before.read_text("utf-8")).items()}
    if given.list:
        given.list.write_text(json.dumps(now, indent=0), encoding="utf-8")
    sys.stdout.write("\n".join([*sizes(now, before), *changes(now, before)]))


if __name__ == "__main__":
    main()

"""Every commune of France given to a territory: what assigning, checking and laying out the pages cost, by size.

Run by hand: ``python -m benchmarks.communes``. Made-up départements (five territories each, communes by EPCI, the rest to
the last), 10, 25, 50 then all 101, in one process; the seconds per 1,000 communes should stay the same.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from generator.checks.communes import check_communes
from generator.outputs.families import render_communes
from generator.sources.communes import load_communes
from generator.sources.departments import read_dossiers
from generator.sources.places import load_places
from generator.sources.site import read_settings
from generator.sources.texts import read_family_texts
from generator.views.families.communes import communes_views

ROOT = Path(__file__).parents[1]
TERRITORIES = 5


def write(folder: Path, code: str) -> Path:
    """A département's file whose territories share its EPCI, in order; the last takes what is left."""
    epci = sorted(load_communes(code).epci)
    lines = [f'code: "{code}"', "status: published", "territories:"]
    for number in range(TERRITORIES):
        mine = epci[number::TERRITORIES] if number < TERRITORIES - 1 else ["les autres"]
        lines += [f"  - id: t{number}", f"    name: Territoire {number}", f"    email: t{number}@exemple.fr"]
        lines += ["    communes:", *(f"      - {name}" for name in mine)] if mine else []
    path = folder / f"{code.lower()}.yml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Print one line for each size."""
    codes = list(load_places())
    settings = read_settings(ROOT / "mkdocs.yml")
    texts = read_family_texts(ROOT / "flyers" / "texts").texts
    print("départements  communes     read  check  pages   s per 1,000 communes")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        paths = [write(folder, code) for code in codes]
        for size in (10, 25, 50, len(codes)):
            load_communes.cache_clear()
            start = time.process_time()
            dossiers = read_dossiers(paths[:size], "departments").dossiers
            read = time.process_time()
            found = [finding for dossier in dossiers for finding in check_communes(dossier)]
            checked = time.process_time()
            pages = [render_communes(view) for dossier in dossiers for view in communes_views(dossier, texts, settings)]
            done = time.process_time()
            communes = sum(len(dossier.communes.every) for dossier in dossiers if dossier.communes)
            if len(dossiers) != size or len(pages) != size or found:
                raise SystemExit(f"{len(dossiers)} read, {len(pages)} pages, {found[:1]}")
            spent = (read - start, checked - read, done - checked)
            print(
                f"{size:12}  {communes:8}  {spent[0]:7.2f}{spent[1]:7.2f}{spent[2]:7.2f}   {1000 * sum(spent) / communes:.4f}"
            )


if __name__ == "__main__":
    main()

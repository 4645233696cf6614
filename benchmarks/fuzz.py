"""Damaged files for everything that reads a file: crashes, slow files and hungry ones, each kept with its seed.

Run by hand: ``python benchmarks/fuzz.py --seconds 300 --seed 1 [--only pdf]``. Each target gets the same share of the
time. A find is written to ``.cache/fuzz/``; when it is mended it becomes a case of ``tests/fuzz``. Exit 1 with a find.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.conftest import ROOT
from tests.fuzz.mutations import damaged
from tests.fuzz.targets import TARGETS, Target

SLOW = 10.0
"""Seconds of CPU that one file may take."""

HUNGRY = 1_500_000
"""Kilobytes that the process may ever take."""


def feed(target: Target, seconds: float, seed: int, folder: Path) -> Counter[str]:
    """Damaged files for ``target`` during ``seconds``: how many were read, had something said of them, went wrong."""
    chance = random.Random(f"{seed} {target.name}")  # noqa: S311 - damage, no secret
    seeds, counts, end = target.seeds(), Counter[str](), time.monotonic() + seconds
    worst = 0.0
    while time.monotonic() < end:
        content = damaged(seeds, target.words, chance)
        start = time.process_time()
        try:
            said = target.read(content, folder)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            last = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
            counts["crashes"] += 1
            keep(target, kind, content, f"{kind} {error}"[:300])
            said = []
        took = time.process_time() - start
        worst = max(worst, took)
        counts["files"] += 1
        counts["spoken of"] += bool(said)
        if took > SLOW:
            counts["slow"] += 1
            keep(target, f"slow {took:.0f}s", content, f"{took:.1f} s")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    counts["hungry"] += memory > HUNGRY
    print(
        f"{target.name:12} {counts['files']:7} files, {counts['spoken of']:7} spoken of, {counts['crashes']} crashes, "
        f"{counts['slow']} slow (longest {worst:.2f} s), {memory // 1024} MB at most",
        flush=True,
    )
    return counts


def keep(target: Target, kind: str, content: bytes, said: str) -> None:
    """The first file of each kind, to look at."""
    place = ROOT / ".cache" / "fuzz" / f"{target.name} {kind}".replace("/", "_")
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        print(f"  {target.name}: {said}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=sorted(TARGETS))
    asked = options.parse_args()
    chosen = [TARGETS[asked.only]] if asked.only else list(TARGETS.values())
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for target in chosen:
            total += feed(target, asked.seconds / len(chosen), asked.seed, Path(folder))
    sys.exit(1 if total["crashes"] or total["slow"] or total["hungry"] else 0)


if __name__ == "__main__":
    main()

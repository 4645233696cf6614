"""Counts a generated access log of 1,000,000 lines and compares with what was written into it.

Run: ``.venv/bin/python benchmarks/scans.py [lines]``. The départements are made up; no number here is anybody's.
"""

from __future__ import annotations

import gzip
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from generator.model.scans import ScanKey
from generator.sources.access_logs import count_scans

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
PHONE = "Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
APPLE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
TERRITORIES = ("ombre", "haute-vallee", "pays-d-essai", "rive")
LANGUAGES = ("fr", "fr", "fr", "en", "es", "pt", "tr", "ar", "uk")


def log_lines(count: int, expected: Counter[ScanKey], seed: int = 20261122) -> Iterator[str]:
    """``count`` lines of the combined format; what must be counted is added to ``expected`` as they come."""
    chance = random.Random(seed)  # noqa: S311 - a made-up log, not a secret
    first = date(2026, 1, 1)
    for number in range(count):
        day = first + timedelta(days=number * 180 // count)
        when = f"{day.day:02d}/{MONTHS[day.month - 1]}/{day.year}:12:00:{number % 60:02d} +0100"
        host = f"2001:db8::{chance.randrange(65536):x}"
        territory, letter = chance.choice(TERRITORIES), chance.choice("gn")
        language = chance.choice(LANGUAGES)
        page = f"/ppgp/q/81-{territory}-{letter}/" + ("" if language == "fr" else f"{language}/")
        method, status, path, browser, counted = "GET", 200, page, chance.choice((PHONE, APPLE)), True
        match chance.randrange(10):
            case 0:
                browser, counted = ROBOT, False
            case 1:
                status, counted = 404, False
            case 2:
                method, counted = "HEAD", False
            case 3:
                path, counted = "/ppgp/assets/theme.css", False
            case 4:
                path = page + "?fbclid=essai"
            case 5:
                status = 304
        if counted:
            expected[ScanKey(day, "81", territory, letter, language)] += 1
        yield f'{host} - - [{when}] "{method} {path} HTTP/2.0" {status} 6321 "-" "{browser}"\n'


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        expected: Counter[ScanKey] = Counter()
        plain, packed = Path(folder, "access.log"), Path(folder, "access.log.gz")
        with plain.open("w") as stream, gzip.open(packed, "wt", compresslevel=1) as second:
            for line in log_lines(count, expected):
                stream.write(line)
                second.write(line)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for path in (plain, packed):
            started = time.perf_counter()
            found = count_scans([path])
            seconds = time.perf_counter() - started
            right = found.counts == dict(expected) and found.lines == count
            print(
                f"{path.name}: {found.lines} lines, {sum(found.counts.values())} openings, {found.bots} robots left out, "
                f"{seconds:.2f} s, {'as expected' if right else 'NOT AS EXPECTED'}"
            )
            if not right:
                raise SystemExit(1)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(
            f"log: {plain.stat().st_size / 1e6:.0f} MB; memory: peak {after / 1024:.0f} MB, {(after - before) / 1024:.0f} MB of it while counting"
        )


if __name__ == "__main__":
    main()

"""A web server's access logs → counts of openings, streamed: no address of a visitor is read into a value, kept or shown.

Formats: Apache's and nginx's common and combined log formats (httpd, mod_log_config, "Common Log Format", "Combined
Log Format"), plain or gzip, of any size.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, cast

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.scans import ScanCounts, ScanKey

LONGEST_LINE = 65_536
"""Bytes of a line that are looked at; servers refuse longer requests (httpd's LimitRequestLine is 8,190)."""

LONGEST_NAME = 512
"""Bytes of a browser's name that are looked at; the verdict on each name is remembered."""

_GZIP = b"\x1f\x8b"

_LETTERS = "".join(kind.letter for kind in FlyerKind).encode()
_LANGUAGES = b"|".join(language.value.encode() for language in Language)

_OPENING = re.compile(
    rb"\[(\d\d/[A-Z][a-z]{2}/\d{4}):[\d:]{8} [+-]\d{4}\] "
    rb'"GET (?:https?://[^/ "]+)?(?:/[^ "?]*)?/q/'
    rb"(0[1-9]|(?!20)[1-8]\d|9[0-5]|2[ab]|69m|97[12346])-([a-z0-9]+(?:-[a-z0-9]+){0,14})-([" + _LETTERS + rb"])/"
    rb"(?:(" + _LANGUAGES + rb')/)?(?:index\.html)?(?:\?[^ "]*)?(?: HTTP/[\d.]+)?" '
    rb"(?:200|304) \S+(.*)"
)
_BROWSER = re.compile(rb'\s"(?:[^"\\]|\\.)*"\s"((?:[^"\\]|\\.)*)"')
_BOT = re.compile(
    rb"(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|skype|discord|slack|"
    rb"python|curl|wget|go-http|libwww|okhttp|java/|httpclient|headless|lighthouse|monitor|uptime|pingdom|scan|"
    rb"validator|archive|feed|^-?$",
    re.IGNORECASE,
)
"""Words by which robots name themselves; Cubot is a make of telephones."""

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], 1
    )
}


def count_scans(paths: Iterable[Path]) -> ScanCounts:
    """The openings of family pages in the logs, in constant memory (one counter per page and day).

    A line that is no log line is passed over. Raises ``OSError`` when a file cannot be read, ``LogError`` when it is a
    damaged gzip.
    """
    counts: Counter[ScanKey] = Counter()
    lines = bots = unsigned = 0
    for path in paths:
        with _opened(path) as stream:
            for line in _lines(stream):
                lines += 1
                # Most lines of a site are not ours: this test is 20 times faster than the expression.
                if b"/q/" not in line:
                    continue
                found = _OPENING.search(line)
                if not found:
                    continue
                key = _key(found[1], found[2], found[3], found[4], found[5] or b"fr")
                if key is None:
                    continue
                browser = _BROWSER.match(found[6])
                if browser and _is_robot(browser[1][:LONGEST_NAME]):
                    bots += 1
                    continue
                unsigned += browser is None
                counts[key] += 1
    return ScanCounts(dict(sorted(counts.items())), lines, bots, unsigned)


class LogError(Exception):
    """A file that starts like a compressed log and is none, or ends too early: a French sentence that names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} : ce journal compressé ne se lit pas, sa copie a été coupée ou abîmée.")


@lru_cache(maxsize=2048)
def _is_robot(name: bytes) -> bool:
    return _BOT.search(name) is not None


@lru_cache(maxsize=4096)
def _key(day: bytes, code: bytes, territory: bytes, letter: bytes, language: bytes) -> ScanKey | None:
    """The key of an opening; None when the line's day is in no calendar."""
    number, month, year = day.decode().split("/")
    try:
        opened = date(int(year), _MONTHS.get(month, 0), int(number))
    except ValueError:
        return None
    return ScanKey(
        opened,
        code.decode(),
        territory.decode(),
        letter.decode(),
        language.decode(),
    )


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines, each cut at ``LONGEST_LINE`` so that a hostile one cannot fill the memory."""
    whole = True
    while line := stream.readline(LONGEST_LINE):
        if whole:
            yield line
        whole = line.endswith(b"\n")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == _GZIP
        if packed:
            try:
                with gzip.open(raw) as stream:
                    yield cast("BinaryIO", stream)
            except (EOFError, zlib.error, gzip.BadGzipFile) as damage:
                raise LogError(path) from damage
        else:
            yield raw

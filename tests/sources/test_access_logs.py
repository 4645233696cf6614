from __future__ import annotations

import gzip
import io
import tracemalloc
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.scans import log_lines
from generator.model.scans import ScanCounts, ScanKey
from generator.sources.access_logs import LONGEST_LINE, count_scans

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari/604.1"
KEY = ScanKey(date(2026, 11, 22), "81", "albigeois", "g", "fr")


def line(request: str = "GET /ppgp/q/81-albigeois-g/ HTTP/2.0", status: str = "200", tail: str | None = None) -> str:
    browser = f' "-" "{PHONE}"' if tail is None else tail
    return f'203.0.113.7 - - [22/Nov/2026:18:41:07 +0100] "{request}" {status} 6321{browser}\n'


def counted(folder: Path, text: str | bytes) -> ScanCounts:
    path = folder / "access.log"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return count_scans([path])


@pytest.mark.parametrize(
    "request_line",
    [
        "GET /ppgp/q/81-albigeois-g/ HTTP/2.0",
        "GET /q/81-albigeois-g/ HTTP/1.1",
        "GET /ppgp/q/81-albigeois-g/index.html HTTP/1.1",
        "GET /ppgp/q/81-albigeois-g/?utm=x HTTP/1.1",
        "GET https://agence-kalia.fr/ppgp/q/81-albigeois-g/ HTTP/1.1",
    ],
)
def test_an_opening_is_counted(tmp_path: Path, request_line: str) -> None:
    found = counted(tmp_path, line(request_line))
    assert (dict(found.counts), found.lines, found.bots, found.unsigned) == ({KEY: 1}, 1, 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        line("HEAD /ppgp/q/81-albigeois-g/ HTTP/2.0"),
        line("POST /ppgp/q/81-albigeois-g/ HTTP/2.0"),
        line(status="404"),
        line(status="301"),
        line("GET /ppgp/q/81-albigeois-g HTTP/2.0"),
        line("GET /ppgp/q/81-albigeois-g/1-atelier-2026-12-03-0930.ics HTTP/2.0"),
        line("GET /ppgp/q/81-albigeois-x/ HTTP/2.0"),
        line("GET /ppgp/q/20-albigeois-g/ HTTP/2.0"),
        line("GET /ppgp/q/81-../../etc-g/ HTTP/2.0"),
        line("GET /ppgp/q/81-albigeois-g/de/ HTTP/2.0"),
        line("GET /ppgp/etudes-de-cas/tarn/?from=/q/81-albigeois-g/ HTTP/2.0"),
        line().replace("22/Nov/2026", "31/Feb/2026"),
        line().replace("Nov", "Xyz"),
        "n’importe quoi /q/81-albigeois-g/\n",
        "\n",
    ],
)
def test_anything_else_is_not(tmp_path: Path, text: str) -> None:
    found = counted(tmp_path, text)
    assert not found.counts
    assert found.lines == 1


@pytest.mark.parametrize(
    "browser",
    [
        "Googlebot/2.1",
        "facebookexternalhit/1.1",
        "WhatsApp/2.23",
        "curl/8.5",
        "python-requests/2",
        "-",
        "",
        "AhrefsBot",
    ],
)
def test_robots_are_left_out(tmp_path: Path, browser: str) -> None:
    found = counted(tmp_path, line(tail=f' "-" "{browser}"'))
    assert (dict(found.counts), found.bots) == ({}, 1)


@pytest.mark.parametrize(
    "browser", ["Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20) Chrome/126.0", r"a \"quoted\" name"]
)
def test_telephones_are_not_robots(tmp_path: Path, browser: str) -> None:
    assert dict(counted(tmp_path, line(tail=f' "-" "{browser}"')).counts) == {KEY: 1}


def test_common_format_is_counted_and_said_to_be_unsigned(tmp_path: Path) -> None:
    found = counted(tmp_path, line(tail=""))
    assert (dict(found.counts), found.unsigned) == ({KEY: 1}, 1)


def test_languages_and_overseas(tmp_path: Path) -> None:
    text = (
        line("GET /ppgp/q/81-albigeois-g/ar/ HTTP/2")
        + line("GET /q/2a-sud-de-l-ile-n/ HTTP/2")
        + line("GET /q/974-ouest-n/uk/ HTTP/2")
    )
    keys = [(key.code, key.territory, key.letter, key.language) for key in counted(tmp_path, text).counts]
    assert keys == [("2a", "sud-de-l-ile", "n", "fr"), ("81", "albigeois", "g", "ar"), ("974", "ouest", "n", "uk")]


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    assert dict(counted(tmp_path, gzip.compress(line().encode() * 3)).counts) == {KEY: 3}


def test_several_files_add_up(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(line())
    assert dict(count_scans([tmp_path / "a", tmp_path / "b"]).counts) == {KEY: 2}


def test_no_address_of_a_visitor_is_kept(tmp_path: Path) -> None:
    assert "203.0.113" not in repr(counted(tmp_path, line() * 5))


def test_bytes_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    assert dict(counted(tmp_path, b"\xff\xfe\x00/q/\n" + line().encode()).counts) == {KEY: 1}


def test_an_endless_line_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "access.log"
    with path.open("wb") as stream:
        for _ in range(400):
            stream.write(b"x" * LONGEST_LINE)
        stream.write(b"\n" + line().encode())
    tracemalloc.start()
    found = count_scans([path])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert dict(found.counts) == {KEY: 1}
    assert found.lines == 2
    assert peak < 2_000_000


def test_a_generated_log_gives_its_expected_counts(tmp_path: Path) -> None:
    expected: Counter[ScanKey] = Counter()
    text = io.StringIO()
    text.writelines(log_lines(20_000, expected))
    found = counted(tmp_path, text.getvalue())
    assert found.counts == dict(expected)
    assert found.lines == 20_000

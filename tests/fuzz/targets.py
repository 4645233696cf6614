"""What is fed with damaged files: each target reads one file as the commands do, and gives what is said of it."""

from __future__ import annotations

import gzip
import io
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image

from generator.checks import check_dossier
from generator.checks.addresses import check_register
from generator.checks.family_words import check_family_texts, check_flyer_texts
from generator.cli.findings import Format, present
from generator.cli.reports import review_files
from generator.model.findings import SourceErrors
from generator.preflight import preflight
from generator.sources.access_logs import LogError, count_scans
from generator.sources.departments import read_dossiers
from generator.sources.print_runs import read_print_runs, record_text
from generator.sources.site import read_settings
from generator.sources.texts import read_family_texts, read_flyer_texts
from tests.conftest import HOUSE, ROOT
from tests.outputs.press_bench import good_press, typeset
from tests.runs_case import register

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 10">'
    b'<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient></defs>'
    b'<style>.a{fill:url(#g)}</style><g transform="scale(1)"><path class="a" d="M0 0h40v10z"/><use href="#g"/></g></svg>'
)
WORDS = {
    "yaml": (
        b": ",
        b"- ",
        b"&a ",
        b"*a",
        b"!!python/object:os.system ",
        b"? ",
        b"|\n",
        b">-\n",
        b"{",
        b"[",
        b"---\n",
        b"<<: *a\n",
        b"#",
    ),
    "svg": (
        b"<script>alert(1)</script>",
        b'<image href="data:image/png;base64,AAAA"/>',
        b' style="fill:url(https://exemple.fr/a)"',
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>',
        b"&a;",
        b"<text>vivant</text>",
        b'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        b' onload="x()"',
        b"<style>@import url(//exemple.fr)</style>",
        b"<g>",
        b"</g>",
    ),
    "png": (b"IHDR", b"IDAT", b"IEND\xaeB`\x82", b"PLTE", b"zTXt", b"iCCP", b"acTL"),
    "log": (b"/q/81-albigeois-g/", b'"GET ', b" 200 ", b"[", b"]", b'HTTP/1.1"', b"\x1f\x8b"),
    "pdf": (
        b"/MediaBox[0 0 1000000000 1000000000]",
        b"/TrimBox[0 0 0 0]",
        b"<</Type/Page>>",
        b" Do",
        b" q Q",
        b"/Resources 1 0 R",
        b"/Kids[1 0 R 2 0 R]",
        b"/Filter/FlateDecode",
        b"/Encrypt 1 0 R",
        b"/ColorSpace[/Indexed/DeviceRGB 255(a)]",
        b" 0 0 0 0 0 0 cm",
    ),
}


@dataclass(frozen=True)
class Target:
    """``read(content, folder)`` gives what was said; it raises for nothing that a file can hold."""

    name: str
    seeds: Callable[[], list[bytes]]
    words: tuple[bytes, ...]
    read: Callable[[bytes, Path], list[str]]


def read_department(content: bytes, folder: Path) -> list[str]:
    path = folder / "81-tarn.yml"
    path.write_bytes(content)
    report = review_files([path])
    for form in Format:
        present(report, form)
    return [f"{finding.message} {finding.remedy}" for finding in report.findings]


def read_texts(content: bytes, folder: Path) -> list[str]:
    said = []
    for name in ("flyers.yml", "family.yml"):
        (folder / "fr").mkdir(exist_ok=True)
        (folder / "fr" / name).write_bytes(content)
    flyers, family = read_flyer_texts(folder), read_family_texts(folder)
    said += [*flyers.findings, *family.findings, *check_flyer_texts(flyers.texts, flyers.sources)]
    for language, texts in family.texts.items():
        said += check_family_texts(texts, family.sources[language])
    return [f"{finding.message} {finding.remedy}" for finding in said]


def read_register(content: bytes, folder: Path) -> list[str]:
    path = folder / "print-runs.yml"
    path.write_bytes(content)
    reading = read_print_runs(path)
    found = [*reading.findings, *(check_register(reading.value, reading.source, {}) if reading.value else ())]
    return [f"{finding.message} {finding.remedy}" for finding in found]


def read_site(content: bytes, folder: Path) -> list[str]:
    path = folder / "mkdocs.yml"
    path.write_bytes(content)
    try:
        read_settings(path)
    except SourceErrors as refusal:
        return [f"{finding.message} {finding.remedy}" for finding in refusal.findings]
    return []


def read_log(content: bytes, folder: Path) -> list[str]:
    path = folder / "access.log"
    path.write_bytes(content)
    try:
        count_scans([path])
    except LogError as refusal:
        return [str(refusal)]
    return []


def read_logo(name: str) -> Callable[[bytes, Path], list[str]]:
    def read(content: bytes, folder: Path) -> list[str]:
        (folder / name).write_bytes(content)
        path = folder / "81-tarn.yml"
        path.write_text(
            f'code: "81"\nbrand: {{logo: {name}}}\nterritories: [{{id: n, name: N, phone: 05 63 01 02 03}}]\n'
        )
        found = [*read_dossiers([path], "departments").findings]
        for dossier in read_dossiers([path], "departments").dossiers:
            found += [finding for finding in check_dossier(dossier) if finding.code.startswith("logo")]
        if not found:  # what is accepted is drawn
            typeset(f'<img src="maison:{name}" style="width:20mm">', pictures={name: content})
        return [f"{finding.message} {finding.remedy}" for finding in found]

    return read


def read_pdf(content: bytes, folder: Path) -> list[str]:
    return [f"{fault.message} {fault.remedy}" for fault in preflight(content)]


def _png() -> list[bytes]:
    files = []
    for mode, size in (("RGB", (600, 150)), ("RGB", (40, 10)), ("P", (30, 30)), ("RGBA", (5, 5)), ("I;16", (8, 8))):
        out = io.BytesIO()
        Image.new(mode, size).save(out, "PNG")
        files.append(out.getvalue())
    return files


def _logs() -> list[bytes]:
    line = (
        b'203.0.113.7 - - [22/Nov/2026:18:41:07 +0100] "GET /q/81-albigeois-g/ HTTP/2.0" 200 6321 "-" "Safari/604.1"\n'
    )
    return [line * 3, gzip.compress(line * 20), zlib.compress(line)]


def _pdfs() -> list[bytes]:
    small = typeset("<p>Un</p>", "@page{size:20mm 20mm;margin:1mm}", variant="pdf/ua-1")
    return [bare for pdf in (good_press(), small) for bare in (pdf, _uncompressed(pdf))]


def _uncompressed(pdf: bytes) -> bytes:
    """The same file with its objects and streams in the open, where damage meets them."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        out = io.BytesIO()
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return out.getvalue()


def _texts(pattern: str) -> Callable[[], list[bytes]]:
    return lambda: [path.read_bytes() for path in sorted(HOUSE.glob(pattern))]


def _register() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        runs = register(Path(folder)).runs[:3]
    return [b"# rien\n", ("runs:\n" + "".join(map(record_text, runs))).encode()]


TARGETS = {
    target.name: target
    for target in (
        Target(
            "department",
            lambda: (
                _texts("departments/*.yml")()
                + [path.read_bytes() for path in sorted((ROOT / "tests/bad").glob("*.yml"))]
            ),
            WORDS["yaml"],
            read_department,
        ),
        Target("texts", _texts("flyers/texts/fr/*.yml"), WORDS["yaml"], read_texts),
        Target("register", _register, WORDS["yaml"], read_register),
        Target("settings", lambda: [(ROOT / "mkdocs.yml").read_bytes()], WORDS["yaml"], read_site),
        Target("log", _logs, WORDS["log"], read_log),
        Target("logo.svg", lambda: [LOGO], WORDS["svg"], read_logo("a.svg")),
        Target("logo.png", _png, WORDS["png"], read_logo("a.png")),
        Target("pdf", _pdfs, WORDS["pdf"], read_pdf),
    )
}

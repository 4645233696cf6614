"""Files made to do harm: programs, bombs, endless forms. Bounded in time and memory, each with its sentence."""

from __future__ import annotations

import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from generator.preflight import preflight, preflight_apart
from generator.sources.access_logs import LogError, count_scans
from tests.conftest import ROOT
from tests.fuzz.targets import LOGO, TARGETS
from tests.outputs.press_bench import good_press, spoiled


def inside(what: bytes) -> bytes:
    return LOGO.replace(b"</svg>", what + b"</svg>")


SVG = {
    "a script": (inside(b"<script>alert(1)</script>"), "un programme"),
    "an event": (LOGO.replace(b"<path ", b'<path onload="x()" '), "un programme"),
    "live text": (inside(b"<text>PMI</text>"), "il faut des tracés"),
    "a page": (inside(b'<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), "des tracés"),
    "data": (inside(b'<image href="data:image/png;base64,AAAA"/>'), "image de points"),
    "data in a style": (inside(b'<path d="M0 0h1" style="fill:url(data:image/svg+xml,x)"/>'), "image de points"),
    "an address in a style": (inside(b'<path d="M0 0h1" style="fill: url( \'//exemple.fr/a\' )"/>'), "autre fichier"),
    "an address in an attribute": (inside(b'<path d="M0 0h1" filter="URL(https://exemple.fr/a)"/>'), "autre fichier"),
    "an import": (inside(b'<style>@import "//exemple.fr/a.css";</style>'), "autre fichier"),
    "a style sheet": (b'<?xml-stylesheet href="a.css"?>' + LOGO, "feuille de style"),
    "a font": (inside(b"<style>@font-face{font-family:a;src:local(a)}</style>"), "feuille de style"),
    "a broken style": (inside(b"<style>. a{fill:red}</style>"), "feuille de style"),
    "an endless selector": (inside(b"<style>" + b"a" * 50_000 + b"!{}</style>"), "feuille de style"),
    "a broken paint": (LOGO.replace(b"fill:url(#g)", b"fill:url(#g) onload='x()'"), "feuille de style"),
    "entities": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + LOGO, "entités"),
    "entities in UTF-16": (
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE svg [<!ENTITY a "b">]>' + LOGO.decode()).encode("utf-16"),
        "UTF-8",
    ),
    "an unknown encoding": (b'<?xml version="1.0" encoding="utf-99"?>' + LOGO, "lisible"),
    "deep": (LOGO.replace(b"<g ", b"<g>" * 5000 + b"<g ").replace(b"</svg>", b"</g>" * 5000 + b"</svg>"), "compliqué"),
    "many": (inside(b"<path d='M0 0h1'/>" * 30_000), "compliqué"),
    "huge": (LOGO.replace(b"M0 0", b"M0 0" + b"h1" * 1_500_000), "2 Mo"),
    "an endless viewBox": (LOGO.replace(b"40 10", b"9" * 400 + b" 10"), "démesurée"),
    "a thread": (LOGO.replace(b"40 10", b"40000 1"), "démesurée"),
}


@pytest.mark.parametrize("name", sorted(SVG))
def test_hostile_drawings(name: str, tmp_path: Path) -> None:
    content, words = SVG[name]
    said = TARGETS["logo.svg"].read(content, tmp_path)
    assert words in " ".join(said)


@pytest.mark.parametrize(
    "content",
    [
        LOGO,
        inside(b'<path d="M0 0h1" fill="url(#g) none" style="stroke: url( #g ) red"/>'),
        inside(b"<style>.cls-1, .cls-2 > path{fill:#fff}</style>"),
    ],
)
def test_ordinary_drawings(content: bytes, tmp_path: Path) -> None:
    assert TARGETS["logo.svg"].read(content, tmp_path) == []


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that claims a size, with whatever data."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (png_of(60_000, 60_000), "40 millions"),
        (png_of(2**31 - 1, 2**31 - 1), "40 millions"),
        (png_of(0, 10), ""),
        (png_of(6000, 6000, b"\0" * 100), ""),
        (png_of(600, 150, b"\0" * (1801 * 150))[:-40] + b"IEND\xaeB`\x82", ""),
        (png_of(600, 150, b"\0" * 60_000_000), ""),
    ],
    ids=["a bomb", "the greatest", "without width", "cut", "cut with an end", "more data than pixels"],
)
def test_hostile_pictures(content: bytes, words: str, tmp_path: Path) -> None:
    said = TARGETS["logo.png"].read(content, tmp_path)
    assert words in " ".join(said)
    assert said or content[16:24] == struct.pack(">II", 600, 150)


def with_form(change: Callable[[pikepdf.Pdf, pikepdf.Object], None]) -> bytes:
    """The good page drawing a form that ``change`` made."""

    def spoil(document: pikepdf.Pdf) -> None:
        form = document.make_stream(b"/F Do /F Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(F=form))
        change(document, form)
        page = document.pages[0]
        page.obj.Resources.XObject = Dictionary(F=form)
        page.contents_add(document.make_stream(b"/F Do"))

    return spoiled(spoil)


def box(name: str, *edges: float) -> bytes:
    return spoiled(lambda document: setattr(document.pages[0].obj, name, Array(list(edges))))


def _without_pages(document: pikepdf.Pdf) -> None:
    del document.pages[0]


PDF: dict[str, Callable[[], bytes]] = {
    "a form that draws itself": lambda: with_form(lambda *_: None),
    "a sheet of 35 kilometres": lambda: box("MediaBox", 0, 0, 1e8, 1e8),
    "a sheet as large as they go": lambda: box("MediaBox", 0, 0, 14_400, 14_400),
    "a sheet without surface": lambda: box("MediaBox", 0, 0, 0, 0),
    "a sheet turned over": lambda: box("MediaBox", 500, 700, 0, 0),
    "three edges": lambda: spoiled(lambda document: setattr(document.pages[0].obj, "MediaBox", Array([0, 0, 9]))),
    "no page": lambda: spoiled(_without_pages),
    "metadata that are none": lambda: spoiled(
        lambda document: setattr(document.Root, "Metadata", document.make_stream(b"<a/>"))
    ),
    "cut": lambda: good_press()[:3000],
    "a text": lambda: b"bonjour",
    "nothing": lambda: b"",
    "zeros": lambda: b"%PDF-1.7" + b"\0" * 1_000_000,
}


@pytest.mark.parametrize("name", sorted(PDF))
def test_hostile_pdfs(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    content, start = PDF[name](), time.process_time()
    faults = preflight(content)
    assert time.process_time() - start < 15
    assert name == "a sheet turned over" or faults
    assert all(fault.message and fault.remedy for fault in faults)
    assert "Traceback" not in capfd.readouterr().err, "pikepdf logs one"


def bomb() -> bytes:
    """A page whose content is 200 MB of nothing."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"q Q " * 250_000) for _ in range(200)) + packer.flush()

    def spoil(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(b"")
        stream.write(packed, filter=Name.FlateDecode)
        document.pages[0].obj.Contents = stream

    return spoiled(spoil)


@pytest.mark.parametrize(("seconds", "memory"), [(1, 2_000_000_000), (60, 100_000_000)], ids=["time", "memory"])
def test_a_bomb_is_lost_with_its_process(seconds: int, memory: int) -> None:
    faults = preflight_apart(bomb(), seconds=seconds, memory=memory)
    assert [fault.code for fault in faults] in (["too-demanding"], ["unreadable"], ["page-unreadable"])


def test_a_good_file_apart_is_the_same() -> None:
    assert preflight_apart(good_press()) == preflight(good_press())


def test_the_command_goes_on_after_a_bomb(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(box("MediaBox", 0, 0, 0, 0))
    (tmp_path / "b.pdf").write_bytes(b"rien")
    command = [sys.executable, "-m", "generator", "preflight", str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "2\u00a0fichiers à corriger sur 2" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_log_that_is_cut_says_so(tmp_path: Path) -> None:
    import gzip

    whole = gzip.compress(b"x\n" * 5000)
    for number, content in enumerate((whole[:40], whole[:-4], whole[:30] + b"\xff" * 40 + whole[70:], b"\x1f\x8b")):
        path = tmp_path / f"{number}.gz"
        path.write_bytes(content)
        with pytest.raises(LogError, match=r"\.gz : ce journal compressé ne se lit pas"):
            count_scans([path])


def test_a_log_that_swells_stays_small(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    (tmp_path / "a.gz").write_bytes(b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(200)) + packer.flush())
    assert count_scans([tmp_path / "a.gz"]).lines == 1


_SCALAR = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.dates().map(str))
_TREE = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=25,
)
_KEYS = st.sampled_from(
    ["code", "status", "updated", "contacts", "territories", "families", "brand", "results", "surveys", "runs", "people",
     "programme", "training", "testimonials", "figures", "milestones", "site_url", "plugins", "language", "review"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.dictionaries(_KEYS, _TREE, max_size=6),
    target=st.sampled_from(["department", "register", "settings", "texts"]),
)
def test_any_structure_gets_sentences(data: dict[str, object], target: str, tmp_path: Path) -> None:
    import json

    text = json.dumps({"code": "81", **data} if target == "department" else data, ensure_ascii=False)
    said = TARGETS[target].read(text.encode("utf-8", "surrogatepass"), tmp_path)
    assert all(sentence.strip() for sentence in said)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace"))),
    target=st.sampled_from(sorted(TARGETS)),
)
def test_any_bytes_get_sentences(content: bytes, target: str, tmp_path: Path) -> None:
    assert all(sentence.strip() for sentence in TARGETS[target].read(content, tmp_path))

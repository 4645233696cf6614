"""A logo that cannot be drawn is told once, on its line, before any flyer is made."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from generator.checks import check_dossier
from generator.sources.departments import read_dossiers
from tests.checks.reading import read_texts

GOOD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>'


def png(width: int = 400, height: int = 100) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "PNG")
    return out.getvalue()


def found(folder: Path, name: str, content: bytes) -> list[str]:
    (folder / name).write_bytes(content)
    path = folder / "81-tarn.yml"
    path.write_text(f'code: "81"\nbrand:\n  logo: {name}\n', encoding="utf-8")
    dossier = read_dossiers([path], "departments").dossiers[0]
    return [f"{f.severity} {f.code} {f.at}\n{f}\n" for f in check_dossier(dossier) if f.code == "logo-unusable"]


BAD = {
    "vide.svg": b" ",
    "casse.svg": b"<svg viewBox='0 0 4 1'><path",
    "sans-boite.svg": GOOD.replace(b' viewBox="0 0 40 10"', b""),
    "sans-surface.svg": GOOD.replace(b"40 10", b"0 10"),
    "nombre.svg": GOOD.replace(b"40 10", b"4.0.0 10"),
    "sans-dessin.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>',
    "page.svg": b"<html viewBox='0 0 4 1'/>",
    "bombe.svg": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 4 1"><path d="M0 0h1"/></svg>',
    "appel.svg": GOOD.replace(b"</svg>", b'<image href="https://exemple.fr/a.png"/></svg>'),
    "vide.png": b"",
    "casse.png": png()[:60],
    "texte.png": b"ceci n'est pas une image",
}


def test_bad_logos(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    said = {name: found(tmp_path, name, content) for name, content in BAD.items()}
    assert {name: len(findings) for name, findings in said.items()} == dict.fromkeys(BAD, 1)
    golden("checks/logo-unusable.txt", "".join(line for findings in said.values() for line in findings))


@pytest.mark.parametrize(("name", "content"), [("bon.svg", GOOD), ("bon.png", png())])
def test_good_logos(name: str, content: bytes, tmp_path: Path) -> None:
    assert found(tmp_path, name, content) == []


@pytest.mark.parametrize(
    ("width", "height", "coarse"), [(402, 106, False), (401, 106, True), (300, 300, False), (120, 3, True)]
)
def test_a_png_logo_needs_pixels_for_its_place(width: int, height: int, coarse: bool, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(width, height))
    text = "brand: {logo: logo.png}\nterritories:\n  - {id: nord, name: Nord, phone: 05 63 01 02 03}\n"
    [dossier] = read_texts(tmp_path, text)
    assert [f.severity.value for f in check_dossier(dossier) if f.code == "logo-coarse"] == ["error"] * coarse

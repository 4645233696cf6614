"""The house's colours stand in one file, which says what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.findings import SourceErrors
from generator.model.house_style import HOUSE_STYLE, house_style, parse_house_style
from generator.sources import site

ROOT = Path(__file__).parents[2]
TEXT = HOUSE_STYLE.read_text(encoding="utf-8")
HEX = re.compile(r"(?<![&\w/'(])#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{8})\b")
SHADES = re.compile(r"#(?:000|fff|0{6}|f{6}|0{3}[0-9a-f]|0{6}[0-9a-f]{2}|c2412d)", re.IGNORECASE)
"""Black, white, shadows, and the example that editors read in messages."""


def strays(text: str) -> list[str]:
    return [colour for colour in HEX.findall(text) if not SHADES.fullmatch(colour)]


def test_no_colour_of_the_house_stands_anywhere_else() -> None:
    found = []
    for folder in ("generator", "flyers"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".css", ".html", ".j2") and path.is_file():
                found += [f"{path.relative_to(ROOT)}: {colour}" for colour in strays(path.read_text(encoding="utf-8"))]
    assert found == []


def test_a_stray_colour_would_be_seen() -> None:
    assert strays("a{color:#14495a;background:#FFF}") == ["#14495a"]
    assert strays("p{border:1px solid #e3d}") == ["#e3d"]


def test_the_family_pages_drawings_are_painted_with_the_flyers_colours() -> None:
    flyer = {swatch.rgb for swatch in house_style().flyer.values()}
    for picture in sorted((ROOT / "generator" / "templates" / "families").glob("*.svg")):
        assert {colour.upper() for colour in HEX.findall(picture.read_text(encoding="utf-8"))} <= flyer, picture.name


def test_every_colour_of_the_site_that_a_sheet_names_is_given_and_the_other_way_round() -> None:
    style = house_style()
    sources = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "generator" / "host" / "theme").rglob("*")
        if path.suffix in (".css", ".html")
    ]
    named = {name for text in sources for name in re.findall(r"var\(--k-([a-z-]+)", text)} - {"serif"}
    local = {name for text in sources for name in re.findall(r"--k-([a-z-]+)\s*:", text)}
    assert named - local <= set(style.light) | set(style.dark)
    assert (set(style.light) | set(style.dark)) - named == set()


def test_a_colour_may_be_named_by_its_place() -> None:
    style = parse_house_style(TEXT)
    assert style.light["accent"] == style.flyer["accent"].rgb == style.family.accent
    other = parse_house_style(TEXT.replace('rgb = "#A30F46"', 'rgb = "#00AA11"'))
    assert other.light["accent"] == other.paper["accent"] == other.family.accent == "#00AA11"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('deep = "light.teal"', 'deep = "light.tael"', "« light.tael » n’est la place d’aucune couleur"),
        ('teal = "#14495A"', 'teal = "light.deep"', "n’est la place d’aucune couleur"),
        ('band = "#F8EAD3"', 'band = "cream"', "« light.band » : « cream » n’est pas une couleur"),
        ("[family.dark.fields.pastel]", "[family.dark.fields.pastell]", "pastel"),
    ],
)
def test_a_mistake_in_the_file_is_named(
    old: str, new: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert old in TEXT
    wrong = tmp_path / "house-style.toml"
    wrong.write_text(TEXT.replace(old, new), encoding="utf-8")
    monkeypatch.setattr("generator.model.house_style.HOUSE_STYLE", wrong)
    with pytest.raises(SourceErrors) as refused:
        site.read_settings(ROOT / "mkdocs.yml")
    assert any(said in str(finding) for finding in refused.value.findings), refused.value.findings
    assert all(finding.code == "house-style" for finding in refused.value.findings)

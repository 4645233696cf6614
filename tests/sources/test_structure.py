from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.department import DepartmentFile
from generator.sources.structure import read_model
from generator.sources.yaml_text import parse_yaml

WRONG = """code: 01
statu: published
status: publie
contacts:
  pmi: {phone: abc, address: {postcode: 123, city: Albi}}
territories:
  - {id: Albi Geois, name: A}
timeline:
  - {date: 2023-13-45, title: x, kind: foo}
staff: 12
surveys: {axes: hello}
results: {items: [{statement: x, share: 140}]}
testimonials: [{role: x}]
acknowledged: [{finding: a}]
"""


def test_every_error_at_once_with_its_line(tmp_path: Path, golden: object) -> None:
    path = tmp_path / "t.yml"
    path.write_text(WRONG, encoding="utf-8")
    reading = read_model(path, "departments/t.yml", DepartmentFile)
    assert reading.value is None
    golden("sources/every-error.txt", "".join(f"{finding}\n" for finding in reading.findings))  # type: ignore[operator]


def test_an_empty_value_is_a_missing_one(tmp_path: Path) -> None:
    path = tmp_path / "t.yml"
    path.write_text('code: "81"\nstaff:\nterritories:\n', encoding="utf-8")
    reading = read_model(path, "departments/t.yml", DepartmentFile)
    assert reading.findings == []
    assert reading.value is not None
    assert reading.value.staff is None


def _codes(folder: Path, lines: str) -> list[tuple[str, int]]:
    path = folder / "t.yml"
    path.write_text(f'code: "81"\n{lines}', encoding="utf-8")
    found = read_model(path, "departments/t.yml", DepartmentFile).findings
    return [(finding.code, finding.location.line) for finding in found]


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("sumary:\n", "unknown-key", 2),
        ("results:\n  items:\n    - statement: x\n      shares:\n", "unknown-key", 5),
        ("summary: Enquêtes #1\n", "cut-by-hash", 2),
        ("summary: Enquêtes # 1\n", "cut-by-hash", 2),
        ("summary: #1 en France\n", "cut-by-hash", 2),
        ("summary: une phrase\n  #1 en France\n", "cut-by-hash", 2),
        ("surveys:\n  axes:\n    - un\n    - deux #3\n", "cut-by-hash", 5),
        ("brand:\n  accent: #C2412D\n", "cut-by-hash", 3),
        ("summary: l’accueil des fa\u200bmilles\n", "control-character", 2),
        ("summary: l’accueil des fa\u00admilles\n", "control-character", 2),
        ("summary: Ã©coute des familles\n", "mojibake", 2),
        ("summary: lâ€™Ã©coute\n", "mojibake", 2),
        ("summary: au cÅ“ur\n", "mojibake", 2),
        ("summary: voil\u00c3 \n", "mojibake", 2),
        ("summary: d\ufffdpart\n", "mojibake", 2),
        ("summary: Tarn &amp; Garonne\n", "entity", 2),
    ],
)
def test_what_would_be_published_otherwise_than_typed_is_refused(
    tmp_path: Path, lines: str, code: str, line: int
) -> None:
    assert _codes(tmp_path, lines) == [(code, line)]


@pytest.mark.parametrize(
    "lines",
    [
        "summary: # à écrire\n",
        "# Enquêtes\nsummary: une phrase\n# une remarque\nstatus: draft\n",
        'summary: "Enquêtes #1" # une remarque\n',
        "summary: |  # une remarque\n  Enquêtes #1\n",
        "updated: 2026-11-22 # de la main de Kalía\nstatus: draft # pas encore\n",
        "results:\n  items:\n    - statement: C#, l’an 1#2\n      share: 88,5 # sic\n",
        "families:\n  languages:\n    - en # l’anglais\n",
        "summary: À l’ÉTÉ, « ÇA » – SÃO TOMÉ, à 9 °C… œuvre, 5 & 6\n",
        "summary: « SANTÉ» & AT&T;\n",
    ],
)
def test_what_is_published_as_typed_is_let_in(tmp_path: Path, lines: str) -> None:
    assert _codes(tmp_path, lines) == []


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_never_raised(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.yml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        parsed = parse_yaml(path, "t.yml")
        assert parsed.data is not None or parsed.findings
        assert all(finding.message and finding.remedy for finding in parsed.findings)

from pathlib import Path

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


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_never_raised(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.yml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        parsed = parse_yaml(path, "t.yml")
        assert parsed.data is not None or parsed.findings
        assert all(finding.message and finding.remedy for finding in parsed.findings)

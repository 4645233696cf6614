from pathlib import Path

import pytest
import yaml

from generator.sources.yaml_text import MAX_BYTES, ParsedText, parse_yaml


def parse(tmp_path: Path, content: str | bytes) -> ParsedText:
    path = tmp_path / "t.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return parse_yaml(path, "departments/t.yml")


def test_scalars_stay_as_typed(tmp_path: Path) -> None:
    typed = "a: 01\nb: 05 63 77 31 15\nc: 9:30\nd: no\ne: 01000\nf: 2026-07-10\ng: 1e3\nh: +33563\ni: ''\nj:\nk: ~\n"
    parsed = parse(tmp_path, typed)
    assert parsed.data == {
        "a": "01",
        "b": "05 63 77 31 15",
        "c": "9:30",
        "d": "no",
        "e": "01000",
        "f": "2026-07-10",
        "g": "1e3",
        "h": "+33563",
        "i": "",
        "j": None,
        "k": None,
    }
    assert parsed.findings == []


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    parsed = parse(tmp_path, "a:\n  - b: x\n    c: y\n")
    assert str(parsed.source.locate(("a", 0, "c"))) == "departments/t.yml:3"
    assert str(parsed.source.locate(("a", 0, "missing"))) == "departments/t.yml:2"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", "empty-file", 1),
        ("# rien\n", "empty-file", 1),
        ("!", "empty-file", 1),
        ("a: 1\na: 2\n", "duplicate-key", 2),
        ("a: &x [1]\nb: *x\n", "alias", 1),
        ("a: !!python/object:os.system x\n", "tag", 1),
        ("a: !!binary aGVsbG8=\n", "tag", 1),
        ("a: 1\n---\nb: 2\n", "documents", 2),
        ("a:\n\t- b\n", "syntax", 2),
        ("a: 'ouvert\nb: 2\n", "syntax", 1),
        ("a: b: c\n", "syntax", 1),
        ("a: [1, 2\nb: 3\n", "syntax", 2),
        ("a: @x\n", "syntax", 1),
        ("a: \x01\n", "syntax", 1),
        ("? [a, b]\n: c\n", "key", 1),
        ("a: {b: 88,5}\n", "flow-comma", 1),
        ("a: {b: Jeanne, sage-femme}\n", "flow-comma", 1),
        ("a:\n  - [88,5]\n", "flow-comma", 2),
        ("a: [Écoute, soutien et présence]\n", "flow-comma", 1),
        ('a: "C:\\tarn"\n', "escape", 1),
        ("a: " + "[" * 30 + "]" * 30 + "\n", "too-deep", 1),
    ],
)
def test_what_yaml_allows_and_the_house_refuses(tmp_path: Path, content: str, code: str, line: int) -> None:
    findings = parse(tmp_path, content).findings
    assert [(f.code, f.location.line) for f in findings] == [(code, line)]
    assert findings[0].message
    assert findings[0].remedy


def test_encodings(tmp_path: Path) -> None:
    assert parse(tmp_path, "\ufeffa: é\r\nb: 2\r\n".encode()).data == {"a": "é", "b": "2"}
    [finding] = parse(tmp_path, "ok: 1\na: é\n".encode("latin-1")).findings
    assert (finding.code, finding.location.line) == ("encoding", 2)
    [finding] = parse(tmp_path, "a: é\n".encode("utf-16")).findings
    assert finding.code == "encoding"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    [finding] = parse(tmp_path, b"a" * (MAX_BYTES + 1)).findings
    assert finding.code == "too-big"


def test_a_bomb_of_many_nodes_is_refused(tmp_path: Path) -> None:
    [finding] = parse(tmp_path, "a: [" + "1," * 60_000 + "]\n").findings
    assert finding.code == "too-deep"


@pytest.mark.parametrize(
    "content",
    [
        "a: {b: '88,5', c: }\n",
        "a: [fr, en]\n",
        "a: [fr,en]\n",
        "a: ['88,5', 'Écoute, soutien']\n",
        "a: [Observer, Savoir différer]\n",
        'a: "un \\"mot\\", C:\\\\tarn"\n',
        "a:\n  - 88,5\n  - Écoute, soutien\n",
    ],
)
def test_what_means_only_one_thing_is_let_in(tmp_path: Path, content: str) -> None:
    assert parse(tmp_path, content).findings == []


def test_a_nesting_that_the_library_refuses_first_is_too_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML 6.0.4 and later stop before our own count does."""

    def refuse(text: str, Loader: object) -> None:  # noqa: N803 - the library's name
        raise yaml.scanner.ScannerError("while increasing flow level", None, "exceeded maximum nesting depth", None)

    monkeypatch.setattr(yaml, "parse", refuse)
    path = tmp_path / "81.yml"
    path.write_text("[[[[", encoding="utf-8")
    [finding] = parse_yaml(path, "81.yml").findings
    assert finding.code == "too-deep"
    assert "trop imbriqué" in finding.message

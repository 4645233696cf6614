"""GUIDE.md keeps its promises: every command in it is run, every example of YAML is read and checked."""

from __future__ import annotations

import re
import shlex
import textwrap
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from generator.cli import COMMANDS, app
from generator.cli.reports import review_files
from generator.model.findings import Severity
from tests.conftest import ROOT, furnish

GUIDE = (ROOT / "GUIDE.md").read_text(encoding="utf-8")
BLOCKS = [
    (found["kind"], textwrap.dedent(found["text"]))
    for found in re.finditer(r"^ *```(?P<kind>\w+)\n(?P<text>.*?)^ *```$", GUIDE, re.MULTILINE | re.DOTALL)
]
YAML = [text for kind, text in BLOCKS if kind == "yaml"]
CONSOLE = [text for kind, text in BLOCKS if kind == "console"]
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]

LONG = ("build", "serve", "preflight", "succession")
"""Commands that build, serve or need a PDF: only their options are read here; other tests run them."""


FILLED = {
    "id: a-remplacer": "id: littoral",
    "city: À REMPLACER": "city: Montpellier",
    "À REMPLACER": "Littoral",
    "1999-01-01": "2026-11-22",
    "04 00 00 00 00": "04 67 01 02 03",
    "a-remplacer.example": "herault.fr",
    '"00000"': '"34000"',
}
"""What the editor types in place of each sample value."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository that a first-time editor may write in."""
    return furnish(tmp_path / "house")


def _run(house: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    words = shlex.split(command)
    assert words[0] == "ppgp", command
    monkeypatch.chdir(house)
    outcome = CliRunner().invoke(app, words[1:])
    return outcome.exit_code, outcome.output


def test_there_is_something_to_test() -> None:
    assert len(YAML) >= 8
    assert len(CONSOLE) >= 8


@pytest.mark.parametrize("text", YAML, ids=[text.split(":")[0] + str(n) for n, text in enumerate(YAML)])
def test_an_example_is_read_and_holds_no_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "34-herault.yml"
    for name in re.findall(r"file: (\S+)", text):
        Image.new("RGB", (40, 30)).save(tmp_path / name)
    path.write_text(f'code: "34"\n{text}', encoding="utf-8")
    report = review_files([path])
    assert [str(finding) for finding in report.findings if finding.severity is Severity.ERROR] == []
    assert "acknowledgement-stale" not in {finding.code for finding in report.findings}
    assert len(report.acknowledged) == text.count("finding:")


def test_the_commands_say_what_the_guide_shows(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the guide, for one command prepares the next; the new file is filled in once it was refused."""
    mine = house / "departments" / "34-herault.yml"
    for text in CONSOLE:
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            status, said = _run(house, command, monkeypatch)
            refused = "erreur sample-value" in shown or "--strict" in command
            assert status in ((0, 1) if refused else (0,)), f"{command}: {said}"
            assert "Traceback" not in said
            heard = " ".join(said.replace("\u00a0", " ").split())
            for expected in shown.splitlines():
                assert expected == "…" or " ".join(expected.split()) in heard, f"{command}: {expected}"
            if "erreur sample-value" in shown:
                filled = mine.read_text(encoding="utf-8")
                for sample, typed in FILLED.items():
                    filled = filled.replace(sample, typed)
                mine.write_text(filled, encoding="utf-8")


@pytest.mark.parametrize("line", SHELL)
def test_other_lines_are_known(line: str, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(line)
    if words[0] == "make":
        assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    elif words[0] == "ppgp":
        name = words[1]
        assert name in COMMANDS
        if name in LONG or words[2:3] == ["import"]:
            assert _run(house, f"ppgp {name} --help", monkeypatch)[0] == 0
        else:
            pdf = house / "site/imprimer/81-tarn/albigeois/grossesse-fr-presse.pdf"
            pdf.parent.mkdir(parents=True)
            pdf.write_bytes(b"%PDF-1.6")  # stands for what was sent to the printer
            status, said = _run(house, f"{line} --date 2026-11-24 --oui --tel-quel", monkeypatch)
            assert status == 0, said
    else:
        assert words[0] == "source"


def test_pictures_and_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", GUIDE):
        assert target.startswith("http") or (ROOT / target).is_file(), target
    headings = {
        re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-") for line in re.findall(r"^#+ (.*)$", GUIDE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= headings


def test_its_french_is_set() -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", GUIDE, flags=re.DOTALL)
    assert re.findall(r" [:;?!»](?=\s|$)", prose) == []
    assert re.findall(r"\w'\w", prose) == []

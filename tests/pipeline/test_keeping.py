"""What is kept of one build for the next: nothing that would not come out the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model.findings import Finding, Location, Refusal, SourceErrors
from generator.model.materials import read_text_material, remembered
from generator.model.output import Made, Output
from generator.model.rules import FLYER_LAYOUT
from generator.pipeline import code, jobs, stock
from generator.pipeline.jobs import Job, run_jobs
from generator.pipeline.publish import each_once
from generator.pipeline.stock import Stock
from generator.pipeline.swap import replace_folder
from tests.conftest import ROOT, furnish


@dataclass(frozen=True)
class Word:
    text: str


CALLS: list[str] = []


def spell(word: Word) -> dict[str, bytes]:
    CALLS.append(word.text)
    return {"word": word.text.encode()}


def spell_styled(word: Word, style: Path) -> dict[str, bytes]:
    CALLS.append(word.text)
    return {"word": word.text.encode(), "style": _parsed(style).encode()}


@remembered(most=4)
def _parsed(style: Path) -> str:
    return read_text_material(style).upper()


def refuse(word: Word) -> dict[str, bytes]:
    raise Refusal(word.text)


def explain(refusal: Refusal) -> list[Finding]:
    return [FLYER_LAYOUT.about(Location("f.yml", 1), str(refusal), "Raccourcissez.")]


def made(wanted: list[Job], folder: Path) -> list[dict[str, bytes]]:
    """What the jobs gave, and which of them were really made (in ``CALLS``)."""
    CALLS.clear()
    return [
        {name: place.read_bytes() for name, place in files.items()} for files in run_jobs("mots", wanted, Stock(folder))
    ]


UN, DEUX = Job(spell, (Word("un"),)), Job(spell, (Word("deux"),))


def test_nothing_that_did_not_change_is_made_again(tmp_path: Path) -> None:
    assert made([UN, DEUX], tmp_path) == [{"word": b"un"}, {"word": b"deux"}]
    assert CALLS == ["un", "deux"]
    assert made([UN, DEUX], tmp_path) == [{"word": b"un"}, {"word": b"deux"}]
    assert CALLS == []


def test_a_changed_file_makes_again_what_read_it_and_nothing_else(tmp_path: Path) -> None:
    style = tmp_path / "style.css"
    style.write_text("a")
    styled = Job(spell_styled, (Word("stylé"), style))
    made([styled, UN], tmp_path / "stock")
    style.write_text("b")
    assert made([styled, UN], tmp_path / "stock") == [{"word": "stylé".encode(), "style": b"B"}, {"word": b"un"}]
    assert CALLS == ["stylé"]


def test_what_was_remembered_counts_as_read_by_each_who_uses_it(tmp_path: Path) -> None:
    style = tmp_path / "style.css"
    style.write_text("a")
    both = [Job(spell_styled, (Word(text), style)) for text in ("un", "deux")]  # the second finds it parsed
    made(both, tmp_path / "stock")
    style.write_text("b")
    assert [files["style"] for files in made(both, tmp_path / "stock")] == [b"B", b"B"]


def test_a_vanished_file_makes_again_what_read_it(tmp_path: Path) -> None:
    style = tmp_path / "style.css"
    style.write_text("a")
    styled = Job(spell_styled, (Word("un"), style))
    made([styled], tmp_path / "stock")
    style.unlink()
    with pytest.raises(FileNotFoundError):
        made([styled], tmp_path / "stock")


@pytest.mark.parametrize(
    ("name", "value"),
    [("CODE", lambda: "other code"), ("libraries", lambda: lambda: "weasyprint-0")],
    ids=["code", "libraries"],
)
def test_other_code_or_libraries_make_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: Callable[[], object]
) -> None:
    made([UN], tmp_path)
    monkeypatch.setattr(stock, name, value())
    made([UN], tmp_path)
    assert CALLS == ["un"]


def test_the_code_is_every_module_and_the_profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "PACKAGE", tmp_path)
    for name in ("model/addresses.py", "views/study/page.py", "pipeline/flyers.py", "data/icc/FOGRA39L_coated.icc"):
        before = code.code_on_disk()
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("changed")
        assert code.code_on_disk() != before, name


def test_a_process_never_renders_with_older_code_than_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code, "CODE", "what it was at the start")
    with pytest.raises(SourceErrors, match="le programme a changé") as caught:
        made([UN], tmp_path)
    assert [finding.code for finding in caught.value.findings] == ["code-changed"]
    assert CALLS == []


def test_a_worker_refuses_other_code_than_its_parent_s(tmp_path: Path) -> None:
    call = jobs._Call(UN, Stock(tmp_path), "name", "other code")
    with pytest.raises(RuntimeError, match="other code"):
        jobs._make(call)


def test_every_installed_library_is_named() -> None:
    named = code.libraries()
    for library in (
        "weasyprint",
        "fonttools",
        "pydyf",
        "pikepdf",
        "pillow",
        "pypdfium2",
        "jinja2",
        "babel",
        "tinyhtml5",
    ):
        assert re.search(rf" {library}-\d", named, re.IGNORECASE), library
    assert "pango-" in named


def test_many_jobs_run_in_processes_and_keep_their_order(tmp_path: Path) -> None:
    many = [Job(spell, (Word(str(n)),)) for n in range(20)]
    assert made(many, tmp_path) == [{"word": str(n).encode()} for n in range(20)]
    assert CALLS == []  # not in this process
    assert made(many, tmp_path) == [{"word": str(n).encode()} for n in range(20)]


def test_refusals_are_collected(tmp_path: Path) -> None:
    wanted = [Job(refuse, (Word("un"),), explain), UN, Job(refuse, (Word("trois"),), explain)]
    with pytest.raises(SourceErrors) as caught:
        run_jobs("mots", wanted, Stock(tmp_path))
    assert [finding.message for finding in caught.value.findings] == ["un", "trois"]


def test_a_swap_replaces_the_whole_folder(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").touch()
    (tmp_path / "fresh").mkdir(mode=0o700)
    (tmp_path / "fresh" / "new.html").touch()
    replace_folder(tmp_path / "site", tmp_path / "fresh")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["new.html"]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_sweep_drops_only_what_nobody_asked_for(tmp_path: Path) -> None:
    made([UN, DEUX], tmp_path)
    later = Stock(tmp_path)
    run_jobs("mots", [DEUX], later)
    (tmp_path / "of-another-time").write_text("a file of an older layout of the stock")
    later.sweep()
    [left] = tmp_path.iterdir()
    assert (left / "files" / "0").read_bytes() == b"deux"


def test_an_entry_without_its_files_is_no_entry(tmp_path: Path) -> None:
    made([UN], tmp_path)
    next(tmp_path.glob("*/files/0")).unlink()
    assert made([UN], tmp_path) == [{"word": b"un"}]


def test_stages_add_up_and_no_two_write_one_path() -> None:
    one, other = Made(files=(Output("a", b""),)), Made(files=(Output("b", b""),))
    assert each_once(one + other) == Made(files=(Output("a", b""), Output("b", b"")))
    with pytest.raises(ValueError, match="two outputs for a"):
        each_once(one + one)


OBSERVED = """
import sys
from pathlib import Path
house, opened = Path.cwd(), set()
def hear(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)) and listening:
        path = Path(args[0] if isinstance(args[0], str) else args[0].decode())
        if path.is_absolute() and path.is_relative_to(house) and not path.is_relative_to(house / ".cache"):
            opened.add(path)
listening = False
from generator.pipeline import code, jobs
from generator.pipeline.publish import publish
from generator.sources.site import read_settings
from generator.model.materials import listening as hearing
jobs.WORTH_PROCESSES = 1000
missed, seen, real = {}, set(), jobs._make
def make(call):
    global listening
    opened.clear()
    with hearing() as heard:
        listening = True
        made = real(call)
        listening = False
    once = {path for pattern in code.KEPT_ONCE_READ for path in code.PACKAGE.rglob(pattern)}
    if unheard := {path for path in opened if path.suffix != ".pyc"} - set(heard) - once:
        missed[call.make.__name__] = sorted(path.relative_to(house).as_posix() for path in unheard)
    seen.update(path.relative_to(house).as_posix() for path in heard)
    return made
jobs._make = make
publish(house, read_settings(house / "mkdocs.yml"))
print("missed", missed)
print("seen", *sorted(seen))
"""


def _python(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(root), "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, *words], cwd=root, env=environment, capture_output=True, text=True)


@pytest.fixture
def small_house(tmp_path: Path) -> Path:
    """A copy of the house, code included, with one territory, one flyer and one language."""
    furnish(tmp_path, departments=["81-tarn.yml"], whole=True)
    path = tmp_path / "departments" / "81-tarn.yml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"  languages: .*\n  flyers: .*\n", "  languages: [fr]\n  flyers: [prenatal]\n", text)
    text = re.sub(r"  - id: gaillacois\n(    .*\n)+", "", text)
    path.write_text(re.sub(r"  - id: autan\n(    .*\n)+", "", text), encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_every_file_that_a_rendering_opens_is_observed(small_house: Path) -> None:
    done = _python(small_house, "-c", OBSERVED)
    assert done.returncode == 0, done.stderr
    missed, seen = done.stdout.splitlines()[-2:]
    assert missed == "missed {}"
    for name in (
        "flyers/house-style.toml",
        "flyers/shared/flyer.css",
        "flyers/shared/flyer.html.j2",
        "flyers/prenatal/hero.svg",
        "flyers/art/icons/phone.svg",
        "generator/data/fonts/fontconfig.conf",
        "generator/data/fonts/young-serif-400.ttf",
        "generator/data/map/france.json",
        "generator/templates/study/paper.css",
        "generator/templates/study/paper.html.j2",
        "generator/templates/print_room/job_sheet.css",
        "generator/templates/pemat/paper.html.j2",
    ):
        assert name in seen.split(), name
    assert re.search(r"flyers/fonts/[\w-]+\.ttf", seen)


SERVED = """
import sys
from pathlib import Path
from generator.model.findings import SourceErrors
from generator.pipeline.publish import publish
from generator.sources.site import read_settings
house = Path.cwd()
for _ in sys.stdin:
    try:
        site = publish(house, read_settings(house / "mkdocs.yml"), drafts=True).site
        print({path.path: str(path.place) for path in site.files if hasattr(path, "place")}, flush=True)
    except SourceErrors as refusal:
        print("refused", refusal.findings[0].code, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "before", "after", "shown_in", "live"),
    [
        ("generator/outputs/study/drawings.py", "font-size:6.6px", "font-size:9.9px", "etude-de-cas-tarn.pdf", False),
        ("flyers/shared/flyer.css", None, "\n.questions{display:none}\n", "grossesse-fr-ecran.pdf", True),
        ("generator/model/addresses.py", "-{name}", "_{name}", "grossesse-fr_ecran.pdf", False),
    ],
    ids=["a module of a long-running process", "a stylesheet that it has parsed", "a name in the model"],
)
def test_a_build_after_a_change_that_a_running_process_lived_through_is_right(
    small_house: Path, name: str, before: str | None, after: str, shown_in: str, live: bool
) -> None:
    """What ``serve`` does at each change, then what ``build`` does: the same publication, in two processes."""
    environment = os.environ | {"PYTHONPATH": str(small_house), "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", SERVED], cwd=small_house, env=environment, stdin=-1, stdout=-1, text=True
    ) as serving:

        def ask() -> str:
            assert serving.stdin
            assert serving.stdout
            serving.stdin.write("again\n")
            serving.stdin.flush()
            return serving.stdout.readline()

        first = eval(ask())  # noqa: S307 - our own mapping
        old = {Path(place).read_bytes() for place in first.values()}
        path = small_house / name
        text = path.read_text(encoding="utf-8")
        if before is not None:
            assert before in text
        path.write_text(text + after if before is None else text.replace(before, after), encoding="utf-8")
        again = ask()
    assert again.startswith("{" if live else "refused code-changed"), again
    done = subprocess.run(
        [sys.executable, "-c", SERVED],
        cwd=small_house,
        env=environment,
        input="again\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    built = eval(done.stdout)  # noqa: S307
    [new] = [Path(place).read_bytes() for path, place in built.items() if path.endswith(shown_in)]
    if live:
        assert eval(again) == built  # noqa: S307 - the running process saw the change too
    if shown_in not in "".join(first):
        return  # the change is one of names
    assert new not in old


def test_the_house_has_no_other_door_to_its_files() -> None:
    """Renderings read through ``model.materials`` alone, and remember nothing that depends on a file otherwise."""
    forbidden = re.compile(r"\.read_text\(|\.read_bytes\(\)|(?<!pikepdf)(?<!Image)(?<!Pdf)\.open\(|truetype\([^i]")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for floor in ("crafts", "outputs", "views")
        for path in sorted((ROOT / "generator" / floor).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if forbidden.search(line) and "Contents.read_bytes" not in line
    ]
    assert found == []

import os
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.model.findings import Finding, Location, Refusal, SourceErrors
from generator.model.rules import FLYER_LAYOUT
from generator.pipeline.jobs import Job, run_jobs
from generator.pipeline.publish import open_stock
from generator.pipeline.stock import Stock, _versions
from generator.pipeline.swap import replace_folder


@dataclass(frozen=True)
class Word:
    text: str


CALLS: list[str] = []


def spell(word: Word) -> bytes:
    CALLS.append(word.text)
    return word.text.encode()


def process_id(word: Word) -> bytes:
    return str(os.getpid()).encode()


def refuse(word: Word) -> bytes:
    raise Refusal(word.text)


def explain(refusal: Refusal) -> list[Finding]:
    return [FLYER_LAYOUT.about(Location("f.yml", 1), str(refusal), "Raccourcissez.")]


def test_nothing_that_did_not_change_is_made_again(tmp_path: Path) -> None:
    ingredient = tmp_path / "template.html"
    ingredient.write_text("a")
    jobs = [Job(spell, (Word("un"),)), Job(spell, (Word("deux"),))]
    CALLS.clear()
    assert run_jobs("mots", jobs, Stock(tmp_path / "stock", [ingredient])) == [b"un", b"deux"]
    assert run_jobs("mots", jobs, Stock(tmp_path / "stock", [ingredient])) == [b"un", b"deux"]
    assert CALLS == ["un", "deux"]
    before = Stock(tmp_path / "stock", [ingredient])
    ingredient.write_text("b")
    after = Stock(tmp_path / "stock", [ingredient])
    name = after.name(jobs[0].recipe, *jobs[0].parts)
    assert name != before.name(jobs[0].recipe, *jobs[0].parts)
    assert after.find(name) is None
    run_jobs("mots", jobs[:1], after)
    assert after.find(name) == b"un"


def test_many_jobs_run_in_processes_and_keep_their_order(tmp_path: Path) -> None:
    jobs = [Job(spell, (Word(str(n)),)) for n in range(20)]
    assert run_jobs("mots", jobs, Stock(tmp_path, [])) == [str(n).encode() for n in range(20)]


def test_refusals_are_collected(tmp_path: Path) -> None:
    jobs = [Job(refuse, (Word("un"),), explain), Job(spell, (Word("deux"),)), Job(refuse, (Word("trois"),), explain)]
    with pytest.raises(SourceErrors) as caught:
        run_jobs("mots", jobs, Stock(tmp_path, []))
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
    stock = Stock(tmp_path, [])
    run_jobs("mots", [Job(spell, (Word("un"),)), Job(spell, (Word("deux"),))], stock)
    later = Stock(tmp_path, [])
    run_jobs("mots", [Job(spell, (Word("deux"),))], later)
    later.sweep()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"deux"]


@pytest.mark.parametrize("floor", ["model", "words", "views", "preflight", "pipeline", "outputs", "templates", "data"])
def test_a_change_on_any_floor_makes_every_rendering_again(floor: str, tmp_path: Path) -> None:
    changed = tmp_path / "generator" / floor / "any"
    changed.parent.mkdir(parents=True)
    changed.write_text("before")
    before = open_stock(tmp_path).name("rendering")
    changed.write_text("after")
    assert open_stock(tmp_path).name("rendering") != before


def test_another_version_of_any_library_makes_every_rendering_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Stock(tmp_path, []).name("rendering")
    monkeypatch.setattr("importlib.metadata.distributions", lambda: [SimpleNamespace(name="fonttools", version="0")])
    _versions.cache_clear()
    try:
        assert Stock(tmp_path, []).name("rendering") != before
    finally:
        monkeypatch.undo()
        _versions.cache_clear()


def test_a_process_that_is_older_than_its_ingredients_renders_in_a_fresh_one(tmp_path: Path) -> None:
    ingredient = tmp_path / "flyer.css"
    ingredient.write_text("a")
    jobs = [Job(process_id, (Word("un"),))]
    assert run_jobs("mots", jobs, Stock(tmp_path / "stock", [ingredient])) == [str(os.getpid()).encode()]
    ingredient.write_text("b")
    outgrown = Stock(tmp_path / "stock", [ingredient])
    assert outgrown.outgrown
    [made] = run_jobs("mots", jobs, outgrown)
    assert made != str(os.getpid()).encode()

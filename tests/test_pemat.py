"""PEMAT: people answer, the program counts; a missing answer gives no score, an answer is never guessed."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from generator.checks.pemat import check_sheet
from generator.cli import app
from generator.model.findings import SourceMap
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.pemat import NUMBERS, Answer, Domain, Grid, PematSheet, Rater, score_sheet
from generator.outputs.pemat import render_paper
from generator.sources.pemat import read_grid
from generator.views.pemat.session import history_views, paper_view
from tests.conftest import ROOT

OPTIONAL = {6, 8, 9, 11, 16, 17, 18, 19, 24, 25}
"""The items that AHRQ's guide allows to be not applicable."""


@pytest.fixture(scope="module")
def grid() -> Grid:
    reading = read_grid(ROOT)
    assert reading.value is not None, [str(finding) for finding in reading.findings]
    return reading.value


def _rater(name: str, **answers: str) -> Rater:
    """A rater who says oui to everything but ``answers`` (i4="non")."""
    given = dict.fromkeys(map(str, NUMBERS), "oui") | {key[1:]: answer for key, answer in answers.items()}
    return Rater.model_validate({"name": name, "answers": {k: v for k, v in given.items() if v}})


def _sheet(*raters: Rater, day: str = "2026-11-24") -> PematSheet:
    return PematSheet.model_validate({"flyer": "prenatal", "date": day, "raters": list(raters)})


def test_the_grid_is_pemat_p(grid: Grid) -> None:
    assert [item.number for item in grid.items] == list(NUMBERS)
    assert len(grid.items) == 24
    assert {item.number for item in grid.items if item.optional} == OPTIONAL
    assert [len(grid.of(domain)) for domain in Domain] == [17, 7]


def test_a_score_is_agreed_over_applicable(grid: Grid) -> None:
    # 17 items to understand, 5 do not apply, 3 of the other 12 are refused: 9 of 12
    rater = _rater(
        "A",
        **{f"i{n}": "sans objet" for n in (6, 8, 9, 11, 19)},
        **{f"i{n}": "non" for n in (1, 2, 3)},
    )
    understand, act = score_sheet(_sheet(rater), grid).domains
    assert understand.by_rater == (75.0,)
    assert act.by_rater == (100.0,)


def test_a_missing_answer_gives_no_score_in_its_domain_only(grid: Grid) -> None:
    score = score_sheet(_sheet(_rater("A", i22="")), grid)
    understand, act = score.domains
    assert understand.mean == 100
    assert act.mean is None
    assert act.spread is None
    assert [item.number for item in score.unanswered] == [22]


def test_mean_spread_and_disagreements_of_several_raters(grid: Grid) -> None:
    score = score_sheet(
        _sheet(_rater("A"), _rater("B", i1="non", i6="sans objet"), _rater("C", i1="non", i20="non")), grid
    )
    understand, act = score.domains
    assert [round(score or 0, 2) for score in understand.by_rater] == [100.0, 93.75, 94.12]
    assert understand.mean == pytest.approx((100 + 93.75 + 94.1176) / 3, abs=1e-3)
    assert act.spread is not None
    assert [round(bound, 2) for bound in act.spread] == [85.71, 100.0]
    assert [item.number for item in score.disputed] == [1, 6, 20]
    assert [item.number for item in score.refused] == [1]


def test_history_is_latest_first_and_by_flyer(grid: Grid) -> None:
    scores = [score_sheet(_sheet(_rater("A"), day=day), grid) for day in ("2026-11-24", "2027-02-01")]
    (history,) = history_views(scores)
    assert [session.day for session in history.sessions] == ["2027-02-01", "2026-11-24"]
    assert history.sessions[0].domains[0].mean == "100\u00a0%"


@pytest.mark.parametrize(
    ("raters", "codes"),
    [
        ((_rater("A"), _rater("B")), []),
        ((_rater("A"),), ["pemat-alone"]),
        ((_rater("A", i1="sans objet"), _rater("B", i6="sans objet")), ["pemat-not-applicable"]),
        ((_rater("A", i5=""), _rater("B")), ["pemat-unanswered"]),
        ((_rater("A"), _rater("A")), ["pemat-rater-twice"]),
    ],
    ids=["fine", "alone", "not-applicable", "unanswered", "twice"],
)
def test_checks(raters: tuple[Rater, ...], codes: list[str], grid: Grid, golden: Callable[[str, str], None]) -> None:
    found = check_sheet(_sheet(*raters), grid, SourceMap("essai.yml"))
    assert [finding.code for finding in found] == codes
    for finding in found:
        golden(f"checks/{finding.code}.txt", f"{finding.severity} {finding.code} {finding.at}\n{finding}\n")


def _house(folder: Path) -> Path:
    (folder / "flyers" / "pemat").mkdir(parents=True)
    (folder / "flyers" / "pemat" / "grille.yml").write_bytes((ROOT / "flyers/pemat/grille.yml").read_bytes())
    return folder


def _run(root: Path, *words: str) -> tuple[int, str]:
    outcome = CliRunner().invoke(app, ["pemat", *words, "--racine", str(root)])
    return outcome.exit_code, outcome.output


def test_new_then_filled_then_score(tmp_path: Path) -> None:
    root = _house(tmp_path)
    assert _run(root, "new", "grossesse", "--date", "2026-11-24", "--lecteurs", "2")[0] == 0
    path = root / "flyers" / "pemat" / "2026-11-24-prenatal-fr.yml"
    status, said = _run(root, "score")
    assert status == 0
    assert "incomplet" in said
    text = path.read_text(encoding="utf-8")
    for number in NUMBERS:
        text = text.replace(f"      {number}: #", f"      {number}: oui #")
    path.write_text(text.replace("1: oui", "1: non", 1), encoding="utf-8")
    status, said = _run(root, "score")
    assert status == 0
    assert "Comprendre\u00a0: 97\u00a0% (de 94\u00a0% à 100\u00a0%)" in said
    assert "Agir\u00a0: 100\u00a0%" in said
    assert "1. On voit tout de suite à quoi sert le document. Lecteur 1 non, Lecteur 2 oui" in said


def test_new_never_overwrites(tmp_path: Path) -> None:
    root = _house(tmp_path)
    words = ("new", "naissance", "--date", "2026-11-24")
    assert _run(root, *words)[0] == 0
    status, said = _run(root, *words)
    assert status == 1
    assert "existe déjà" in said


@pytest.mark.parametrize("words", [("new", "affiche", "--date", "2026-11-24"), ("new", "grossesse", "--date", "hier")])
def test_a_wrong_call(words: tuple[str, ...], tmp_path: Path) -> None:
    assert _run(_house(tmp_path), *words)[0] == 2


def test_a_wrong_answer_is_named_with_its_line(tmp_path: Path) -> None:
    root = _house(tmp_path)
    path = root / "flyers" / "pemat" / "2026-11-24-prenatal-fr.yml"
    path.write_text(
        "flyer: prenatal\ndate: 2026-11-24\nraters:\n  - name: A\n    answers:\n      1: bof\n      13: oui\n",
        encoding="utf-8",
    )
    status, said = _run(root, "score")
    assert status == 1
    assert "2026-11-24-prenatal-fr.yml:6" in said
    assert "2026-11-24-prenatal-fr.yml:7" in said


@pytest.mark.parametrize("kind", list(FlyerKind))
def test_the_paper_sheet_is_one_tagged_page_the_same_each_time(kind: FlyerKind, grid: Grid) -> None:
    view = paper_view(grid, kind, Language.FRENCH)
    first, second = (render_paper(view, date(2026, 11, 22)) for _ in range(2))
    assert first == second
    with pikepdf.open(io.BytesIO(first)) as document:
        assert len(document.pages) == 1
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "fr"


def test_every_answer_word_is_french() -> None:
    assert [answer.value for answer in Answer] == ["oui", "non", "sans objet"]

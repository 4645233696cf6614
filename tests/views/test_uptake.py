"""What became of each run: periods, rates with their interval, small counts withheld."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.model.print_runs import PrintRegister, run_digest
from generator.model.scans import ScanCounts, ScanKey
from generator.model.statistics import poisson_bounds
from generator.outputs.families.scan_report import render_scan_report
from generator.views.families.scans import scan_report_view
from generator.views.families.uptake import uptake_view
from tests.runs_case import BEFORE, dossier, register

FIRST = date(2026, 1, 6)


@pytest.fixture
def runs(tmp_path: Path) -> PrintRegister:
    """The first run of the register (Ombre, pregnancy, French, 100 copies), and its reprint 60 days later."""
    first = register(tmp_path).runs[0]
    second = first.model_copy(update={"date": FIRST + timedelta(days=60), "copies": 2000, "previous": first.digest})
    return PrintRegister(runs=(first, second.model_copy(update={"digest": run_digest(second)})))


def openings(**days: int) -> ScanCounts:
    return ScanCounts(
        {ScanKey(FIRST + timedelta(days=int(day[1:])), "89", "ombre", "g", "fr"): count for day, count in days.items()}
    )


def test_a_run_counts_until_the_next_one(runs: PrintRegister, tmp_path: Path) -> None:
    view = uptake_view(openings(d0=5, d59=15, d60=40, d90=60), runs.runs, [dossier(tmp_path, BEFORE)])
    assert [(line.copies, line.openings) for line in view.runs] == [("100", "20"), ("2\u00a0000", "100")]
    assert view.runs[0].period.replace("\u00a0", " ") == "du 6 janvier 2026 au 6 mars 2026"
    assert view.runs[0].rate.replace("\u00a0", " ") == "200 (122 à 309)"


def test_few_openings_are_withheld(runs: PrintRegister) -> None:
    view = uptake_view(openings(d1=4, d70=5), runs.runs, [])
    assert [(line.openings, bool(line.rate)) for line in view.runs] == [("moins de 5", False), ("5", True)]


def test_other_flyers_and_languages_are_not_counted(runs: PrintRegister) -> None:
    key = ScanKey(FIRST, "89", "ombre", "n", "fr")
    other = ScanKey(FIRST, "89", "ombre", "g", "ar")
    view = uptake_view(ScanCounts({key: 50, other: 50}), runs.runs[:1], [])
    assert [line.openings for line in view.runs] == ["moins de 5"]


def test_without_logs_or_runs_nothing_is_said(runs: PrintRegister) -> None:
    assert uptake_view(ScanCounts(), runs.runs, []).runs == ()
    assert uptake_view(openings(d0=9), (), []).notes == ()


def test_orders_stand_in_the_report_of_their_month(tmp_path: Path, runs: PrintRegister) -> None:
    text = BEFORE.replace(
        "email: ombre@exemple.fr}",
        "email: ombre@exemple.fr, orders: [{month: 2026-03, count: 12}, {month: 2026-04, count: 2}]}",
    )
    page = render_scan_report(scan_report_view(openings(d0=9), [dossier(tmp_path, text)], runs.runs)).decode()
    assert 'mars 2026</td><td class="n">12' in page.replace("\u00a0", " ")
    assert 'avril 2026</td><td class="n">moins de 5' in page.replace("\u00a0", " ")
    assert "<script" not in page


@pytest.mark.parametrize(
    ("count", "low", "high"), [(0, 0.0, 3.7), (5, 1.6, 11.7), (20, 12.2, 30.9), (100, 81.4, 121.6)]
)
def test_the_interval_is_that_of_the_tables(count: int, low: float, high: float) -> None:
    assert poisson_bounds(count) == pytest.approx((low, high), abs=0.1)

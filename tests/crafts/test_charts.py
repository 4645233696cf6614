"""Charts: what is drawn is what is counted, everything is named, nothing is styled or scripted in place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.crafts.charts import Chart, draw_chart
from generator.sources.places import load_places
from generator.views.charts import (
    BarChart,
    CellsChart,
    ChartTable,
    CrowdChart,
    CrowdGroup,
    FranceMap,
    FunnelChart,
    FunnelStep,
    LengthRow,
    LengthsChart,
    MapPlace,
    PeopleChart,
    PeopleStep,
    SpanRow,
    SpansChart,
    StripMark,
    StripYear,
    TimeStrip,
)
from tests.conftest import ROOT

TABLE = ChartTable("Tableau", ("A", "B"), (("a", "1"),))
HOSTILE = '</title><script>alert("x")</script>'
CROWD = CrowdChart(
    "k",
    HOSTILE,
    "d",
    (CrowdGroup("35", HOSTILE, 35, "exact"), CrowdGroup("28", "b", 28, "unknown")),
    TABLE,
)
CELLS = CellsChart("k", HOSTILE, "d", 15, 23, disputed=False, low=45.0, high=81.0)
DISPUTED = CellsChart("k", "t", "d", 11, 23, disputed=True, low=None, high=None)
BAR = BarChart("k", HOSTILE, "d", 91.0, None, None)
FUNNEL = FunnelChart(
    "k",
    HOSTILE,
    "d",
    (
        FunnelStep("2 342", "déclarations", "", 1.0, about=False),
        FunnelStep("1 786", "avec téléphone", "76 %", 0.76, about=False),
        FunnelStep("près de 800", HOSTILE, "note", 0.34, about=True),
    ),
    TABLE,
)
PEOPLE = PeopleChart(
    "k",
    HOSTILE,
    "d",
    (
        PeopleStep("80", "dans le service", 80, "service"),
        PeopleStep("50", HOSTILE, 50, "trained"),
        PeopleStep("23", "ont répondu", 23, "answered"),
        PeopleStep("15", "un libellé long " * 6, 15, "agree"),
    ),
    TABLE,
)
LENGTHS = LengthsChart(
    "k", "t", "d", (LengthRow("130", "a", 1.0, "exact"), LengthRow("20", "b", 0.2, "unknown")), TABLE
)
STRIP = TimeStrip("k", "t", "d", (StripMark(0, 0.2, "training", "doubt"), StripMark(1, 1, "milestone", "exact")), ())
SPANS = SpansChart("k", "t", "d", (SpanRow("a", "b", 0, 1),), (StripYear("2030", 0),))
PLACE = MapPlace("81", "Tarn", "etudes-de-cas/tarn/", "Tarn : lire")
MAP = FranceMap("k", HOSTILE, "d", (PLACE,), detailed=True, named=True)
ALL: tuple[Chart, ...] = (CROWD, PEOPLE, CELLS, DISPUTED, BAR, FUNNEL, LENGTHS, STRIP, SPANS, MAP)


def parsed(chart: Chart) -> ET.Element:
    return ET.fromstring(str(draw_chart(chart)).replace("&nbsp;", " "))  # noqa: S314 - our own drawing


def count(root: ET.Element, tag: str, kind: str) -> int:
    return sum(1 for element in root.iter(tag) if kind in element.get("class", "").split())


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: type(chart).__name__)
def test_every_chart_is_named_and_quiet(chart: Chart) -> None:
    root = parsed(chart)
    assert root.get("aria-labelledby") == "k-t k-d"
    assert [child.tag for child in list(root)[:2]] == ["title", "desc"]
    assert root[0].text == chart.title
    assert root.get("role") == ("group" if isinstance(chart, FranceMap) else "img")
    for element in root.iter():
        assert element.tag not in ("script", "style")
        assert not [name for name in element.keys() if name == "style" or name.startswith("on")]  # noqa: SIM118


def test_one_mark_per_person() -> None:
    root = parsed(CROWD)
    assert len(list(root.iter("circle"))) == 35 + 28
    assert count(root, "circle", "un") == 28


def test_a_chart_is_the_same_from_build_to_build() -> None:
    assert draw_chart(CROWD) == draw_chart(CROWD)


def test_a_share_is_people() -> None:
    assert (count(parsed(CELLS), "circle", "full"), count(parsed(CELLS), "circle", "heard")) == (15, 8)
    assert count(parsed(CELLS), "path", "range") == 1


def test_a_disputed_share_has_one_dashed_dot_and_no_interval() -> None:
    root = parsed(DISPUTED)
    assert (count(root, "circle", "full"), count(root, "circle", "half"), count(root, "path", "range")) == (11, 1, 0)


def test_funnel_bars_are_as_long_as_their_numbers() -> None:
    widths = [float(rect.get("width", "0")) for rect in parsed(FUNNEL).iter("rect")]
    assert widths[1] / widths[0] == pytest.approx(0.76, abs=0.001)


SHEETS = (
    ROOT / "generator" / "templates" / "study" / "charts.css",
    ROOT / "generator" / "host" / "theme" / "assets" / "house.css",
)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
@pytest.mark.parametrize("chart", ALL, ids=lambda chart: type(chart).__name__)
def test_no_shape_is_left_black(chart: Chart, sheet: Path) -> None:
    """A shape whose classes no rule paints is solid black, SVG's default."""
    if isinstance(chart, FranceMap) or (isinstance(chart, SpansChart) and sheet.stem == "charts"):
        return  # the map has a sheet of its own; paper has no comparison
    shapes = [shape for shape in parsed(chart).iter() if shape.tag in ("rect", "path", "circle")]
    assert [shape.get("class") for shape in shapes if not _painted(shape, sheet.read_text(encoding="utf-8"))] == []


def _painted(shape: ET.Element, sheet: str) -> bool:
    """Whether a rule's last compound, of names that the shape all has, fills it."""
    for heads, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        if not re.search(r"(?:^|;)fill:|(?:^|;)stroke:", body):
            continue
        for head in heads.split(","):
            tag, *names = head.split(" ")[-1].strip().split(".")
            if names and tag in ("", shape.tag) and set(names) <= set((shape.get("class") or "").split()):
                return True
    return False


def test_an_approximate_step_is_hollow_with_a_torn_edge() -> None:
    root = parsed(FUNNEL)
    assert count(root, "path", "about") == 1
    assert count(root, "path", "last") == 1
    assert count(root, "rect", "last") == 0


@pytest.mark.parametrize("code", sorted(load_places()))
def test_every_département_is_on_the_map(code: str) -> None:
    place = load_places()[code]
    chart = FranceMap(
        "k", "t", "d", (MapPlace(place.department, place.name, "x/", place.name),), detailed=True, named=True
    )
    root = parsed(chart)
    links = list(root.iter("a"))
    assert [link.get("aria-label") for link in links] == [place.name]
    assert count(root, "path", "on") == 1


def test_a_place_without_link_is_only_pointed_at() -> None:
    chart = FranceMap("k", "t", "d", (MapPlace("974", "La Réunion", "", ""),), detailed=False, named=True)
    root = parsed(chart)
    assert root.get("role") == "img"
    assert not list(root.iter("a"))


def test_paper_gets_its_own_rules_inside() -> None:
    assert "<style>.fill{fill:#000}</style>" in draw_chart(BAR, ".fill{fill:#000}")


def test_what_lasts_ends_in_an_arrow() -> None:
    chart = SpansChart("k", "t", "d", (SpanRow("a", "depuis mars", 0.2, 1, open=True), SpanRow("b", "c", 0, 1)), ())
    root = parsed(chart)
    assert (count(root, "path", "fill"), count(root, "rect", "fill")) == (1, 1)


def test_a_person_keeps_her_place_and_is_counted_once_at_the_step_where_she_stops() -> None:
    """Each of 80 people is one mark (a target is a ring with its centre), told apart without colour; one more in the legend."""
    root = parsed(PEOPLE)
    marks = {kind: count(root, "circle", kind) - 1 for kind in ("full", "heard", "speck")}
    rings = count(root, "circle", "ring") - 2
    assert (marks["full"], marks["heard"], rings - marks["heard"], marks["speck"]) == (15, 8, 27, 30)
    shapes = {(c.get("class", ""), c.get("r")) for c in root.iter("circle")}
    assert len({radius for _, radius in shapes}) >= 4
    width = float(root.get("viewBox", "").split()[2])
    assert all(float(c.get("cx", "0")) + float(c.get("r", "0")) <= width for c in root.iter("circle"))

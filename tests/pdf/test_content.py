"""The interpreter: what each operator does, in which state; one table of operators, one reading of colours."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from generator.pdf.colour import Colour, Family, family_of
from generator.pdf.content import Does, Drawing, State, interpret


def events(content: str, resources: Dictionary | None = None) -> Iterator[Drawing]:
    with pikepdf.new() as document:
        yield from interpret(document.make_stream(content.encode()), resources or Dictionary())


@pytest.mark.parametrize(
    ("content", "fill"),
    [
        ("0.5 g", Colour(Family.GRAY, (0.5,))),
        ("1 0 0 rg", Colour(Family.RGB, (1, 0, 0))),
        ("0 0 0 1 k", Colour(Family.CMYK, (0, 0, 0, 1))),
        ("/DeviceCMYK cs", Colour(Family.CMYK, (0, 0, 0, 1))),
        ("/DeviceRGB cs 1 0 0 sc", Colour(Family.RGB, (1, 0, 0))),
        ("/Sp cs 1 scn", Colour(Family.SPOT, (1,))),
        ("/Pattern cs /P scn", Colour(Family.PATTERN)),
        ("1 0 0 RG", Colour(Family.GRAY, (0,))),
        ("q 1 0 0 rg Q", Colour(Family.GRAY, (0,))),
        ("1 0 0 rg Q", Colour(Family.RGB, (1, 0, 0))),
    ],
)
def test_a_colour_is_set_and_restored(content: str, fill: Colour) -> None:
    named = Dictionary(ColorSpace=Dictionary(Sp=Array([Name.Separation, Name("/Or"), Name.DeviceCMYK, Dictionary()])))
    assert list(events(content, named))[-1].state.fill.colour == fill


def test_what_is_painted_is_told_with_its_state() -> None:
    settings = Dictionary(ExtGState=Dictionary(O=Dictionary(OP=True, op=False, OPM=1, ca=0.5, LW=3)))
    *_, last = events("2 0 0 2 0 0 cm /O gs 0 0 0 1 K 1 1 5 5 re B", settings)
    assert last.does is Does.FILL_AND_STROKE
    assert last.state.matrix[0] == 2
    assert (last.state.stroke.overprint, last.state.fill.overprint) == (True, False)
    assert (last.state.fill.opacity, last.state.stroke.opacity, last.state.line_width) == (0.5, 1, 3)
    assert last.state.fill.nonzero


def test_what_is_missing_does_nothing() -> None:
    assert [event.does for event in events("/No Do /No sh /No gs")] == [Does.REST, Does.REST, Does.SETTINGS]


def test_what_a_rewriter_notes_is_restored_like_the_rest() -> None:
    seen = []
    for event in events("q 0 g Q 0 g"):
        if event.does is Does.COLOUR:
            seen.append(event.paint.overprint)
            event.paint.overprint = True
    assert seen == [None, None]


def test_a_copied_state_stays_as_it_was() -> None:
    state = State()
    kept = state.copied()
    state.fill.opacity = 0
    assert kept.fill.opacity == 1


def test_a_named_space_is_followed() -> None:
    profile = Array([Name.ICCBased, Dictionary(N=4)])
    assert family_of(Name("/Cs"), Dictionary(Cs=profile)) is Family.CMYK
    assert family_of(Name("/Cs"), Dictionary()) is Family.GRAY

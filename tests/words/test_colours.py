"""Arithmetic of screen colours against values computed elsewhere."""

from __future__ import annotations

import pytest

from generator.words.colours import BLACK, WHITE, channels, contrast, luminance, mix, readable


def test_known_values() -> None:
    assert channels("#C2412D") == (194, 65, 45)
    assert luminance(BLACK) == 0
    assert luminance(WHITE) == pytest.approx(1)
    assert luminance("#0A0A0A") == pytest.approx(10 / 255 / 12.92)  # the last level of the linear part
    assert luminance("#0B0B0B") == pytest.approx(0.003347, abs=1e-6)
    assert contrast("#777777", WHITE) == pytest.approx(4.478, abs=0.001)
    assert contrast(WHITE, BLACK) == contrast(BLACK, WHITE) == pytest.approx(21)
    assert mix("#FF0000", "#0000FF", 25) == "#BF0040"


def test_readable_moves_no_further_than_needed() -> None:
    assert readable("#A30F46", BLACK, (WHITE,), 4.5) == "#A30F46"
    steps = [mix("#FFD500", BLACK, part) for part in range(0, 101, 2)]
    found = steps.index(readable("#FFD500", BLACK, (WHITE,), 4.5))
    assert contrast(steps[found - 1], WHITE) < 4.5 <= contrast(steps[found], WHITE)
    assert readable("#111111", BLACK, (BLACK,), 4.5) == BLACK  # nothing on the way can be read: the end is given

"""What the flyers' layout can hold: one place for the checks, which measure, and for the layout, which refuses.

Boxes are those of ``flyers/shared/flyer.css``, sizes the smallest of ``outputs.flyers.fit``; ``tests/checks/
test_flyer_fit.py`` compares them with both, and with what the layout really does.
"""

from __future__ import annotations

from dataclasses import dataclass

MOST_TERRITORIES = 8
"""Territories that a verso can list with phone and e-mail."""

LONGEST_ADDRESS = 60
"""Characters of the longest address that a code on a flyer carries: version 5 at level Q (ISO/IEC 18004, table 7)."""


@dataclass(frozen=True)
class Box:
    """A text's place: the smallest size in points, width and height in mm, line height in sizes, letter spacing in pt.

    ``font`` is a file of ``flyers/fonts``; ``lines`` how many its height holds.
    """

    font: str
    points: float
    width: float
    height: float = 0
    leading: float = 1.2
    spacing: float = 0

    @property
    def lines(self) -> int:
        """Lines that fit; one where the text may not wrap (``height`` 0)."""
        return max(1, int(self.height / (self.points * self.leading * 25.4 / 72) + 0.05))


_BOLD, _BLACK = "bricolage-grotesque-700", "bricolage-grotesque-800"
_TEXT, _SEMI, _STRONG = (f"atkinson-hyperlegible-next-{weight}" for weight in (400, 600, 700))

TERRITORY = Box(_BOLD, 10, 105)
ADDRESS = Box(_STRONG, 8.5, 92)
SITE = Box(_STRONG, 8, 52)
WORDMARK = Box(_BLACK, 10, 30, spacing=0.6)
REACH = Box(_STRONG, 8.5, 128)

LOGOS = ((34, 9), (30, 12))
"""Width and height, in mm, of the logo's places on the recto and on the verso; it fills one of the two directions."""

LEAST_DPI = 300
"""Pixels to the inch of a picture in print."""


@dataclass(frozen=True)
class Verso:
    """The places of one layout of the verso; ``own_height`` is that of the territory's own card, in mm."""

    own_name: Box
    own_mail: Box
    own_height: float
    card_name: Box
    card_mail: Box
    sender_height: float

    def sender(self, marked: bool) -> Box:
        """The sender's lines: narrower beside a word mark or a logo."""
        return Box(_TEXT, 8.5, 94 if marked else 128, self.sender_height, 1.26)


def _verso(
    own: tuple[float, float, float], mail: tuple[float, float], height: float, name: Box, other: Box, sender: float
) -> Verso:
    points, width, tall = own
    return Verso(
        Box(_BOLD, points, width, tall, 1.12), Box(_SEMI, mail[0], mail[1], 9, 1.15), height, name, other, sender
    )


VERSOS = {
    "alone": _verso((12, 49, 18), (9, 49), 32, Box(_BOLD, 9, 55, 5, 1.15), Box(_TEXT, 8, 55), 24),
    "few": _verso((10, 56, 12), (8, 56), 22, Box(_BOLD, 9, 55, 5, 1.15), Box(_TEXT, 8, 55), 19.2),
    "tall": _verso((10, 56, 12), (8, 56), 22, Box(_BOLD, 9, 54.5, 9.6, 1.15), Box(_TEXT, 8, 54.5, 8), 15.2),
    "several": _verso((10, 56, 12), (8, 56), 18, Box(_BOLD, 9, 55, 4.6, 1.15), Box(_TEXT, 8, 55), 15.2),
    "rows": _verso((10, 56, 12), (8, 56), 18, Box(_BOLD, 9, 47, 7.8, 1.05), Box(_TEXT, 8, 42, 7.8, 1.05), 15.2),
    "many": _verso((9.5, 56, 9.4), (8, 56), 15, Box(_BOLD, 8, 47, 6.1, 1.05), Box(_TEXT, 8, 42, 6.1, 1.05), 15.2),
}


WITH_AGES = ("alone", "few")
"""The layouts with room for the path of ages."""


def layouts(others: int) -> tuple[str, ...]:
    """The verso's layouts for so many other territories, the roomiest first.

    Cards (``alone``, ``few``, ``several``; ``tall`` for long names), then lists of one line each (``rows``, ``many``).
    """
    if others == 0:
        return ("alone", "many")
    if others <= 2:
        return ("few", "tall", "many")
    return ("several", "rows", "many") if others <= 4 else ("many",)

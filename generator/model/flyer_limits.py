"""What the flyers' layout can hold: one place for the checks, which measure, and for the layout, which refuses.

Boxes are those of ``flyers/shared/flyer.css``, sizes the smallest of ``outputs.flyers.fit``; ``tests/checks/
test_flyer_fit.py`` compares them with both, and with what the layout really does.
"""

from __future__ import annotations

from dataclasses import dataclass

MOST_TERRITORIES = 20
"""Territories whose numbers a verso can list."""

MOST_WITH_EMAIL = 7
"""Other territories up to which their e-mail addresses stand beside their numbers."""

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
SHORT_MARK = 12
"""Signs up to which a word mark stands on one line above the site's name; a longer one has two and takes its place."""

WORDMARK, LONG_WORDMARK = Box(_BLACK, 10, 34, spacing=0.6), Box(_BLACK, 10, 34, 8, 1.1, spacing=0.6)
REACH = Box(_STRONG, 8.5, 128)
MAIL = Box(_BOLD, 12, 106, 14.2, 1.15)
"""The recto's e-mail address, where there is no number."""
OWN_REACH = Box(_BOLD, 9, 62, 12, 1.15)
MORE = Box(_SEMI, 8.5, 62)
"""One of a territory's other numbers, with its label."""

LOGOS = ((34, 9), (30, 12))
"""Width and height, in mm, of the logo's places on the recto and on the verso; it fills one of the two directions."""

LEAST_DPI = 300
"""Pixels to the inch of a picture in print."""

MORE_LINE = 3.7
"""Height of one of a territory's other numbers, in mm."""

_FEW_ROWS = 2
_SENDER_BOTTOM, _SENDER_MOST = 176.1, 24
# Where the sender's lines must end so that its numbers, the note and the imprint follow; and their height at the most.


@dataclass(frozen=True)
class Verso:
    """The places of one layout of the verso, in mm: the territory's own card, then cards in columns.

    ``css`` are its classes in ``flyer.css``; ``top`` is where the own card starts on the page, ``first`` where the first
    row of cards starts under it, ``card`` a card's height, ``names`` that of the names which share a number.
    """

    css: str
    top: float
    own_height: float
    own_name: Box
    own_mail: Box
    card_name: Box
    card_mail: Box
    columns: int = 1
    first: float = 0
    pitch: float = 0
    card: float = 0
    names: float = 0

    def rows(self, others: int) -> int:
        """The rows of so many cards."""
        return -(-others // self.columns)

    def cell(self, position: int, others: int) -> tuple[int, float]:
        """Column (from 0) and top, in mm, of a card: two rows are read across, longer lists down."""
        rows = self.rows(others)
        column, row = divmod(position, rows) if rows > _FEW_ROWS else divmod(position, self.columns)[::-1]
        return column, round(self.first + row * self.pitch, 2)

    def sender_height(self, others: int) -> float:
        """What is left for the sender's lines, in mm."""
        rows = self.rows(others)
        used = self.first + (rows - 1) * self.pitch + self.card if rows else self.own_height
        used = max(used, self.names and self.first + self.names)
        return round(min(_SENDER_MOST, _SENDER_BOTTOM - self.top - used), 1)

    def sender(self, marked: bool, others: int) -> Box:
        """The sender's lines: narrower beside a word mark or a logo."""
        return Box(_TEXT, 8.5, 90 if marked else 128, self.sender_height(others), 1.26)

    @property
    def sharing(self) -> Box:
        """The names of the territories that share the number."""
        return Box(_TEXT, 8.5, 120, self.names - 7.6, 1.25)


def _name(points: float, width: float, height: float, leading: float) -> Box:
    return Box(_BOLD, points, width, height, leading)


def _mail(points: float, width: float, height: float = 0, leading: float = 1.2) -> Box:
    return Box(_SEMI if height == _OWN_MAIL else _TEXT, points, width, height, leading)


_OWN_MAIL = 9
_OWN, _OWN_LOW, _OWN_ADDRESS = _name(10, 56, 12, 1.12), _name(9.5, 56, 9.4, 1.12), _mail(8, 56, _OWN_MAIL, 1.15)
_OWN_ALONE, _ADDRESS_ALONE = _name(12, 49, 18, 1.12), _mail(9, 49, _OWN_MAIL, 1.15)
_CARD, _CARD_MAIL = _name(9, 55, 5, 1.15), _mail(8, 55)
_TALL, _TALL_MAIL = _name(9, 54.5, 9.6, 1.15), _mail(8, 54.5, 8)
_FLAT, _ROW, _ROW_MAIL = _name(9, 55, 4.6, 1.15), _name(9, 47, 7.8, 1.05), _mail(8, 42, 7.8, 1.05)
_LINE, _LINE_MAIL = _name(8, 47, 6.1, 1.05), _mail(8, 42, 6.1, 1.05)
_HALF, _HALF_MAIL = _name(8, 32, 6.1, 1.05), _mail(8, 27, 6.1, 1.05)
_ROOM, _CLOSE, _CLOSE_MAIL = _name(9, 32, 8.2, 1.05), _name(8, 32, 5.7, 1), _mail(8, 27, 5.7, 1)

VERSOS = {
    "alone": Verso("alone", 113, 32, _OWN_ALONE, _ADDRESS_ALONE, _CARD, _CARD_MAIL),
    "shared": Verso("shared", 113, 22, _OWN, _OWN_ADDRESS, _CARD, _CARD_MAIL, first=24, names=23.6),
    "shared-low": Verso("shared low", 97, 22, _OWN, _OWN_ADDRESS, _CARD, _CARD_MAIL, first=24, names=36),
    "few": Verso("few", 113, 22, _OWN, _OWN_ADDRESS, _CARD, _CARD_MAIL, 2, 24.6, 20.8, 19),
    "tall": Verso("tall low", 97, 22, _OWN, _OWN_ADDRESS, _TALL, _TALL_MAIL, 2, 24.6, 27.4, 25.6),
    "several": Verso("several low", 97, 18, _OWN, _OWN_ADDRESS, _FLAT, _CARD_MAIL, 2, 19.8, 18, 16.4),
    "rows": Verso("rows low", 97, 18, _OWN, _OWN_ADDRESS, _ROW, _ROW_MAIL, 1, 19.6, 8.6, 7.8),
    "many": Verso("many low", 97, 15, _OWN_LOW, _OWN_ADDRESS, _LINE, _LINE_MAIL, 1, 16.4, 6.9, 6.1),
    "roomy": Verso("pairs roomy low", 97, 15, _OWN_LOW, _OWN_ADDRESS, _ROOM, _HALF_MAIL, 2, 16.4, 9, 8.2),
    "pairs": Verso("pairs low", 97, 15, _OWN_LOW, _OWN_ADDRESS, _HALF, _HALF_MAIL, 2, 16.4, 6.9, 6.1),
    "close": Verso("close low", 82, 15, _OWN_LOW, _OWN_ADDRESS, _CLOSE, _CLOSE_MAIL, 2, 16.4, 6.2, 5.7),
}

WITH_AGES = ("alone", "shared", "few")
"""The layouts with room for the path of ages."""


def layouts(others: int, sharing: bool = False) -> tuple[str, ...]:
    """The verso's layouts for so many other territories, the roomiest first; ``sharing`` when they have one number.

    Cards (``alone``, ``few``, ``several``; ``tall`` for long names), lists of one line each (``rows``, ``many``), then
    lists in two columns (``pairs``; ``close``, where the professions stand on one line).
    """
    if sharing and not others:
        return ("shared", "shared-low")
    if others == 0:
        return ("alone", "many")
    if others <= 2:
        return ("few", "tall", "many")
    if others <= 4:
        return ("several", "rows", "many")
    if others <= MOST_WITH_EMAIL:
        return ("many",)
    if others <= 10:
        return ("roomy", "pairs", "close")
    return ("pairs", "close") if others <= 14 else ("close",)

"""Damaged copies of good files, from a seed: the same seed gives the same damage."""

from __future__ import annotations

import random
from collections.abc import Sequence

_EDGES = (
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\r",
    b"\n",
    b"\t",
    b" ",
    b"\xe2\x80\x8b",
    b"\xed\xa0\x80",
    b'"',
    b"'",
)
_NUMBERS = (b"0", b"-1", b"1e999", b"99999999999999999999", b"NaN", b"2147483648", b"0.0000001")


def damaged(seeds: Sequence[bytes], words: Sequence[bytes], chance: random.Random) -> bytes:
    """One of ``seeds`` after one to six changes: bytes flipped, parts cut, doubled, moved, words of the format put in."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        _change(data, seeds, words, chance)
    return bytes(data)


def _change(data: bytearray, seeds: Sequence[bytes], words: Sequence[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    end = min(len(data), place + chance.choice((1, 2, 8, 64, 1000)))
    match chance.randrange(9):
        case 0 if place < len(data):
            data[place] ^= 1 << chance.randrange(8)
        case 1:
            del data[place:end]
        case 2:
            del data[place:]
        case 3:
            data[place:place] = data[place:end] * chance.choice((1, 2, 50))
        case 4:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) + 1)
            data[place:end] = other[start : start + chance.choice((4, 40, 400))]
        case 5:
            data[place:place] = chance.choice(words) if words else b""
        case 6:
            data[place:place] = chance.choice(_EDGES) * chance.choice((1, 1, 3, 2000))
        case 7:
            _renumber(data, place, chance)
        case _:
            data[place:end] = chance.randbytes(end - place)


def _renumber(data: bytearray, place: int, chance: random.Random) -> None:
    """The next number after ``place`` becomes another one."""
    start = next((at for at in range(place, len(data)) if data[at : at + 1].isdigit()), None)
    if start is None:
        return
    end = start
    while end < len(data) and data[end : end + 1].isdigit():
        end += 1
    data[start:end] = chance.choice(_NUMBERS)

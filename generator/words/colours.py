"""Arithmetic of screen colours (#RRGGBB): how light, how far apart, how to mix, how to make one readable on another."""

from __future__ import annotations

WHITE, BLACK = "#FFFFFF", "#000000"


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of a #RRGGBB colour, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance of a #RRGGBB colour, 0 to 1 (WCAG 2.2, "relative luminance"; sRGB's own 0.04045)."""
    red, green, blue = (
        c / 12.92 if (c := value / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for value in channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(colour: str, other: str, part: int) -> str:
    """``colour`` with ``part`` percent of ``other`` in it."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round((a * (100 - part) + b * part) / 100):02X}" for a, b in pairs)


def readable(colour: str, toward: str, grounds: tuple[str, ...], ratio: float) -> str:
    """``colour`` moved toward black or white, as little as needed, until it has ``ratio`` on every ground."""
    for part in range(0, 101, 2):
        candidate = mix(colour, toward, part)
        if all(contrast(candidate, ground) >= ratio for ground in grounds):
            return candidate
    return toward

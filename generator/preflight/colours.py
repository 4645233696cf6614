"""Colours for the press: four inks and no other, black text in black ink alone, white that knocks out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pdf.colour import Family
from generator.preflight.faults import Fault, error, warning
from generator.preflight.painted import Kind, Mark, Painted

SMALL_TEXT_PT = 24.0
"""Below this a shift of 0.1 mm between plates blurs text made of several inks."""

LEAST_TEXT_PT = 5.0
LEAST_LINE_PT = 0.2
"""ISO 12647-2 workflows lose thinner lines."""


def check_colours(painted: Painted, number: int) -> Iterator[Fault]:
    """Every family of colours that page ``number`` sets, and how its black and white are made."""
    if Family.RGB in painted.families:
        kinds = sorted({mark.kind.value for mark in painted.marks if mark.colour.family is Family.RGB})
        what = f" ({', '.join(kinds)})" if kinds else ""
        yield error(
            "rgb-colour",
            number,
            f"la page contient des couleurs d’écran, RVB{what}.",
            "Convertissez-les en quadrichromie avec le profil FOGRA39.",
        )
    if Family.LAB in painted.families:
        yield error("lab-colour", number, "la page contient des couleurs Lab.", "Convertissez-les en quadrichromie.")
    if Family.SPOT in painted.families:
        yield warning(
            "spot-colour",
            number,
            "la page contient un ton direct : il demande une cinquième encre.",
            "Convertissez-le en quadrichromie, ou prévenez l’imprimeur.",
        )
    if painted.rgb_groups:
        yield error(
            "rgb-transparency",
            number,
            "la transparence de la page se calcule en RVB.",
            "Choisissez la quadrichromie comme espace de fusion.",
        )
    if painted.broken_gradients:
        yield error(
            "broken-gradient",
            number,
            "un dégradé est mal décrit : il ne s’imprimera pas.",
            "Remplacez-le par un aplat, ou refaites l’export.",
        )
    yield from _check_black(painted.marks, number)
    yield from _check_smallness(painted.marks, number)


def _check_black(marks: list[Mark], number: int) -> Iterator[Fault]:
    rich = sum(1 for mark in marks if mark.kind is Kind.TEXT and mark.size < SMALL_TEXT_PT and _is_rich_black(mark))
    if rich:
        yield error(
            "rich-black-text",
            number,
            f"{rich} passage(s) de texte noir mêlent plusieurs encres : le moindre décalage les rendra flous.",
            "Mettez ces textes en noir seul (0, 0, 0, 100).",
        )
    knocking = sum(
        1 for mark in marks if mark.kind is Kind.TEXT and not mark.overprint and mark.colour.inks == (0, 0, 0, 1)
    )
    if knocking:
        yield warning(
            "black-knocks-out",
            number,
            "du texte en noir seul n’est pas en surimpression : un liseré blanc peut apparaître autour.",
            "Activez la surimpression du noir.",
        )
    vanishing = [mark for mark in marks if mark.overprint and mark.colour.inks == (0, 0, 0, 0)]
    if any(mark.kind is not Kind.IMAGE for mark in vanishing):
        yield error(
            "white-overprint",
            number,
            "du blanc est en surimpression : il disparaîtra à l’impression.",
            "Désactivez la surimpression de ces éléments blancs.",
        )


def _is_rich_black(mark: Mark) -> bool:
    inks = mark.colour.inks
    if inks is None or mark.colour.family is not Family.CMYK:
        return False
    cyan, magenta, yellow, black = inks
    return (black >= 0.85 and max(cyan, magenta, yellow) > 0.02) or min(cyan, magenta, yellow) >= 0.55


def _check_smallness(marks: list[Mark], number: int) -> Iterator[Fault]:
    small = [mark.size for mark in marks if mark.kind is Kind.TEXT and 0 < mark.size < LEAST_TEXT_PT - 0.01]
    if small:
        yield warning(
            "small-text",
            number,
            f"du texte ne fait que {min(small):.1f} points.".replace(".", ",", 1),
            f"Au-dessous de {LEAST_TEXT_PT:.0f} points, il ne se lit plus.",
        )
    thin = [m.size for m in marks if m.kind is Kind.STROKE and m.size < LEAST_LINE_PT and m.colour.inks != (0, 0, 0, 0)]
    if thin:
        yield warning(
            "hairline",
            number,
            f"un filet fait moins de {LEAST_LINE_PT} point.".replace(".", ",", 1),
            "Épaississez-le à 0,25 point au moins.",
        )

"""What the plates show: too much ink, colour that stops at the cut, words too near it."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from PIL import Image, ImageMath

from generator.preflight.boxes import Box
from generator.preflight.faults import POINTS_PER_MM, Fault, error, millimetres, warning
from generator.preflight.plates import Plates, any_ink, total_ink

MOST_INK = 300
"""Percent: coated paper on a sheet-fed press (FOGRA39's own limit is 330; printers of flyers ask for 300)."""

LEAST_AREA_MM2 = 0.25
"""Smaller places are the blurred edges between two colours."""

SAFE_MM = 3.0
"""Nothing to read nearer to the cut."""

_INKED = 13
# 5 % of one ink, of 255: less is the edge of a shape, not a shape.


def check_ink(plates: Plates, trim: Box, bleed: Box, number: int) -> Iterator[Fault]:
    """Total ink inside the bleed, of page ``number``; says where the worst stands, from the top left of the cut page."""
    total = total_ink(plates.cropped(bleed))
    limit = (MOST_INK + 1) * 255 // 100
    over = _above(total, limit)
    per_mm = plates.dpi / 25.4
    found = over.getbbox()
    if found and over.histogram()[255] / per_mm**2 >= LEAST_AREA_MM2:
        left, top = found[:2]
        x = left / per_mm - (trim[0] - bleed[0]) / POINTS_PER_MM
        y = top / per_mm - (bleed[3] - trim[3]) / POINTS_PER_MM
        most = total.getextrema()[1]
        worst = most if isinstance(most, (int, float)) else 0
        yield error(
            "too-much-ink",
            number,
            f"l’encrage monte à {round(worst / 2.55)} % (à {millimetres(x)} mm du bord gauche et "
            f"{millimetres(y)} mm du haut).",
            f"Restez sous {MOST_INK} % : au-delà l’encre ne sèche pas et macule.",
        )
    if plates.unmeasured:
        yield warning(
            "ink-unmeasured",
            number,
            "l’encrage n’a pu être mesuré partout (ton direct, dégradé ou image d’un genre rare).",
            "Demandez à l’imprimeur de le vérifier.",
        )


def _above(total: Image.Image, limit: int) -> Image.Image:
    """255 where the integer image ``total`` is above ``limit``."""
    over: Image.Image = ImageMath.lambda_eval(lambda args: args["convert"]((args["t"] > limit) * 255, "L"), t=total)
    return over


def check_bleed(plates: Plates, trim: Box, bleed: Box, number: int) -> Iterator[Fault]:
    """Colour that touches the cut must go on into the bleed, else a white edge shows wherever the knife slips."""
    ink = any_ink(plates.inks)
    per_point = plates.dpi / 72
    left, top = plates.box[0], plates.box[3]

    def column(x: float) -> list[bool]:
        at = min(max(round((x - left) * per_point), 0), ink.width - 1)
        strip = ink.crop((at, round((top - trim[3]) * per_point), at + 1, round((top - trim[1]) * per_point)))
        return [value > _INKED for value in strip.tobytes()]

    def row(y: float) -> list[bool]:
        at = min(max(round((top - y) * per_point), 0), ink.height - 1)
        strip = ink.crop((round((trim[0] - left) * per_point), at, round((trim[2] - left) * per_point), at + 1))
        return [value > _INKED for value in strip.tobytes()]

    inside, outside = 0.5 * POINTS_PER_MM, 0.5 * POINTS_PER_MM
    sides = {
        "gauche": (column(trim[0] + inside), column(bleed[0] + outside)),
        "droit": (column(trim[2] - inside), column(bleed[2] - outside)),
        "haut": (row(trim[3] - inside), row(bleed[3] - outside)),
        "bas": (row(trim[1] + inside), row(bleed[1] + outside)),
    }
    bare = [
        side
        for side, (near, far) in sides.items()
        if sum(a and not b for a, b in zip(near, far, strict=True)) > 0.02 * len(near)
    ]
    if bare:
        yield error(
            "bleed-empty",
            number,
            f"de la couleur s’arrête à la coupe ({', '.join(bare)}).",
            "Prolongez-la de 3 mm dans les fonds perdus, sinon un bord blanc apparaîtra.",
        )


def check_margins(pdf: bytes, trim: Box, number: int) -> Iterator[Fault]:
    """Nothing to read nearer than 3 mm to the cut; the line that is nearest first is shown."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[number - 1].get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            if _near_cut((left, bottom, right, top), trim) and text.get_text_range(index, 1).strip():
                line = " ".join(text.get_text_bounded(trim[0], bottom, trim[2], top).split())
                yield warning(
                    "text-near-cut",
                    number,
                    f"du texte est à moins de 3 mm de la coupe (« {line[:40]} »).",
                    "Éloignez-le du bord : le couteau peut l’entamer.",
                )
                return


def _near_cut(box: Box, trim: Box) -> bool:
    """True for what stands on the cut page, but too near its edge."""
    safe = SAFE_MM * POINTS_PER_MM
    on_page = box[2] > trim[0] and box[0] < trim[2] and box[3] > trim[1] and box[1] < trim[3]
    inside = box[0] >= trim[0] + safe and box[2] <= trim[2] - safe
    return on_page and not (inside and box[1] >= trim[1] + safe and box[3] <= trim[3] - safe)

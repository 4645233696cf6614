"""Communes of the Tarn given to made-up territories: the rules on who serves which commune."""

from __future__ import annotations


def _two(north: str, south: str) -> str:
    return f"""
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    communes: {north}
  - id: sud
    name: Sud
    phone: 05 63 01 02 04
    communes: {south}
"""


COMMUNE_CASES: dict[str, tuple[str, str]] = {
    "commune-unknown": (
        _two("[Alby, 01004]", "[les autres]"),
        _two("[albi, 81004, CC du Cordais et du Causse (4 C), 200034031]", "[les autres]"),
    ),
    "commune-twice": (
        _two("[Albi, Castres]", "[albi, les autres]"),
        _two("[Albi, Castres]", "[248100737, les autres]"),
    ),
    "commune-merged": (
        _two("[Ronel, 81226]", "[les autres]"),
        _two("[Terre-de-Bancalié]", "[les autres]"),
    ),
    "commune-left": (
        _two("[Albi]", "[Castres]"),
        _two("[Albi]", "[les autres]"),
    ),
}

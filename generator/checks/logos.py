"""The département's logo: a file that can really be drawn on a flyer."""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.checks.registry import checks
from generator.model.brand import LOGO_BYTES
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.flyer_limits import LEAST_DPI, LOGOS
from generator.model.rules import error

COARSE = error("logo-coarse", "Logo trop peu fin pour l’imprimerie", "300 points par pouce à la taille imprimée")
UNUSABLE = error("logo-unusable", "Logo qui ne peut pas être dessiné", "SVG 1.1 ; PNG (ISO/IEC 15948)")

MOST_PIXELS = 40_000_000
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use")

_PNG_END = b"IEND\xaeB`\x82"


@checks(UNUSABLE)
def check_logo(dossier: Dossier) -> Iterator[Finding]:
    """A logo opens, has a size and holds a drawing."""
    name = dossier.file.brand.logo
    if name is None or dossier.logo is None:
        return
    wrong = _svg_fault(dossier.logo) if name.endswith(".svg") else _png_fault(dossier.logo)
    if len(dossier.logo) > LOGO_BYTES:
        wrong = "pèse plus de 2 Mo"
    if wrong:
        yield UNUSABLE.on(
            dossier,
            ("brand", "logo"),
            f"le logo « {name} » {wrong}.",
            "Demandez le fichier d’origine à la direction de la communication, ou retirez la ligne.",
        )


def _svg_fault(content: bytes) -> str:
    if not content.strip():
        return "est un fichier vide"
    if b"<!ENTITY" in content:
        return "contient des entités XML, qui sont refusées"
    try:
        root = ET.fromstring(content)  # noqa: S314 - no entity is left, and the size is bounded
    except ET.ParseError:
        return "n’est pas un fichier SVG lisible"
    if root.tag.rpartition("}")[2] != "svg":
        return "n’est pas un fichier SVG"
    number = r"[-+]?(\d+\.?\d*|\.\d+)"
    if not re.fullmatch(rf"\s*{number}([\s,]+{number}){{3}}\s*", root.get("viewBox", "")):
        return "n’a pas de viewBox : sa taille n’est pas connue"
    width, height = (float(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:])
    if width <= 0 or height <= 0:
        return "a une viewBox sans surface"
    calls = (value for node in root.iter() for name, value in node.attrib.items() if name.rpartition("}")[2] == "href")
    called = next((value for value in calls if not value.startswith("#")), None)
    if called is not None:
        return f"appelle un autre fichier (« {called[:40]} »), que personne n’aura à l’impression"
    return (
        ""
        if any(node.tag.rpartition("}")[2] in _SHAPES for node in root.iter() if isinstance(node.tag, str))
        else ("ne contient aucun dessin")
    )


def _png_fault(content: bytes) -> str:
    from PIL import Image  # only a PNG needs it

    if not content.strip():
        return "est un fichier vide"
    if _PNG_END not in content:  # a library of the build asks Pillow to accept cut files: not relied on
        return "n’est pas un fichier PNG lisible"
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            warnings.simplefilter("ignore")
            if picture.width * picture.height > MOST_PIXELS:
                return "a plus de 40 millions de pixels"
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return "n’est pas un fichier PNG lisible"
    return ""


@checks(COARSE)
def check_resolution(dossier: Dossier) -> Iterator[Finding]:
    """A PNG logo has enough pixels for the places where flyers print it; an SVG always has."""
    name, content = dossier.file.brand.logo, dossier.logo
    if name is None or not name.endswith(".png") or content is None or not dossier.file.territories:
        return
    if _png_fault(content):
        return
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
        width, height = picture.size
    # It is drawn as large as its place allows: the narrower direction decides.
    placed_mm = max(min(across, high * width / height) for across, high in LOGOS)
    dpi = width / (placed_mm / 25.4)
    if dpi < LEAST_DPI:
        most = math.ceil(width * LEAST_DPI / dpi)
        yield COARSE.on(
            dossier,
            ("brand", "logo"),
            f"le logo « {name} » fait {width} × {height} pixels, soit {dpi:.0f} points par pouce sur un flyer ; "
            f"il en faut {LEAST_DPI}.",
            f"Demandez le logo en SVG, ou en PNG d’au moins {most} pixels de large.",
        )

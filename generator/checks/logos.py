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
MOST_UNITS, MOST_RATIO = 1_000_000, 100
"""The longest side of a viewBox, and how much longer than the other it may be."""

MOST_NODES, MOST_DEPTH = 20_000, 60
"""Elements of an SVG, and of these in one another: WeasyPrint follows them by recursion."""

_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"}
_ONE = r"(?:\*|[.#]?[A-Za-z_][\w-]*+)++"  # possessive: a hostile name is read once
_SELECTORS = re.compile(rf"{_ONE}(?: ?[,>+~] ?{_ONE}| {_ONE})*", re.ASCII)
_PAINT = re.compile(
    r"""\s*url\(\s*["']?\#[\w.:-]+["']?\s*\)(?:\s+(?:[A-Za-z]+|\#[0-9A-Fa-f]{3,8}))?\s*(?:!\s*important\s*)?"""
)
"""A gradient or pattern of the file, with the colour that may stand in for it (SVG 1.1, 11.2)."""

_STYLED = b"<?xml-stylesheet"
_ELSEWHERE = re.compile(r"""(?:url\(\s*["']?|@import\s*["'])(?!#)([^"')\s]+)""", re.IGNORECASE)

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
    if b"\0" in content:
        return "n’est pas enregistré en UTF-8"
    if b"<!ENTITY" in content:
        return "contient des entités XML, qui sont refusées"
    try:
        root = ET.fromstring(content)  # noqa: S314 - no entity is left, and the size is bounded
    except (ET.ParseError, ValueError, LookupError):  # the last two: encodings that nobody has
        return "n’est pas un fichier SVG lisible"
    if root.tag.rpartition("}")[2] != "svg":
        return "n’est pas un fichier SVG"
    return _size_fault(root) or _content_fault(root) or ("appelle une feuille de style" if _STYLED in content else "")


def _size_fault(root: ET.Element) -> str:
    number = r"[-+]?(\d+\.?\d*|\.\d+)"
    if not re.fullmatch(rf"\s*{number}([\s,]+{number}){{3}}\s*", root.get("viewBox", ""), re.ASCII):
        return "n’a pas de viewBox : sa taille n’est pas connue"
    width, height = (float(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:])
    if width <= 0 or height <= 0:
        return "a une viewBox sans surface"
    if max(width, height) > MOST_UNITS or not 1 / MOST_RATIO < width / height < MOST_RATIO:
        return "a une viewBox démesurée"
    return ""


def _content_fault(root: ET.Element) -> str:
    """What no printer could draw as it is meant, or asks for what is not in the file."""
    tags = [node.tag.rpartition("}")[2] for node in root.iter() if isinstance(node.tag, str)]
    if len(tags) > MOST_NODES or _depth(root) > MOST_DEPTH:
        return "est trop compliqué pour être dessiné"
    values = [(name.rpartition("}")[2], value) for node in root.iter() for name, value in node.attrib.items()]
    if "script" in tags or any(name.lower().startswith("on") for name, _ in values):
        return "contient un programme"
    if {"text", "foreignObject"} & set(tags):
        return "contient du texte, qui serait écrit avec d’autres caractères : il faut des tracés"
    called = [value for name, value in values if name == "href" and not value.startswith("#")]
    styles = [*(value for _, value in values), *(node.text or "" for node in root.iter() if _is_style(node))]
    called += [found for style in styles for found in _ELSEWHERE.findall(style)]
    if any(value.strip().lower().startswith("data:") for value in called):
        return "contient une image de points, qui ne s’imprimerait pas nettement"
    if called:
        return f"appelle un autre fichier (« {called[0][:40]} »), que personne n’aura à l’impression"
    paints = [
        part.partition(":")[2] or part for style in styles for part in re.split(r"[;{}]", style) if "url(" in part
    ]
    if not all(_PAINT.fullmatch(paint) for paint in paints) or any(
        _unknown_style(node.text or "") for node in root.iter() if _is_style(node)
    ):
        return "contient une feuille de style qui ne se lit pas"
    return "" if set(tags) & _SHAPES else "ne contient aucun dessin"


def _is_style(node: ET.Element) -> bool:
    return isinstance(node.tag, str) and node.tag.rpartition("}")[2] == "style"


def _unknown_style(css: str) -> bool:
    """Whether a rule has a selector that WeasyPrint would pass over, with a complaint that stops the flyer."""
    import tinycss2  # only an SVG with styles needs it

    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return any(
        rule.type == "error"
        or (rule.type == "at-rule" and rule.lower_at_keyword in ("import", "font-face"))
        or (
            rule.type == "qualified-rule"
            and not _SELECTORS.fullmatch(" ".join(tinycss2.serialize(rule.prelude).split()))
        )
        for rule in rules
    )


def _depth(root: ET.Element) -> int:
    depth, level = 0, [root]
    while level and depth <= MOST_DEPTH:
        depth, level = depth + 1, [child for node in level for child in node]
    return depth


def _png_fault(content: bytes) -> str:
    from PIL import Image, ImageFile  # only a PNG needs it

    if not content.strip():
        return "est un fichier vide"
    if _PNG_END not in content:
        return "n’est pas un fichier PNG lisible"
    # WeasyPrint, once imported, has Pillow accept cut files: a check must not depend on what else was imported.
    indulgent, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            warnings.simplefilter("ignore")
            if picture.width * picture.height > MOST_PIXELS:
                return "a plus de 40 millions de pixels"
            picture.verify()  # every part of the file, those after the pixels too
        with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            picture.load()
    except Image.DecompressionBombError:  # Pillow's own limit is higher, and met first
        return "a plus de 40 millions de pixels"
    except (OSError, SyntaxError, ValueError):
        return "n’est pas un fichier PNG lisible"
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = indulgent
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

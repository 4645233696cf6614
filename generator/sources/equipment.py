"""What the house itself works with: fonts, drawings, profiles, map. A missing one would be replaced in silence, or found late.

WeasyPrint sets another typeface where a font does not open; a profile or a drawing that is gone shows only when a flyer
is made. All of them are looked at before anything is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.model.findings import Finding, Location
from generator.model.flyer_kinds import FlyerKind
from generator.model.professions import Profession
from generator.model.rules import EQUIPMENT
from generator.words.system import say_system_error

HOUSE = Path(__file__).parents[2]
_TEMPLATE = "flyers/shared/flyer.html.j2"
_STYLES = ("flyers/shared/fonts.css", "flyers/shared/flyer.css", "flyers/house-style.toml")
_DATA = ("generator/data/fonts/fontconfig.conf", "generator/data/map/france.json")
_PROFILES = ("generator/data/icc/FOGRA39L_coated.icc", "generator/data/icc/ISOcoated_v2_300_bas.icc")
_FONT = (b"\x00\x01\x00\x00", b"OTTO", b"true")


def check_equipment(house: Path = HOUSE) -> list[Finding]:
    """Every file that ``house`` works with and that is not there, cannot be read or is not what it should be."""
    return [
        EQUIPMENT.about(Location(name), said, f"Remettez-le : git checkout -- {name}")
        for name in sorted(set(_named(house)))
        if (said := _fault(house / name))
    ]


def _named(house: Path) -> Iterator[str]:
    yield from (_TEMPLATE, *_STYLES, *_DATA, *_PROFILES)
    template, faces, _, style = (_text(house / name) for name in (_TEMPLATE, *_STYLES))
    yield from (f"flyers/fonts/{name}" for name in re.findall(r"font:([\w-]+\.ttf)", faces))
    yield from (f"generator/data/fonts/{name}" for name in re.findall(r'^file = "([\w-]+\.ttf)"', style, re.MULTILINE))
    for kind in FlyerKind:
        drawings = re.findall(r"art:\{\{ v\.kind\.value \}\}/(\w+)", template)
        yield from (f"flyers/{kind.value}/{name}.svg" for name in (*drawings, "page"))
        team = (profession.icon for profession in Profession)
        icons = (*kind.model.question_icons, *kind.model.age_icons, *team, *_icons(template))
        yield from (f"flyers/art/icons/{name}.svg" for name in icons)


def _icons(template: str) -> list[str]:
    """The pictograms that the layout names itself, by a choice or in a row."""
    choices = re.findall(r"for icon in \[([^\]]*)\]|art:icon/\{\{([^}]*)\}\}", template)
    return re.findall(r'"(\w+)"', " ".join(part for choice in choices for part in choice))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""  # told as missing


def _fault(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        return f"{say_system_error(error)[0]} : rien n’est imprimé sans lui."
    match path.suffix:
        case ".ttf" if not content.startswith(_FONT):
            return "ce n’est plus une police de caractères."
        case ".icc" if content[36:40] != b"acsp":  # ICC.1:2022, 7.2.9
            return "ce n’est plus un profil de couleurs."
        case ".svg" if not _is_drawing(content):
            return "ce n’est plus un dessin SVG."
    return ""


def _is_drawing(content: bytes) -> bool:
    try:
        return ET.fromstring(content).tag.rpartition("}")[2] == "svg"  # noqa: S314 - a file of the house, at hand
    except ET.ParseError:
        return False

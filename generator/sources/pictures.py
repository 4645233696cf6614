"""Pictures beside a département's file → what page and paper show: upright, light, without what the camera noted."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps
from pydantic import BaseModel

from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.pictures import MOST, Photo, Picture
from generator.model.rules import PICTURE_BROKEN, PICTURE_MISSING

MOST_BYTES = 30_000_000


def read_photos(folder: Path, file: DepartmentFile) -> dict[str, Photo]:
    """Each picture that ``file`` names and that can be read, by its name."""
    found = ((picture.file, _read(folder / picture.file)) for _, picture in pictures_of(file))
    return {name: photo for name, photo in found if photo}


def photo_findings(folder: Path, dossier: Dossier) -> Iterator[Finding]:
    """What is said of pictures that are not there or cannot be read."""
    for path, picture in pictures_of(dossier.file):
        if picture.file in dossier.photos:
            continue
        if (folder / picture.file).is_file():
            yield PICTURE_BROKEN.on(
                dossier,
                (*path, "file"),
                f"l’image « {picture.file} » ne peut pas être lue, ou pèse plus de 30 Mo.",
                "Ouvrez-la dans un logiciel de dessin et enregistrez-la en JPEG, ou retirez la ligne.",
            )
        else:
            yield PICTURE_MISSING.on(
                dossier,
                (*path, "file"),
                f"l’image « {picture.file} » n’est pas dans le dossier {folder.name}/.",
                "Posez-y le fichier, ou retirez la ligne.",
            )


def pictures_of(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Picture]]:
    """Each picture below ``value`` with the way to it."""
    if isinstance(value, Picture):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from pictures_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from pictures_of(item, (*path, position))


def _read(place: Path) -> Photo | None:
    try:
        if place.stat().st_size > MOST_BYTES:
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(place, formats=("JPEG", "PNG", "WEBP")) as opened:
                upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    upright.thumbnail((MOST, MOST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    Image.frombytes("RGB", upright.size, upright.tobytes()).save(out, "JPEG", quality=84, optimize=True)
    return Photo(upright.width, upright.height, out.getvalue())

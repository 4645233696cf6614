"""Pictures as page and paper show them: only those that somebody agreed to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.addresses import study_path
from generator.model.dossier import Dossier
from generator.model.pictures import Picture
from generator.words.french import set_french


@dataclass(frozen=True)
class PictureView:
    """``path`` is from the site's root, ``name`` what paper calls it; sizes are in pixels."""

    path: str
    name: str
    width: int
    height: int
    alt: str
    credit: str


def picture_path(file: str, dossier: Dossier) -> str:
    """``etudes-de-cas/tarn/photo-portrait-png.jpg``."""
    return f"{study_path(dossier.slug)}photo-{file.replace('.', '-')}.jpg"


def picture_view(picture: Picture | None, dossier: Dossier) -> PictureView | None:
    """The picture, or None when there is none to show."""
    photo = dossier.photos.get(picture.file) if picture else None
    if picture is None or photo is None or not picture.consent:
        return None
    path = picture_path(picture.file, dossier)
    return PictureView(
        path, path.rpartition("/")[2], photo.width, photo.height, set_french(picture.alt), set_french(picture.credit)
    )

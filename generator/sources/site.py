"""The site's own settings, read from ``mkdocs.yml`` so that one line there changes every address and QR code."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import ValidationError

from generator.model.findings import Location, SourceErrors
from generator.model.house_style import HOUSE_STYLE, HouseStyle, house_style
from generator.model.rules import HOUSE_STYLE_BROKEN, SITE_URL
from generator.model.settings import Settings

SETTINGS_FILE = "mkdocs.yml"
"""At the repository's root."""


def read_settings(config_file: Path) -> Settings:
    """The settings of ``config_file``; raises ``SourceErrors`` when its ``site_url`` is not an https
    address ending in /, or the house's style (``flyers/house-style.toml``) is wrong.
    """
    # BaseLoader reads scalars as text and builds nothing, whatever tags MkDocs' own options use.
    data = yaml.load(config_file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    site_url = data.get("site_url", "") if isinstance(data, dict) else ""
    if not (isinstance(site_url, str) and site_url.startswith("https://") and site_url.endswith("/")):
        raise SourceErrors(
            [
                SITE_URL.about(
                    Location(config_file.name),
                    f"site_url vaut « {site_url} » : toutes les adresses et tous les QR codes en dépendent.",
                    "Écrivez l’adresse complète du site ; elle commence par https:// et finit par /.",
                )
            ]
        )
    return Settings(site_url, _read_style())


def _read_style() -> HouseStyle:
    try:
        return house_style()
    except (ValueError, OSError) as error:
        raise SourceErrors(
            [
                HOUSE_STYLE_BROKEN.about(
                    Location(f"flyers/{HOUSE_STYLE.name}"),
                    f"les couleurs et les caractères de la maison ne se lisent pas : {said}.",
                    "Corrigez la ligne, ou reprenez le fichier de la dernière version qui marchait.",
                )
                for said in _said(error)
            ]
        ) from error


def _said(error: ValueError | OSError) -> list[str]:
    if isinstance(error, ValidationError):
        return [f"« {'.'.join(map(str, one['loc']))} » : {one['msg']}" for one in error.errors()]
    return [str(error)]

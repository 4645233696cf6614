"""The settings that tests of views and outputs start from: the house's names, the frozen words of its home page."""

from __future__ import annotations

from generator.model.house import House
from generator.model.house_style import house_style
from generator.model.settings import Settings
from generator.sources.house import read_home
from tests.conftest import HOUSE

NAMES = House(
    "Petits pas, Grands pas", "Agence Kalía", "https://agence-kalia.fr/", read_home(HOUSE / "content" / "accueil.yml")
)


def house_settings(site_url: str) -> Settings:
    """The settings of a site at ``site_url``."""
    return Settings(site_url, house_style(), NAMES)

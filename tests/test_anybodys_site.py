"""Any agency, any département can publish with this house: the program knows nobody's name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.findings import SourceErrors
from generator.model.house import House
from generator.outputs.open_data import render_open_data_page
from generator.outputs.site.feed import render_feed
from generator.outputs.site.home import render_home
from generator.outputs.site.social import render_social_image
from generator.sources.house import read_home
from generator.sources.site import read_settings
from generator.views.open_data.page import open_data_page_view
from generator.views.site.feed import feed_view
from generator.views.site.home import home_view
from generator.views.site.social import site_card, study_card
from tests.conftest import ROOT
from tests.house_settings import house_settings
from tests.views.studies import real

NAMES = re.compile(r"kal[ií]a|petits[ -]pas|grands[ -]pas", re.IGNORECASE)
OTHER = replace(house_settings("https://exemple.fr/site/"), house=House("Premiers mots", "Département d’essai"))


def named_in(folder: Path) -> list[str]:
    """The lines of text files of ``folder`` in which somebody is named."""
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{path}:{number}: {line.strip()[:120]}" for number, line in enumerate(lines, 1) if NAMES.search(line)
        ]
        found += [f"{path}: its name"] if NAMES.search(path.name) else []
    return found


def test_the_program_names_nobody() -> None:
    """Names come from ``mkdocs.yml``, ``content/``, ``departments/`` and ``flyers/``."""
    assert named_in(ROOT / "generator") == []


def test_a_name_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('PUBLISHER = "Agence Kalía"\n', encoding="utf-8")
    (tmp_path / "kalia.css").write_text("a{}\n", encoding="utf-8")
    assert len(named_in(tmp_path)) == 2


def test_what_names_the_house_takes_the_names_of_its_settings() -> None:
    dossier = real("tarn")
    home = render_home(home_view([dossier], OTHER))
    feed = render_feed(feed_view([dossier], OTHER)).content.decode()
    data = render_open_data_page(open_data_page_view([dossier], OTHER.house))
    card = study_card(dossier, OTHER.house)
    for text in (
        home.markdown.split('id="contact"')[0],
        home.description,
        dict(home.meta)["json_ld"],
        feed,
        data.markdown,
    ):
        assert not re.search(r"Kalía|Grands pas", text.replace(dossier.file.summary or "", "")), text
    assert "<h1>Premiers mots</h1>" in home.markdown
    assert "<name>Département d’essai</name>" in feed
    assert "Premiers mots dans le Tarn" in data.markdown
    assert card.alternative == "Premiers mots dans le Tarn : étude de cas, Département d’essai"
    assert (
        render_social_image(card).content != render_social_image(study_card(dossier, house_settings("").house)).content
    )


def test_a_long_name_stands_beside_the_map() -> None:
    long = House("Une démarche au nom vraiment très long, suivie d’une autre", "Essai")
    assert render_social_image(site_card([], long)).content.startswith(b"\x89PNG")
    assert long.name_lines == ("Une démarche au nom vraiment très long,", "suivie d’une autre")


def test_the_settings_file_gives_the_names(tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: Essai\nsite_url: https://exemple.fr/\nplugins: [ppgp]\n", encoding="utf-8")
    assert read_settings(settings).house == House("Essai", "Essai")
    settings.write_text(
        "site_name: Essai\nsite_url: https://exemple.fr/\nplugins: [ppgp]\nsite_author: Nous\nextra: {publisher_url: https://nous.fr/}\n",
        encoding="utf-8",
    )
    assert read_settings(settings).house == House("Essai", "Nous", "https://nous.fr/")


def test_a_mistake_in_the_words_of_the_home_page_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "content" / "accueil.yml"
    path.parent.mkdir()
    path.write_text("title: Bonjour\ndek: Une faute de frappe\n", encoding="utf-8")
    with pytest.raises(SourceErrors) as refused:
        read_home(path)
    assert [str(finding.location) for finding in refused.value.findings] == ["content/accueil.yml:2"]
    assert "deck" in str(refused.value.findings[0])

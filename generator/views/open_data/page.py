"""The page « Données ouvertes »: which files there are, and what each column says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import study_path, to_root
from generator.model.dossier import Dossier
from generator.model.house import House
from generator.views.open_data.record import ALL_STUDIES_PATH, SCHEMA_PATH, TABLE_SCHEMA_PATH, csv_path, json_path
from generator.views.open_data.table import COLUMN_HELP
from generator.views.study.titles import study_title
from generator.words.french import day_words, set_french

PATH = "donnees-ouvertes/"


@dataclass(frozen=True)
class OpenFiles:
    """One study's files; links are relative to the page, ``updated`` is "" when unknown, ``licence`` says when there is none."""

    name: str
    study: str
    json: str
    csv: str
    updated: str
    licence: str


@dataclass(frozen=True)
class ColumnHelp:
    """One column of the CSV."""

    name: str
    title: str
    help: str


@dataclass(frozen=True)
class OpenDataPageView:
    """Everything that the page prints."""

    path: str
    title: str
    description: str
    studies: tuple[OpenFiles, ...]
    columns: tuple[ColumnHelp, ...]
    all_studies: str
    json_schema: str
    table_schema: str


def open_data_page_view(dossiers: Sequence[Dossier], house: House) -> OpenDataPageView:
    """The page for the published ``dossiers``, by name."""
    root = to_root(PATH)
    studies = tuple(
        OpenFiles(
            name=study_title(dossier, house),
            study=root + study_path(dossier.slug),
            json=root + json_path(dossier.slug),
            csv=root + csv_path(dossier.slug),
            updated=day_words(dossier.file.updated) if dossier.file.updated else "",
            licence=set_french(dossier.file.data_licence or "non précisée"),
        )
        for dossier in sorted(dossiers, key=lambda dossier: dossier.slug)
        if dossier.published
    )
    return OpenDataPageView(
        path=PATH,
        title="Données ouvertes",
        description="Les chiffres des études de cas, à télécharger en JSON et en CSV, avec leur description.",
        studies=studies,
        columns=tuple(ColumnHelp(name, title, set_french(told)) for name, (_, title, told) in COLUMN_HELP.items()),
        all_studies=root + ALL_STUDIES_PATH,
        json_schema=root + SCHEMA_PATH,
        table_schema=root + TABLE_SCHEMA_PATH,
    )

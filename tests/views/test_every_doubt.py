"""Every ``doubt`` that the model lets an editor write is read by somebody: on the page and on paper, alone or not."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.model.department import DepartmentFile
from generator.model.house_style import house_style
from generator.outputs.open_data import open_data_outputs
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import _html
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.checks.reading import read_texts
from tests.house_settings import house_settings

SETTINGS = house_settings("https://example.org/site/")
NOTE = "Cette donnée attend la réponse de Kalía"

LEAST: dict[str, dict[str, str]] = {
    "timeline": {"date": "2024-05-02", "title": "Groupe projet"},
    "items": {"statement": "Le lien compte"},
    "axes": {"asked": "Plus de temps"},
    "testimonials": {"role": "sage-femme", "quote": "Nous écoutons mieux."},
    "figures": {"label": "entretiens menés"},
}
"""What an entry of a list cannot do without."""


def ways(model: type[BaseModel], way: tuple[tuple[str, bool], ...] = ()) -> Iterator[tuple[tuple[str, bool], ...]]:
    """The way to each model with a ``doubt``: names of fields, and whether each holds a list."""
    for name, field in model.model_fields.items():
        if name == "doubt":
            yield way
        for inner in _models(field.annotation):
            yield from ways(inner, (*way, (name, "tuple" in str(field.annotation))))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)


WAYS = sorted({tuple(name for name, _ in way): way for way in ways(DepartmentFile)}.items())


def file_with(way: tuple[tuple[str, bool], ...], more: dict[str, Any]) -> str:
    value: Any = {"doubt": NOTE, **more}
    for name, many in reversed(way):
        value = {name: [{**LEAST.get(name, {}), **value}] if many else value}
    return 'code: "81"\n' + "".join(f"{key}: {json.dumps(told, ensure_ascii=False)}\n" for key, told in value.items())


def on_page_and_paper(folder: Path, text: str) -> tuple[str, str]:
    dossier = read_texts(folder, text)[0]
    study = study_view(dossier, (), SETTINGS)
    return render_study(study).markdown, _html(view_study_pdf(dossier, study, SETTINGS), (), house_style())


def test_the_walk_sees_them_all() -> None:
    assert {"programme", "staff", "surveys", "ariane", "results.items", "timeline"} <= {".".join(n) for n, _ in WAYS}
    assert len(WAYS) >= 11


@pytest.mark.parametrize(("names", "way"), WAYS, ids=[".".join(names) for names, _ in WAYS])
def test_a_doubt_that_stands_alone_is_told(
    names: tuple[str, ...], way: tuple[tuple[str, bool], ...], tmp_path: Path
) -> None:
    page, paper = on_page_and_paper(tmp_path, file_with(way, {}))
    assert NOTE in page, names
    assert NOTE in paper, names


def test_dates_alone_keep_their_doubt_on_the_page_on_paper_and_in_the_data(tmp_path: Path) -> None:
    text = file_with((("programme", False),), {"launch": "2023-05-16", "end": "2024-12-04"})
    page, paper = on_page_and_paper(tmp_path, text)
    assert NOTE in page
    assert NOTE in paper
    dossier = read_texts(tmp_path, text)[0]
    data = {output.path.rsplit("/", 1)[-1]: output.content for output in open_data_outputs(dossier, SETTINGS)}
    assert json.loads(data["donnees.json"])["programme"]["doubt"] == NOTE
    assert NOTE in data["donnees.csv"].decode("utf-8-sig")

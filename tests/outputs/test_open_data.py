"""Open data: what the files say, what they leave unsaid, and that a spreadsheet computes nothing of it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dossier import Dossier
from generator.outputs.open_data import open_data_outputs, open_data_site_outputs, render_open_data_page
from generator.outputs.open_data.files import json_schema, table, table_schema
from generator.views.open_data.page import open_data_page_view
from generator.views.open_data.record import ALL_STUDIES_PATH, SCHEMA_PATH, TABLE_SCHEMA_PATH
from generator.views.open_data.table import COLUMN_HELP, COLUMNS, OpenLine
from tests.house_settings import house_settings
from tests.views.studies import EVERYTHING, SECTIONS, everything_but, read, real

SETTINGS = house_settings("https://example.org/site/")


def json_of(dossier: Dossier) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(open_data_outputs(dossier, SETTINGS)[0].content)
    return data


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def rows_of(dossier: Dossier) -> list[dict[str, str]]:
    return rows(open_data_outputs(dossier, SETTINGS)[1].content)


def test_the_tarns_figures_as_published() -> None:
    data = json_of(real("tarn"))
    assert data["department"] == {"code": "81", "name": "Tarn", "region": "Occitanie"}
    assert data["organisation"]["staff"] == {"value": 80, "about": None}
    assert data["organisation"]["territories"] == 3
    assert data["training"]["face_to_face"] == 50
    assert data["ariane"]["declarations"]["value"] == 2342
    assert data["ariane"]["interviews"] == {"value": 800, "about": "près de"}
    assert len(data["timeline"]) == 13
    by_share = {result["share"]: result for result in data["results"]}
    assert by_share[65.0]["people"] == 15
    assert by_share[65.0]["interval"] == [44.9, 81.2]
    assert by_share[50.0]["people"] is None
    assert by_share[50.0]["doubt"]
    assert by_share[91.0]["respondents"] is None


def test_missing_stays_missing(tmp_path: Path) -> None:
    data = json_of(real("ain"))
    assert data["ariane"] is None
    assert data["organisation"]["territories"] is None
    assert data["organisation"]["staff"] == {"value": 60, "about": "environ"}
    everything = everything_but(tmp_path)
    assert [figure["value"] for figure in json_of(everything)["figures"]] == [{"value": 7, "about": None}, None]
    unknown = [row for row in rows_of(everything) if row["rubrique"] == "chiffres"]
    assert [row["valeur"] for row in unknown] == ["7", ""]
    assert not any(row["valeur"] == "0" for row in rows_of(real("ain")))


def test_nobody_is_named_in_the_open_data() -> None:
    for slug in ("tarn", "ain"):
        text = b"".join(output.content for output in open_data_outputs(real(slug), SETTINGS)).decode()
        for private in ("Charles Eury", "Léa Mercier", "Caroline Mora", "Louise Saint-Père", "@", "06 46"):
            assert private not in text


@pytest.mark.parametrize("section", SECTIONS)
def test_any_section_can_be_missing(tmp_path: Path, section: str) -> None:
    data = json_of(everything_but(tmp_path, section))
    assert set(data) == set(json_of(read(tmp_path, EVERYTHING)))


def test_json_and_csv_tell_the_same_results() -> None:
    dossier = real("tarn")
    told = [
        (row["mesure"], row["valeur"], row["reponses"]) for row in rows_of(dossier) if row["rubrique"] == "résultats"
    ]
    results = json_of(dossier)["results"]
    assert told == [(r["statement"], f"{r['share']:g}".replace(".", ","), str(r["respondents"] or "")) for r in results]


def test_csv_for_french_spreadsheets() -> None:
    content = open_data_outputs(real("tarn"), SETTINGS)[1].content
    assert content.startswith(b"\xef\xbb\xbfdepartement_code;departement;")
    assert b"44,9" in content
    assert content.count(b"\r\n") == content.count(b"\n")


DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@given(st.text(max_size=20), st.sampled_from(("", " ", "\u00a0", '"', "'")), st.sampled_from(("", *DANGEROUS)))
def test_no_cell_starts_a_formula(text: str, before: str, sign: str) -> None:
    line = OpenLine("81", "Tarn", "essai", f"{before}{sign}{text}")
    written = io.StringIO(table([line]).decode("utf-8-sig"), newline="")
    cell = str(list(csv.reader(written, delimiter=";"))[1][3])
    assert not cell.startswith(DANGEROUS)
    assert cell.endswith(f"{before}{sign}{text}"), "the text itself is kept whole"


def test_a_formula_typed_by_an_editor_is_only_text(tmp_path: Path) -> None:
    text = EVERYTHING.replace("un point", "\"=HYPERLINK('http://x')\"")
    (row,) = [row for row in rows_of(read(tmp_path, text)) if row["rubrique"] == "communication"]
    assert row["valeur"].startswith("'=")


def test_the_schema_describes_the_file(tmp_path: Path) -> None:
    schema = json_schema(SETTINGS)
    for dossier in (real("tarn"), real("ain"), read(tmp_path, EVERYTHING), read(tmp_path, 'code: "976"\n')):
        _conforms(json_of(dossier), schema, schema["$defs"], "$")


def _conforms(value: Any, schema: dict[str, Any], definitions: dict[str, Any], at: str) -> None:
    """The part of JSON Schema that ours uses; any other keyword fails here, so that it is never silently ignored."""
    if "$ref" in schema:
        _conforms(value, definitions[schema["$ref"].removeprefix("#/$defs/")], definitions, at)
        return
    if "anyOf" in schema:
        for option in schema["anyOf"]:
            try:
                _conforms(value, option, definitions, at)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{at}: nothing fits {value!r}")
    types: dict[str, Any] = {
        "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None), "array": list, "object": dict
    }  # fmt: skip
    assert isinstance(value, types[schema["type"]]), f"{at}: {value!r} is no {schema['type']}"
    if schema["type"] == "array":
        for position, item in enumerate(value):
            options = schema.get("prefixItems")
            _conforms(item, options[position] if options else schema["items"], definitions, f"{at}[{position}]")
    if schema["type"] == "object":
        assert set(value) <= set(schema["properties"]), at
        assert set(schema["required"]) <= set(value), at
        for key, inner in value.items():
            _conforms(inner, schema["properties"][key], definitions, f"{at}.{key}")


def test_every_key_and_column_is_explained_in_french() -> None:
    schema = json_schema(SETTINGS)
    for name, told in [("root", schema), *schema["$defs"].items()]:
        assert name == "root" or "description" not in told, "a class's English docstring"
        for key, property_ in told["properties"].items():
            assert property_["title"], key
            assert property_["description"].endswith((".", "…")) or property_["description"], key
    assert tuple(COLUMN_HELP) == COLUMNS
    assert [field["name"] for field in table_schema(SETTINGS)["fields"]] == list(COLUMNS)


def test_all_published_studies_in_one_table(tmp_path: Path) -> None:
    draft = read(tmp_path, 'code: "976"\nstatus: draft\nprogramme: {launch: 2030}\n')
    outputs = {o.path: o.content for o in open_data_site_outputs([draft, real("tarn"), real("ain")], SETTINGS)}
    assert set(outputs) == {SCHEMA_PATH, TABLE_SCHEMA_PATH, ALL_STUDIES_PATH}
    assert rows(outputs[ALL_STUDIES_PATH]) == [*rows_of(real("ain")), *rows_of(real("tarn"))]


def test_the_page_leads_to_every_file() -> None:
    page = render_open_data_page(open_data_page_view([real("tarn"), real("ain")], SETTINGS.house))
    for path in ("etudes-de-cas/tarn/donnees.json", "etudes-de-cas/ain/donnees.csv", ALL_STUDIES_PATH, SCHEMA_PATH):
        assert f"../{path}" in page.markdown
    assert all(f"<code>{column}</code>" in page.markdown for column in COLUMNS)


def test_same_bytes_each_time() -> None:
    assert open_data_outputs(real("tarn"), SETTINGS) == open_data_outputs(real("tarn"), SETTINGS)


def test_a_share_says_of_how_many_and_the_data_under_which_licence(tmp_path: Path) -> None:
    result = json_of(real("tarn"))["results"][1]
    assert (result["respondents"], result["asked"]) == (23, 50)
    assert [row["interroges"] for row in rows_of(real("tarn")) if row["rubrique"] == "résultats"] == [
        "",
        *["50"] * 3,
        "",
    ]
    licensed = read(tmp_path, EVERYTHING.replace("status:", "data_licence: Licence d’essai\nstatus:"))
    assert json_of(licensed)["study"]["licence"] == "Licence d’essai"
    assert json_of(real("tarn"))["study"]["licence"] is None
    page = render_open_data_page(open_data_page_view([real("tarn"), licensed], SETTINGS.house)).markdown
    assert "licence&nbsp;: non précisée" in page
    assert "licence&nbsp;: Licence d’essai" in page

"""Whatever ``check`` accepts without an error, ``build`` builds: any valid département, layouts and preflight included."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.checks import check_dossier
from generator.checks.flyer_fit import check_flyer_addresses
from generator.crafts.qr import qr_code
from generator.model.findings import Severity
from generator.outputs.families import render_family, render_hub
from generator.outputs.flyers.sheet import fit
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import render_study_pdf
from generator.pipeline.flyers import make_flyer
from generator.sources.departments import read_dossiers
from generator.sources.texts import read_family_texts, read_flyer_texts
from generator.views.families.hub import hub_views
from generator.views.families.page import family_views
from generator.views.flyers.flyer import flyer_views
from generator.views.print_room.job_sheet import job_sheet_view
from generator.views.study.page import study_view
from generator.views.study.paper import view_study_pdf
from tests.checks.test_flyer_fit import departments
from tests.conftest import HOUSE
from tests.outputs.flyer_bench import SETTINGS
from tests.views.studies import EVERYTHING, SECTIONS

pytestmark = pytest.mark.slow

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}"><rect width="{w}" height="{h}" fill="{fill}"/></svg>'
)


def png(width: int, height: int, colour: int) -> bytes:
    """A plain picture: gray (colour type 0), RGB (2) or RGB with alpha (6)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + bytes([120, 40, 80, 255][: {0: 1, 2: 3, 6: 4}[colour]]) * width
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")
    )


LOGOS = st.one_of(
    st.builds(
        lambda w, h, fill: ("logo.svg", SVG.format(w=w, h=h, fill=fill).encode()),
        st.integers(1, 900),
        st.integers(1, 900),
        st.sampled_from(["#A30F46", "rgb(10,80,90)", "url(https://example.org/a)", "none"]),
    ),
    st.builds(
        lambda w, h, colour: ("logo.png", png(w, h, colour)),
        st.integers(1, 1500),
        st.integers(1, 600),
        st.sampled_from([0, 2, 6]),
    ),
)
SIGNS = st.sampled_from(["", "", "", " ŵ", " œuvre", " → ", " Ж"])


@st.composite
def files(draw: st.DrawFn) -> tuple[dict[str, Any], tuple[str, bytes] | None]:
    """The sections of a file, and its logo: everything optional, names near their limits, uncommon signs."""
    data: dict[str, Any] = yaml.load(EVERYTHING, yaml.BaseLoader)  # noqa: S506 - text scalars only
    for section in draw(st.lists(st.sampled_from(SECTIONS), max_size=4, unique=True)):
        del data[section]
    flyers = draw(departments())
    data |= {"code": "974", "territories": flyers["territories"]}
    data["territories"][0]["name"] += draw(SIGNS)
    if "training" in data:
        data["training"]["text"] = f"Une formation{draw(SIGNS)}."
    data["contacts"] = {"lead": {"name": "Camille Essai", "phone": "06 51 42 33 24"}, **flyers.get("contacts", {})}
    data["brand"] = dict(flyers.get("brand", {}))
    if draw(st.booleans()):
        data["brand"]["accent"] = draw(st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
    logo = draw(st.none() | LOGOS)
    if logo:
        data["brand"]["logo"] = logo[0]
    data["families"] = flyers.get("families", {}) | {
        "languages": ["fr", draw(st.sampled_from(["en", "tr", "ar", "uk"]))],
        "bilingual": draw(st.sampled_from(["oui", "non"])),
    }
    return data, logo


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(file=files(), choice=st.integers(0, 99))
def test_what_check_accepts_is_built(
    tmp_path_factory: pytest.TempPathFactory,
    file: tuple[dict[str, Any], tuple[str, bytes] | None],
    choice: int,
) -> None:
    data, logo = file
    folder = tmp_path_factory.mktemp("any")
    if logo:
        (folder / logo[0]).write_bytes(logo[1])
    path = folder / "974.yml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    shelf = read_dossiers([path], "departments")
    assume(shelf.dossiers)
    [dossier] = shelf.dossiers
    found = [*shelf.findings, *check_dossier(dossier), *check_flyer_addresses([dossier], SETTINGS.site_url)]
    assume(not any(finding.severity is Severity.ERROR for finding in found))  # so many examples are really built
    study = study_view(dossier, (), SETTINGS)
    assert render_study(study).markdown
    assert render_study_pdf(view_study_pdf(dossier, study, SETTINGS)).content
    families = read_family_texts(HOUSE / "flyers" / "texts").texts
    assert [render_family(view) for view in family_views(dossier, families, SETTINGS)]
    assert [render_hub(view) for view in hub_views(dossier, families, SETTINGS)]
    flyers = flyer_views(dossier, read_flyer_texts(HOUSE / "flyers" / "texts").texts, SETTINGS)
    for flyer in flyers[:: max(1, len(flyers) // 4)]:
        fit(flyer)
    chosen = flyers[choice % len(flyers)]
    sheet = job_sheet_view(dossier, chosen, qr_code(chosen.recto.address).printed_mm)
    assert make_flyer(chosen, sheet, date(2030, 1, 1))

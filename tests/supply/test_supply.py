"""Everything that others made has an origin and a licence that may come in; the bill of materials says all of it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.model.third_parties import Part
from generator.outputs.supply.sbom import render_sbom
from generator.sources.third_parties import TEST_LOCK, read_supply
from tests.conftest import ROOT

SUPPLY = read_supply(ROOT)
KINDS = (".ttf", ".otf", ".woff", ".woff2", ".icc", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".geojson", ".js")
DATA = ("generator/data/map/", "generator/data/departements/", "generator/data/icc/", "generator/data/fonts/")
OUR_CODE = ("generator/host/theme/assets/javascripts/", "tests/")

SAID = {
    "mit license": "MIT",
    "isc license (iscl)": "ISC",
    "bsd license": "BSD",
    "bsd 2-clause license": "BSD-2-Clause",
    "apache software license": "Apache-2.0",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
}
"""What classifiers call the licences of the table."""


def shipped() -> list[str]:
    """The files of the repository that could be somebody else's work."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split("\n")
    if not any(listed):  # a copy without its history
        listed = [
            path.relative_to(ROOT).as_posix()
            for top in ("generator", "flyers", ".github")
            for path in (ROOT / top).rglob("*")
        ]
    return [
        path
        for path in listed
        if not path.startswith(OUR_CODE)
        and (path.endswith(KINDS) or (path.startswith(DATA) and path.endswith(".json")))
    ]


def unclaimed(paths: list[str], parts: tuple[Part, ...], ours: tuple[str, ...]) -> list[str]:
    theirs = {path for part in parts for path, _ in part.files}
    return [path for path in paths if path not in theirs and not any(fnmatch(path, pattern) for pattern in ours)]


def test_every_file_that_could_be_anothers_has_its_origin() -> None:
    paths = shipped()
    assert len(paths) > 50
    assert unclaimed(paths, SUPPLY.parts, SUPPLY.ours) == []
    assert unclaimed([*paths, "flyers/fonts/inconnue.ttf"], SUPPLY.parts, SUPPLY.ours) == ["flyers/fonts/inconnue.ttf"]


def test_every_entry_has_its_files_and_its_licence_text() -> None:
    for part in SUPPLY.parts:
        assert part.origin.startswith("https://"), part.name
        if part.text:
            assert part.files, f"{part.name}: none of its files is there"
            assert (ROOT / part.text).is_file(), part.text


def names_of(licence: str) -> list[set[str]]:
    """The ways in which an expression may be obeyed: licences that hold together."""
    return [set(way.strip("() ").split(" AND ")) for way in licence.split(" OR ")]


@pytest.mark.parametrize("part", SUPPLY.parts, ids=lambda part: part.name)
def test_every_licence_may_come_in(part: Part) -> None:
    assert any(way <= SUPPLY.allowed for way in names_of(part.licence)), f"{part.name}: {part.licence}"


def test_a_licence_that_is_not_listed_is_refused() -> None:
    assert not any(way <= SUPPLY.allowed for way in names_of("AGPL-3.0-only"))
    assert not any(way <= SUPPLY.allowed for way in names_of("MIT AND GPL-3.0-only"))
    assert not any(way <= SUPPLY.allowed for way in names_of("NOASSERTION"))


def licences_said(name: str) -> set[str]:
    """What an installed package says of its licence; empty when it says nothing that can be compared."""
    head = importlib.metadata.metadata(name)
    if expressions := head.get_all("License-Expression"):
        return set(expressions)
    classes = [c.rsplit(" :: ", 1)[-1].lower() for c in head.get_all("Classifier") or [] if c.startswith("License")]
    return {SAID[name] for name in classes if name in SAID}


def test_the_table_says_what_each_package_says_of_itself() -> None:
    compared = 0
    for part in SUPPLY.parts:
        if not part.purl.startswith("pkg:pypi/"):
            continue
        try:
            said = licences_said(part.name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system
        compared += bool(said)
        assert not said or any(licence in part.licence for licence in said), f"{part.name}: {said}, not {part.licence}"
    assert compared > 60


def test_every_pin_of_the_lock_is_there_once() -> None:
    pins = re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", (ROOT / TEST_LOCK).read_text(encoding="utf-8"), re.MULTILINE)
    parts = [(part.name, part.version) for part in SUPPLY.parts if part.purl.startswith("pkg:pypi/")]
    assert sorted(parts) == sorted(pins)
    assert all(part.digests for part in SUPPLY.parts if part.purl.startswith("pkg:pypi/"))


def test_what_the_theme_brings_into_the_site_is_in_the_table() -> None:
    theme = importlib.util.find_spec("material")
    assert theme
    templates = Path(theme.origin or "").parent / "templates" / "assets"
    named = set()
    for path in templates.rglob("*.map"):
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]:
            named |= set(re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", source))
    assert len(named) >= 5
    assert named <= {part.name for part in SUPPLY.parts}


def test_fonts_say_the_licence_of_the_table() -> None:
    for part in SUPPLY.parts:
        for path, _ in part.files:
            if path.endswith((".ttf", ".woff2")):
                said = TTFont(ROOT / path)["name"].getDebugName(13) or "SIL Open Font License"
                assert "SIL Open Font License" in said, path
                assert part.licence == "OFL-1.1", path


def test_the_bill_of_materials_has_what_cyclonedx_asks_for() -> None:
    """Required by bom-1.6.schema.json; unique references, known licences' forms, lower-case hexadecimal hashes."""
    bill = json.loads(render_sbom(SUPPLY))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", bill["serialNumber"])
    components = [
        *bill["components"],
        *(inner for outer in bill["components"] for inner in outer.get("components", ())),
    ]
    references = [component["bom-ref"] for component in components]
    assert len(references) == len(set(references))
    for component in components:
        assert component["type"] in ("library", "data", "file")
        assert component["name"]
    for component in bill["components"]:
        assert component["scope"] in ("required", "excluded")
        [licence] = component["licenses"]
        assert ("expression" in licence) != ("license" in licence)
        for reference in component["externalReferences"]:
            for hashed in reference.get("hashes", ()):
                length = {"SHA-256": 64, "SHA-512": 128}[hashed["alg"]]
                assert re.fullmatch(rf"[0-9a-f]{{{length}}}", hashed["content"])
    known = {*references, bill["metadata"]["component"]["bom-ref"]}
    for dependency in bill["dependencies"]:
        assert {dependency["ref"], *dependency["dependsOn"]} <= known
    asked = {reference.split("/")[1].split("@")[0] for reference in bill["dependencies"][0]["dependsOn"]}
    assert asked == set(SUPPLY.asked)


def test_the_bill_is_the_same_each_time() -> None:
    assert render_sbom(read_supply(ROOT)) == render_sbom(SUPPLY)

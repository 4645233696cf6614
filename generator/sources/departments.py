"""``departments/*.yml`` → dossiers: discover in a fixed order, read each, and what only the folder shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.brand import LOGO_BYTES
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Location
from generator.model.places import Place
from generator.model.rules import DEPARTMENT_TWICE, FILE_NAME, FOLDER_MISSING, LOGO_MISSING
from generator.sources.communes import load_communes
from generator.sources.pictures import photo_findings, read_photos
from generator.sources.places import load_places
from generator.sources.structure import read_model
from generator.sources.yaml_text import MAX_BYTES


@dataclass(frozen=True)
class Shelf:
    """The dossiers that could be read, sorted by code, everything that was found while reading, and the files that say
    they are drafts, readable or not, as findings name them.
    """

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]
    drafts: frozenset[str]


def discover_departments(folder: Path) -> list[Path]:
    """The département files of ``folder``, in alphabetical order; names that start with a dot or _ are left out."""
    return sorted(
        path for path in folder.glob("*.y*ml") if path.suffix in (".yml", ".yaml") and path.name[0] not in "._"
    )


def load_dossiers(folder: Path) -> Shelf:
    """Every département of ``folder``; never raises on bad content, two files for one département are an error."""
    if not folder.is_dir():
        lost = FOLDER_MISSING.about(
            Location(f"{folder.name}/"),
            "ce dossier n’est plus là : le site serait publié sans un seul département.",
            f"Remettez-le (git checkout -- {folder.name}) ; si la maison est neuve, créez-le avec ppgp new.",
        )
        return Shelf((), (lost,), frozenset())
    return read_dossiers(discover_departments(folder), folder.name)


def read_dossiers(paths: Iterable[Path], shown_folder: str) -> Shelf:
    """The dossiers of the given files, shown in messages as ``<shown_folder>/<name>``."""
    places = load_places()
    dossiers: dict[str, Dossier] = {}
    findings: list[Finding] = []
    drafts: set[str] = set()
    for path in paths:
        shown = f"{shown_folder}/{path.name}"
        reading = read_model(path, shown, DepartmentFile)
        findings += reading.findings
        if _says_draft(path):
            drafts.add(shown)
        if reading.value is None:
            continue
        file, place = reading.value, places[reading.value.code]
        communes = load_communes(place.code) if any(territory.communes for territory in file.territories) else None
        towns = load_communes(place.code) if _has_addresses(file) else None
        photos = read_photos(path.parent, file)
        dossier = Dossier(file, place, reading.source, _read_logo(path, file), communes, towns, photos)
        if dossier.place.code in dossiers:
            first = dossiers[dossier.place.code].source.file
            findings.append(
                DEPARTMENT_TWICE.on(
                    dossier,
                    ("code",),
                    f"le département {dossier.place.code} a déjà un fichier : {first}.",
                    "Réunissez les deux fichiers, ou corrigez le code.",
                )
            )
            continue
        findings += _name_findings(path, shown, dossier.place)
        findings += _logo_findings(path, dossier)
        findings += photo_findings(path.parent, dossier)
        dossiers[dossier.place.code] = dossier
    return Shelf(tuple(sorted(dossiers.values(), key=_by_code)), tuple(findings), frozenset(drafts))


def _says_draft(path: Path) -> bool:
    """Whether the file itself says so, on a line that is found even where it cannot be read as a whole."""
    try:
        return bool(re.search(rb"^status:[ \"']*draft\b", path.read_bytes()[:MAX_BYTES], re.MULTILINE))
    except OSError:
        return False


def _by_code(dossier: Dossier) -> str:
    return dossier.place.code


def _has_addresses(file: DepartmentFile) -> bool:
    return bool(file.contacts.pmi and file.contacts.pmi.address) or any(t.centres for t in file.territories)


def _name_findings(path: Path, shown: str, place: Place) -> list[Finding]:
    """The file is named after its département, so that everybody finds it: ``81-tarn.yml``."""
    expected = f"{place.code.lower()}-{place.slug}.yml"
    if path.name == expected:
        return []
    return [
        FILE_NAME.about(
            Location(shown),
            f"ce fichier parle {place.of} mais ne s’appelle pas {expected}.",
            f"Renommez-le {expected}, ou corrigez le code.",
        )
    ]


def _read_logo(path: Path, file: DepartmentFile) -> bytes | None:
    """The first ``LOGO_BYTES`` and one more of the logo; None when there is none, or it cannot be read."""
    logo = path.parent / file.brand.logo if file.brand.logo else None
    if logo is None or not logo.is_file():
        return None
    try:
        with logo.open("rb") as stream:
            return stream.read(LOGO_BYTES + 1)
    except OSError:
        return None  # told by _logo_findings


def _logo_findings(path: Path, dossier: Dossier) -> list[Finding]:
    logo = dossier.file.brand.logo
    if logo is None or dossier.logo is not None:
        return []
    found = "ne se lit pas" if (path.parent / logo).is_file() else f"n’est pas dans le dossier {path.parent.name}/"
    return [
        LOGO_MISSING.on(
            dossier,
            ("brand", "logo"),
            f"le logo « {logo} » {found}.",
            "Posez-y le fichier, ou retirez la ligne.",
        )
    ]

"""``flyers/texts/<language>/<name>.yml`` → what flyers and family pages say, language by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.model.family_texts import FamilyTexts
from generator.model.findings import Finding, Location, Severity, SourceMap
from generator.model.flyer_texts import FlyerTexts
from generator.model.language_texts import LanguageTexts
from generator.model.languages import Language
from generator.model.rules import TEXT_FOLDER, TEXT_MISSING, TEXT_REFERENCE, TEXT_TO_REVIEW
from generator.sources.structure import read_model

T = TypeVar("T", bound=LanguageTexts)


@dataclass(frozen=True)
class TextShelf(Generic[T]):
    """The languages that could be read, in the order in which they are offered, where each value stands, and what was
    found while reading.
    """

    texts: Mapping[Language, T]
    sources: Mapping[Language, SourceMap]
    findings: tuple[Finding, ...]


def read_flyer_texts(folder: Path) -> TextShelf[FlyerTexts]:
    """Every language's ``flyers.yml`` of ``folder`` (``flyers/texts``)."""
    return _read(folder, "flyers.yml", FlyerTexts)


def read_family_texts(folder: Path) -> TextShelf[FamilyTexts]:
    """Every language's ``family.yml`` of ``folder`` (``flyers/texts``)."""
    return _read(folder, "family.yml", FamilyTexts)


def _read(folder: Path, name: str, model: type[T]) -> TextShelf[T]:
    """Never raises on bad content. A language without file has no texts; French must be there.

    A file whose ``language`` is not its folder's name is an error: a translation would be printed for another one.
    A translation that nobody has reviewed is an information, so that nobody sends it to press unaware.
    """
    texts: dict[Language, T] = {}
    sources: dict[Language, SourceMap] = {}
    findings: list[Finding] = []
    for language in Language:
        path = folder / language.value / name
        if not path.is_file():
            continue
        reading = read_model(path, f"flyers/texts/{language.value}/{name}", model)
        findings += reading.findings
        if reading.value is None:
            continue
        if reading.value.language is not language:
            findings.append(_wrong_folder(reading.source, language))
            continue
        texts[language], sources[language] = reading.value, reading.source
        if language is not Language.FRENCH and reading.value.review.state == "reference":
            findings.append(_no_original(reading.source, language))
        if not reading.value.reviewed:
            findings.append(_not_reviewed(reading.source, language))
    if Language.FRENCH not in texts and all(finding.severity is not Severity.ERROR for finding in findings):
        findings.append(_no_reference(name))
    return TextShelf(texts, sources, tuple(findings))


def _wrong_folder(source: SourceMap, language: Language) -> Finding:
    return TEXT_FOLDER.at(
        source,
        ("language",),
        f"Ce fichier est rangé dans le dossier « {language.value} » mais annonce une autre langue.",
        f"Écrivez language: {language.value}, ou déplacez le fichier.",
    )


def _not_reviewed(source: SourceMap, language: Language) -> Finding:
    return TEXT_TO_REVIEW.at(
        source,
        ("review",),
        f"Ce texte en {language.french_name} n’a pas encore été relu.",
        "Faites-le relire par une personne dont c’est la langue, puis écrivez review: reviewed by suivi de son nom.",
    )


def _no_original(source: SourceMap, language: Language) -> Finding:
    return TEXT_REFERENCE.at(
        source,
        ("review",),
        f"Ce texte en {language.french_name} se dit la référence : c’est le français, que les autres traduisent.",
        "Écrivez review: to review, ou reviewed by suivi du nom de la personne qui l’a relu.",
    )


def _no_reference(name: str) -> Finding:
    file = f"flyers/texts/{Language.FRENCH.value}/{name}"
    return TEXT_MISSING.about(
        Location(file),
        "Le texte de référence, en français, manque.",
        f"Remettez le fichier {file} : les autres langues en sont des traductions.",
    )

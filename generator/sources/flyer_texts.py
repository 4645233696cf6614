"""The flyers' texts, read from ``flyers/texts/<language>/flyers.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.contacts import Language
from generator.model.findings import Finding, Location, SourceMap
from generator.model.flyer_texts import FlyerTexts
from generator.model.rules import FLYER_TEXT_FOLDER, FLYER_TEXT_MISSING, FLYER_TEXT_TO_REVIEW
from generator.sources.structure import read_model


@dataclass(frozen=True)
class FlyerLibrary:
    """The texts of every language that has a file, with where each value stands."""

    texts: Mapping[Language, FlyerTexts]
    sources: Mapping[Language, SourceMap]


def read_flyer_texts(folder: Path) -> tuple[FlyerLibrary, list[Finding]]:
    """Every ``<language>/flyers.yml`` of ``folder`` (``flyers/texts``), with what is wrong in them.

    A file whose ``language`` is not its folder's name is an error: a translation would be printed for another one.
    A translation that nobody has reviewed is an information, so that nobody sends it to press unaware.
    """
    texts: dict[Language, FlyerTexts] = {}
    sources: dict[Language, SourceMap] = {}
    findings: list[Finding] = []
    for language in Language:
        path = folder / language.value / "flyers.yml"
        if not path.is_file():
            continue
        shown = f"flyers/texts/{language.value}/flyers.yml"
        reading = read_model(path, shown, FlyerTexts)
        findings += reading.findings
        if reading.value is None:
            continue
        if reading.value.language is not language:
            findings.append(_wrong_folder(reading.source, language))
            continue
        texts[language] = reading.value
        sources[language] = reading.source
        if not reading.value.reviewed:
            findings.append(_not_reviewed(reading.source, language))
    if Language.FRENCH not in texts and not findings:
        findings.append(_no_reference())
    return FlyerLibrary(texts, sources), findings


def _wrong_folder(source: SourceMap, language: Language) -> Finding:
    return FLYER_TEXT_FOLDER.at(
        source,
        ("language",),
        f"Ce fichier est rangé dans le dossier « {language.value} » mais annonce une autre langue.",
        f"Écrivez language: {language.value}, ou déplacez le fichier.",
    )


def _not_reviewed(source: SourceMap, language: Language) -> Finding:
    return FLYER_TEXT_TO_REVIEW.at(
        source,
        ("state",),
        f"Le texte des flyers en {language.french_name} n’a pas encore été relu.",
        "Faites-le relire par une personne dont c’est la langue, puis écrivez state: reviewed by suivi de son nom.",
    )


def _no_reference() -> Finding:
    return FLYER_TEXT_MISSING.about(
        Location("flyers/texts/fr/flyers.yml"),
        "Le texte de référence des flyers, en français, manque.",
        "Remettez le fichier flyers/texts/fr/flyers.yml.",
    )

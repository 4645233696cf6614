"""``flyers/texts/<language>/family.yml`` → what the family pages say, language by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.contacts import Language
from generator.model.family_texts import FamilyTexts
from generator.model.findings import Finding, Location, SourceMap
from generator.model.rules import FAMILY_TEXT_MISSING, LANGUAGE_FOLDER, MESSAGE_MISSING
from generator.sources.structure import read_model


@dataclass(frozen=True)
class FamilyTextShelf:
    """The languages that could be read, in the order in which they are offered, and what was found while reading."""

    texts: Mapping[Language, FamilyTexts]
    findings: tuple[Finding, ...]
    sources: Mapping[Language, SourceMap]


def load_family_texts(folder: Path) -> FamilyTextShelf:
    """Every language of ``folder`` (``flyers/texts``); French must be there. Never raises on bad content."""
    texts: dict[Language, FamilyTexts] = {}
    sources: dict[Language, SourceMap] = {}
    findings: list[Finding] = []
    for language in Language:
        path = folder / language.value / "family.yml"
        if not path.is_file():
            continue
        shown = f"flyers/texts/{language.value}/family.yml"
        reading = read_model(path, shown, FamilyTexts)
        findings += reading.findings
        if reading.value is None:
            continue
        if reading.value.language is not language:
            findings.append(
                LANGUAGE_FOLDER.at(
                    reading.source,
                    ("language",),
                    f"ce fichier dit être en « {reading.value.language.value} » "
                    f"mais il est rangé dans « {language.value} ».",
                    "Corrigez la ligne language, ou déplacez le fichier.",
                )
            )
        if language is Language.FRENCH and reading.value.message is None:
            findings.append(
                MESSAGE_MISSING.at(
                    reading.source,
                    (),
                    "le message qui commande le carnet par e-mail manque.",
                    "Ajoutez la clé message avec subject, body et language.",
                )
            )
        texts[language] = reading.value
        sources[language] = reading.source
    if Language.FRENCH not in texts and not findings:
        findings.append(
            FAMILY_TEXT_MISSING.about(
                Location("flyers/texts/fr/family.yml"),
                "le texte français des pages familles manque.",
                "Remettez ce fichier : les autres langues en sont des traductions.",
            )
        )
    return FamilyTextShelf(texts, tuple(findings), sources)

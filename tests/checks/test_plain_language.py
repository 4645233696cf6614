"""Plain language: each rule's failing and passing words, and the families' own texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.checks.family_words import check_family_texts, check_flyer_texts, family_sides, flyer_sides
from generator.checks.jargon import PLAINER, find_jargon
from generator.checks.plain_language import Side, check_side, explains, find_acronyms, find_passives
from generator.checks.protection_words import check_protection_words
from generator.model.findings import Severity, SourceMap
from generator.model.languages import Language
from generator.sources.texts import read_family_texts, read_flyer_texts
from tests.conftest import HOUSE

CASES = {
    "plain-sentence": (
        "Vous pouvez nous appeler le matin ou nous écrire le soir et nous vous dirons alors où et quand venir nous voir.",
        "Appelez-nous le matin. Nous vous dirons où venir.",
    ),
    "plain-side": ("mot " * 46, "mot " * 45),
    "plain-acronym": ("La CAF nous prévient.", "La caisse d’allocations familiales (CAF) nous prévient."),
    "plain-jargon": ("Afin de bénéficier de nos prestations, appelez.", "Pour avoir notre aide, appelez."),
    "plain-passive": ("Le carnet est envoyé sous huit jours.", "Nous envoyons le carnet sous huit jours."),
}


def _side(text: str, language: Language = Language.FRENCH) -> Side:
    return Side("recto d’essai", language, ((("texte",), text),), 45)


def _codes(side: Side) -> list[str]:
    return [finding.code for finding in check_side(side, SourceMap("essai.yml"))]


@pytest.mark.parametrize("code", sorted(CASES))
def test_failing_words(code: str, golden: Callable[[str, str], None]) -> None:
    found = [f for f in check_side(_side(CASES[code][0]), SourceMap("essai.yml")) if f.code == code]
    assert found
    assert {finding.severity for finding in found} == {Severity.INFO}, "shown, never a gate"
    golden(f"checks/{code}.txt", "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in found))


@pytest.mark.parametrize("code", sorted(CASES))
def test_passing_words(code: str) -> None:
    assert code not in _codes(_side(CASES[code][1]))


@pytest.mark.parametrize(
    "text",
    [
        "Bébé est né hier.",
        "Vous êtes arrivés chez nous.",
        "Le service est gratuit et ouvert à tous.",
        "Il s’est reposé.",
        "Vous êtes fatiguée ?",
        "Nous avons appelé la sage-femme.",
    ],
)
def test_not_passive(text: str) -> None:
    assert find_passives(text) == []


@pytest.mark.parametrize(
    "text", ["Vous serez rappelée.", "Les rendez-vous sont toujours donnés ici.", "Il est suivi par la PMI."]
)
def test_passive(text: str) -> None:
    assert find_passives(text)


def test_acronyms_are_explained_both_ways() -> None:
    assert explains("la protection maternelle et infantile (PMI)", "PMI")
    assert explains("la PMI (protection maternelle et infantile)", "PMI")
    assert explains("la caisse d’allocations familiales (CAF)", "CAF")
    assert not explains("La PMI vous aide.", "PMI")
    assert find_acronyms("Le code QR de la PMI, chapitre IV, la CAF et la CAF") == ["PMI", "CAF"]


def test_jargon_is_found_in_its_forms_once() -> None:
    found = find_jargon("Les modalités de prise en charge des nourrissons, au titre du décret ; sollicitez-nous.")
    assert [written for written, _ in found] == [
        "modalités",
        "prise en charge",
        "nourrissons",
        "au titre du",
        "sollicitez",
    ]


def test_plainer_words_are_not_jargon_themselves() -> None:
    assert [plain for plain in PLAINER.values() if plain and find_jargon(plain)] == []


def test_other_languages_are_measured_not_judged() -> None:
    assert _codes(_side("The CAF sera notifiée, afin de.", Language.ENGLISH)) == []
    assert _codes(_side("mot " * 46, Language.TURKISH)) == ["plain-side", "plain-sentence"]


LIBRARY = read_flyer_texts(HOUSE / "flyers" / "texts")
FAMILY = read_family_texts(HOUSE / "flyers" / "texts")


def test_the_flyers_are_plain_in_every_language() -> None:
    found = check_flyer_texts(LIBRARY.texts, LIBRARY.sources)
    assert [str(f) for f in found if f.code != "plain-acronym"] == []
    assert {f.location.file for f in found} <= {"flyers/texts/fr/flyers.yml"}


def test_the_family_pages_are_plain_in_every_language() -> None:
    found = [f for language, texts in FAMILY.texts.items() for f in check_family_texts(texts, FAMILY.sources[language])]
    assert [str(f) for f in found if f.code != "plain-acronym"] == []


def test_french_sides_are_measured() -> None:
    for side in [*flyer_sides(LIBRARY.texts[Language.FRENCH]), *family_sides(FAMILY.texts[Language.FRENCH])]:
        assert side.words > 20
        assert side.readability.score is not None
        assert side.readability.longest <= 20


@pytest.mark.parametrize(
    ("language", "alarming", "calm"),
    [
        ("fr", "La mairie signale, le SIGNALEMENT est fait.", "La mairie informe. La signalétique aide."),
        ("en", "The town hall reports you.", "The town hall informs PMI."),
        ("es", "La denuncia llega a la PMI.", "El ayuntamiento informa a la PMI."),
        ("pt", "A câmara faz a sinalização.", "A câmara informa a PMI."),
        ("tr", "Belediye sizi ihbar eder.", "Belediye PMI’yi bilgilendirir."),
        ("ar", "وصل بلاغ إلى المصلحة.", "حتى يبلغ طفلكم 6 سنوات."),
        ("uk", "Мерія пише донос.", "Мерія інформує PMI."),
    ],
)
def test_words_of_child_protection_are_refused_in_every_language(language: str, alarming: str, calm: str) -> None:
    def said(text: str) -> list[str]:
        path = ("flyers", "birth", "note")
        side = Side("verso", Language.of_code(language), ((path, text),), 45, frozenset({path}))
        return [finding.code for finding in check_protection_words(side, SourceMap("essai.yml"))]

    assert set(said(alarming)) == {"protection-word"}, "small print included"
    assert said(calm) == []

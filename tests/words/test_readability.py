"""Syllables counted by hand against the counter, and the score against its formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.words.readability import count_syllables, measure, split_sentences, words_of

COUNTED = """
le 1 une 1 elle 1 les 1 que 1 qui 1 eau 1 feu 1 œuf 1 oui 1 lui 1 nuit 1 pluie 1 bien 1 pied 1 vie 1 yeux 1 deux 1
bébé 2 parents 2 famille 2 santé 2 enfant 2 grossesse 2 naissance 2 carnet 2 gratuit 2 payer 2 voyage 2 juillet 2
travail 2 travaille 2 vieille 1 feuille 1 accueil 2 cueillir 2 grenouille 2 client 2 patient 2 crier 2 prière 2
ouvrier 3 oublier 3 médecin 3 maternelle 3 allaitement 4 accouchement 4 développement 5 appartement 4 vraiment 2
création 3 réunion 3 théâtre 2 géant 2 océan 3 vidéo 3 coopération 5 naïf 2 Noël 2 maïs 2 maladie 3 année 2 années 2
puéricultrice 4 puéricultrices 4 soleil 2 taille 1 voile 1 recueil 2 orgueil 2 veilleuse 2 milieu 2 aile 1 éducatrice 4 éducatrices 4 professionnelle 4 protection 3 infantile 3 territoire 3
question 2 science 1 social 2 prioritaire 4 quotidien 3 langue 1 guide 1 fatigue 2 mangeons 2 pigeon 2 aimer 2
parlent 1 étaient 2 voient 1 souvent 2 moment 2 urgent 2 parent 2 différents 3 pays 2 août 1 éveil 2 sommeil 2
pleurs 1 repas 2 soins 1 domicile 3 appelez 3 numéro 3 rendez-vous 3 sages-femmes 2 aujourd’hui 3 l’enfant 2
d’une 1 jusqu’à 2 PMI 3 CAF 1 APR 3 6 1 48 2 chaos 2 aérien 3 fluide 1 influence 3 annuaire 2 jouet 1 truite 1
maternité 4 psychologue 3 bilingue 2 essayer 3 style 1 royaume 2 ouïe 1 poésie 3 idée 2 bouée 1
"""
PAIRS = list(zip(COUNTED.split()[::2], map(int, COUNTED.split()[1::2]), strict=True))


@pytest.mark.parametrize(("word", "syllables"), PAIRS)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_words_hold_elisions_and_compounds_together() -> None:
    assert words_of("L’enfant a rendez-vous à 9 h, à l’hôpital.") == [
        "L’enfant",
        "a",
        "rendez-vous",
        "à",
        "9",
        "h",
        "à",
        "l’hôpital",
    ]


def test_sentences_end_at_strong_signs_not_at_articles() -> None:
    text = "Vous attendez un enfant\u00a0? La CAF prévient la PMI (art. L. 2122-4). Appelez-nous\u00a0!"
    assert split_sentences(text) == [
        "Vous attendez un enfant?",
        "La CAF prévient la PMI (art.L.2122-4).",
        "Appelez-nous!",
    ]


def test_the_score_is_kandel_and_moles() -> None:
    counts = measure(["Le carnet est gratuit.", "Appelez la sage-femme."])
    # le 1 carnet 2 est 1 gratuit 2 · appelez 3 la 1 sage-femme 2
    assert (counts.words, counts.sentences, counts.syllables, counts.longest) == (7, 2, 12, 4)
    assert counts.score == pytest.approx(207 - 1.015 * 3.5 - 73.6 * 12 / 7)


def test_easy_words_score_higher_than_administrative_ones() -> None:
    easy = measure(split_sentences("Appelez-nous. Le carnet est gratuit. On vient chez vous."))
    hard = measure(
        split_sentences("Les modalités d’attribution sont déterminées conformément à la réglementation en vigueur.")
    )
    assert easy.score is not None
    assert hard.score is not None
    assert easy.score > 80
    assert hard.score < 40


def test_no_word_no_score() -> None:
    assert measure([]).score is None
    assert measure(["…", "!"]).score is None


@given(st.text(max_size=40))
def test_any_text_is_counted(text: str) -> None:
    assert all(count_syllables(word) >= 1 for word in words_of(text))
    assert measure(split_sentences(text)).words >= 0

"""A made-up département whose results have waves, means on scales, populations and denominators: nothing in it is real."""

from __future__ import annotations

WAVES = """\
code: "976"
status: published
updated: 2031-02-03
summary: Une étude inventée, dont les résultats ont plusieurs vagues.
programme:
  launch: 2029-09
training:
  face_to_face: 60
results:
  text: Deux enquêtes auprès des personnes formées, une auprès des familles.
  items:
    - statement: des répondants disent que leur pratique a changé
      share: 58
      respondents: 12
      asked: 60
      months_after: 12
    - statement: Se sentir à l’aise pour aborder les violences
      mean: 4,20
      scale:
        low: 1
        high: 5
        low_words: pas du tout
        high_words: tout à fait
      respondents: 35
      asked: 60
      months_after: 6
    - group: Sujets abordés plus facilement
      statement: santé mentale
      share: 57
      respondents: 35
      asked: 60
      months_after: 6
    - group: Sujets abordés plus facilement
      statement: santé mentale
      share: 70
      respondents: 30
      asked: 60
      months_after: 12
    - group: Confiance en soi
      statement: se sentir capable de différer
      mean: 2,9
      scale:
        low: 1
        high: 5
      respondents: 50
      wave: avant la formation
    - group: Confiance en soi
      statement: se sentir capable de différer
      mean: 4,1
      scale:
        low: 1
        high: 5
      respondents: 35
      months_after: 6
    - group: Usage des piliers
      statement: utilisent « Savoir différer » chaque semaine
      share: 72
      respondents: 35
      base: 25
      base_words: qui l’ont déjà essayé
      months_after: 6
    - group: Usage des piliers
      statement: en ont parlé en équipe
      count: 21
      respondents: 35
      months_after: 6
    - group: Ce que disent les familles
      statement: se sont senties écoutées
      share: 91
      respondents: 120
      asked: 400
      population: familles reçues en 2030
      months_after: 12
    - group: Ce que disent les familles
      statement: note donnée à l’accueil
      mean: 8,7
      scale:
        high: 10
      respondents: 118
      asked: 400
      population: familles reçues en 2030
      months_after: 12
figures:
  - label: Équipes qui ont revu leurs supports
    value: 75
    unit: "%"
    respondents: 8
"""

"""A made-up département with every section of a case study, for the tests of pages: nothing in it is real."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.model.dossier import Dossier
from generator.sources.departments import load_dossiers, read_dossiers
from tests.conftest import HOUSE

EVERYTHING = """\
code: "976"
status: published
updated: 2031-02-03
summary: Une étude inventée pour les essais.
contacts:
  lead:
    name: Camille Essai
    role: personne inventée
    phone: 06 00 00 00 00
    email: essai@example.org
programme:
  launch: 2030-01
  end: 2030-12-31
  framework: Un cadre d’essai
  text: Un **essai** avec un [lien](https://example.org/).
  doubt: Une note sur la démarche.
organisation:
  territories: 2
  houses: 1
  text: Deux territoires inventés.
  doubt: Une note sur l’organisation.
staff:
  total: 30
  roles:
    - {name: sages-femmes, count: 12}
  doubt: Une note sur les effectifs.
timeline:
  - {date: 2030-01, title: Début, kind: milestone}
  - {date: printemps 2030, title: Écoute, kind: survey}
  - {date: 2030-05-02/2030-05-04, title: Trois jours, kind: training, doubt: Une note.}
  - {date: 2030-12-31, title: Fin, kind: milestone}
surveys:
  text: Une enquête d’essai.
  audiences:
    - name: équipes
      respondents: 40
      themes: [{title: attentes, items: [du temps, des moyens]}]
    - name: familles
      themes: [{title: souhaits, items: [des horaires]}]
  axes: [{asked: premier axe, done: Une réponse., source: Une autre source}, {asked: deuxième axe, pending: oui}, second axe]
  source: Une source d’enquête
  doubt: Une note sur l’enquête.
communication:
  text: Des supports revus.
  points: [un point]
  doubt: Une note sur les supports.
training:
  face_to_face: 25
  elearning: Un module
  trainers: [{name: Dominique Essai, role: psychologue}]
  pillars: [proactivité, empathie]
  text: Une formation.
  intervisions: Des échanges.
  doubt: Une note sur la formation.
results:
  text: Des résultats.
  items:
    - {statement: des répondants ont changé, share: 60, respondents: 20, months_after: 3}
    - {group: Sujets, statement: premier sujet, share: 50, respondents: 23, months_after: 3, doubt: À revoir.}
    - {group: Sujets, statement: deuxième sujet, share: 25, respondents: 400, months_after: 3}
    - {group: Constats, statement: un constat sans chiffre, months_after: 3}
  adoption: La méthode est entrée dans les gestes.
  doubt: Une note sur les résultats.
testimonials:
  - {role: une personne, quote: "Des mots exacts.", when: 2030-11}
  - {role: une autre, topic: Un sujet, reported: Elle dit autre chose, doubt: Une note sur ces propos.}
figures:
  - {label: Connu, value: 7, doubt: Une note sur ce chiffre.}
  - {label: Inconnu}
ariane:
  trained: 4
  trained_on: 2030-06
  trainer: {name: Dominique Essai}
  since: 2030-07-01
  until: 2030-12-31
  declarations: 400
  with_phone: 300
  interviews: environ 150
  share: 50
  doubt: Une note d’essai.
  text: Des appels.
"""

SECTIONS = (
    "contacts",
    "programme",
    "organisation",
    "staff",
    "timeline",
    "surveys",
    "communication",
    "training",
    "results",
    "testimonials",
    "figures",
    "ariane",
)
"""Every optional section of ``EVERYTHING``."""


def everything_but(folder: Path, *sections: str) -> Dossier:
    """The made-up département without these sections."""
    data = yaml.load(EVERYTHING, yaml.BaseLoader)  # noqa: S506 - text scalars only
    for section in sections:
        del data[section]
    return read(folder, yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


def read(folder: Path, text: str) -> Dossier:
    """The dossier of one YAML text."""
    path = folder / "976-mayotte.yml"
    path.write_text(text, encoding="utf-8")
    shelf = read_dossiers([path], "departments")
    assert shelf.dossiers, [str(finding) for finding in shelf.findings]
    return shelf.dossiers[0]


def real(slug: str) -> Dossier:
    """A real département, as its frozen copy in ``tests/house`` says it."""
    return next(dossier for dossier in load_dossiers(HOUSE / "departments").dossiers if dossier.slug == slug)

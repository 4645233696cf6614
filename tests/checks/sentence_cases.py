"""The failing and the passing case of each rule on what sentences, names and lists say; all of it is made up."""

from __future__ import annotations

SENTENCE_CASES: dict[str, tuple[str, str]] = {
    "name-spelling": (
        """
training:
  trainers: [{name: Maëlle Corbier}]
  text: Maëlle Corbié a animé les sessions à Gaillac.
ariane: {trainer: {name: Maëlle Corbière}}
territories:
  - id: gaillacois
    name: Gaillacois
    phone: 05 63 01 02 03
    centres: [{name: Maison du Pont, address: {postcode: "81600", city: Gaillac}}]
    workshops: [{title: Éveil, place: Maison du Pond, recurrence: le mardi}]
""",
        """
training:
  trainers: [{name: Maëlle Corbier}]
  text: Mme Corbier a animé les sessions à Gaillac, avec les Gaillacoises.
ariane: {trainer: {name: Maëlle Corbier}}
""",
    ),
    "department-other": (
        'organisation: {text: La PMI du Gers compte trois équipes.}\nsummary: "Dans le Gers, tout a changé."\n',
        """
organisation: {text: La PMI du Tarn compte trois équipes et travaille avec celle du Gers.}
communication: {text: La PMI du Gers a partagé ses supports.}
""",
    ),
    "said-twice": (
        """
timeline: [{date: 2024-02-08, title: Groupe projet}, {date: 2024-02-08, title: Groupe projet}]
testimonials:
  - {role: Une personne formée, reported: Elle prend du recul.}
  - {role: Une autre personne, reported: Elle prend du recul.}
""",
        """
timeline: [{date: 2024-02-08, title: Groupe projet}, {date: 2024-03-14, title: Groupe projet}]
testimonials:
  - {role: Une personne formée, reported: Elle prend du recul.}
  - {role: Une personne formée, reported: Elle écoute davantage.}
""",
    ),
    "left-over": (
        "training: {text: Les sessions ont réuni XX personnes (à vérifier).}\n",
        "training: {text: Un rendez-vous reste à confirmer au XXe siècle., doubt: Effectif à confirmer.}\n",
    ),
    "word-twice": (
        "training: {text: Les sessions ont ont réuni tout le monde.}\n",
        "training: {text: Nous nous sommes réunis petit à petit.}\n",
    ),
    "hours-reversed": (
        """
families: {note: "Le secrétariat répond de 17 h à 9 h."}
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - name: Maison du Pont
        address: {postcode: "81600", city: Gaillac}
        hours: ["lundi, 9h–14h et 13h30–17h", "mardi, 9h–25h"]
""",
        """
families: {note: "Le secrétariat répond de 9 h à 17 h, et le soir de 20 h à 8 h. Un rappel a lieu sous 24 h à 48 h."}
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - name: Maison du Pont
        address: {postcode: "81600", city: Gaillac}
        hours: ["lundi, 9h–12h et 13h30–17h", "mardi 9-12h, jeudi 8h30-11h"]
""",
    ),
    "done-ahead": (
        "updated: 2026-06-15\nariane: {trained_on: 2034-10, since: 2035-01-01, interviews: 40}\n",
        "updated: 2026-06-15\nariane: {trained_on: 2024-10, since: 2025-01-01, until: 2026, interviews: 40}\n",
    ),
    "date-impossible": (
        "training: {text: La session a eu lieu le 31 juin 2024.}\n",
        "training: {text: La session a eu lieu le 30 juin 2024.}\n",
    ),
    "date-weekday": (
        "training: {text: La session a eu lieu le lundi 16 janvier 2024.}\n",
        "training: {text: La session a eu lieu le mardi 16 janvier 2024.}\n",
    ),
    "dates-backwards": (
        "training: {text: Les sessions ont eu lieu du 20 au 12 mai 2024 puis de 2025 à 2024.}\n",
        "training: {text: Les sessions ont eu lieu du 9 octobre au 3 janvier 2024 puis de 2024 à 2025.}\n",
    ),
    "town-postcode": (
        """
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - {name: Maison du Pont, address: {postcode: "81100", city: Albi}}
      - {name: Maison du Lac, address: {postcode: "81600", city: Gaillac}}
      - {name: Maison du Pré, address: {postcode: "81500", city: Gaillac}}
      - {name: Maison du Bois, address: {postcode: "81200", city: Rodez}}
""",
        """
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}}
      - {name: Maison du Lac, address: {postcode: "81600", city: Gaillac}}
      - {name: Maison du Pré, address: {postcode: "81013", city: Albi Cedex 9}}
""",
    ),
    "phone-said": (
        """
families: {note: "Appelez le 05 63 01 02 30, ou le 05 00 00 00 01."}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03}]
""",
        """
families: {note: "Appelez le 05 63 01 02 03 ; le 0 800 00 12 39 est gratuit."}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03}]
""",
    ),
    "email-foreign": (
        """
contacts: {pmi: {email: pmi@tarn.fr, web: "https://www.isere-sante.org"}}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi@creuse.fr}]
""",
        """
contacts: {pmi: {email: pmi@tarn.fr, web: "https://www.tarn.fr"}}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi@cd81.fr}]
""",
    ),
}

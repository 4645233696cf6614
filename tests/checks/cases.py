"""For every rule, a file that breaks it and one that keeps it; parts between ``---`` are several files.

A part without a code is the Tarn's. Names, numbers and e-mail addresses are made up.
"""

from __future__ import annotations

from tests.checks.communes_cases import COMMUNE_CASES
from tests.checks.prose_cases import PROSE_CASES
from tests.checks.results_cases import RESULTS_CASES, RESULTS_MORE
from tests.checks.sentence_cases import SENTENCE_CASES

CASES: dict[str, tuple[str, str]] = {
    **COMMUNE_CASES,
    **PROSE_CASES,
    **SENTENCE_CASES,
    **RESULTS_CASES,
    "announced-past": (
        """
updated: 2026-11-20
ariane:
  text: |
    L’intervention continue. Un bilan est
    prévu fin 2025 ou tout début 2026.
training: {text: La prochaine session aura lieu le 3 mars 2025.}
communication: {text: Un accueil ouvrira en janvier 2026.}
""",
        """
updated: 2026-11-20
ariane: {text: "Un bilan est prévu fin 2026. Le premier a eu lieu en 2025, comme prévu en 2024."}
training: {text: La dernière session était prévue en mars 2025.}
communication: {text: "Prévu en janvier 2026, l’accueil a été ouvert en juin."}
""",
    ),
    "about-unknown": (
        """
training: {text: Une formation.}
results: {items: [{statement: ont changé, share: 91, group: Pratiques}]}
testimonials:
  - {role: une personne, reported: Elle a changé., about: résultat}
  - {role: une personne, reported: Elle a changé., about: intervisions}
""",
        """
training: {text: Une formation., intervisions: Des temps.}
results: {items: [{statement: L’équipe a changé, share: 91, group: Pratiques}]}
testimonials:
  - {role: une personne, reported: Elle a changé., about: l'équipe a changé}
  - {role: une personne, reported: Elle a changé., about: pratiques}
  - {role: une personne, reported: Elle a changé., about: intervisions}
  - {role: une personne, reported: Elle a changé.}
""",
    ),
    "picture-consent": (
        """
testimonials:
  - {role: une personne, reported: Elle a changé., portrait: {file: a.jpg, alt: Une personne, credit: Essai}}
communication: {before: {file: b.png, alt: Un courrier, credit: Essai}}
""",
        """
testimonials:
  - {role: une personne, reported: Elle a changé., portrait: {file: a.jpg, alt: Une personne, credit: Essai, consent: "Oui, le 3 février"}}
""",
    ),
    "data-licence-missing": (
        "status: published\nupdated: 2026-11-20\n",
        'status: published\nupdated: 2026-11-20\ndata_licence: Licence d’essai\n---\ncode: "89"\n',
    ),
    "key-figure-bare": (
        """
results: {items: [{statement: ont changé, share: 91}]}
figures: [{label: Pratiques changées, value: 91, unit: "%"}]
""",
        """
results: {items: [{statement: ont changé, share: 91, respondents: 23}, {statement: doutent, share: 12}]}
figures: [{label: Pratiques changées, value: 91, unit: "%", doubt: Réponses non précisées.}, {label: Flyers, value: 2}]
""",
    ),
    "protection-word": (
        """
families: {note: La mairie signale les naissances. Un signalement suit.}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03}]
""",
        """
families: {note: "La mairie informe la PMI. Suivez la signalisation, puis la signalétique."}
training: {text: Le signalement fait partie de la formation.}
territories: [{id: nord, name: Nord, phone: 05 63 01 02 03}]
""",
    ),
    "reported-name": (
        "testimonials: [{role: formatrice, name: Camille Essai, reported: Elle y voit un progrès.}]\n",
        """
testimonials:
  - {role: formatrice, name: Camille Essai, quote: J’y vois un progrès.}
  - {role: une formatrice, reported: Elle y voit un progrès.}
""",
    ),
    "sign-not-printable": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
training: {text: Une formation → utile.}
testimonials:
  - {role: Une personne, reported: Elle a essayé 试.}
brand: {wordmark: НОРД}
""",
        """
territories:
  - {id: nord, name: Cœur d’Île (Ňord), phone: 05 63 01 02 03}
training: {text: "Une formation – « utile » … à 80 €, ½ journée."}
brand: {wordmark: ŒUVRE}
""",
    ),
    "territories-too-many": (
        "territories:\n" + "".join(f"  - {{id: t{n}, name: Nord {n}, phone: 05 63 01 02 {n:02}}}\n" for n in range(21)),
        "territories:\n" + "".join(f"  - {{id: t{n}, name: Nord {n}, phone: 05 63 01 02 {n:02}}}\n" for n in range(20)),
    ),
    "flyer-text-too-long": (
        """
brand: {wordmark: DÉPARTEMENT EXPÉRIMENTAL D’ESSAI}
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, other_phones: [{number: 3919, label: Sages-femmes puéricultrices et médecins}]}
""",
        """
brand: {wordmark: DÉPARTEMENT D’ESSAI}
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, other_phones: [{number: 3919, label: Sages-femmes}]}
""",
    ),
    "acknowledgement-changed": (
        """
brand:
  accent: "#FFD500"
acknowledged:
  - {finding: brand-contrast, at: brand.accent, reason: le jaune est imposé, by: Camille Essai, value: "#FFE000"}
""",
        """
brand:
  accent: "#FFD500"
acknowledged:
  - {finding: brand-contrast, at: brand.accent, reason: le jaune est imposé, by: Camille Essai, value: "#FFD500"}
""",
    ),
    "acknowledgement-refused": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01}
acknowledged:
  - {finding: phone-invalid, at: territories.1.phone, reason: le numéro est nouveau, by: Camille Essai}
""",
        """
brand:
  accent: "#FFD500"
  accent_cmyk: 0 15 100 0
acknowledged:
  - {finding: brand-contrast, at: brand.accent, reason: le jaune est imposé, by: Camille Essai}
""",
    ),
    "acknowledgement-stale": (
        """
brand:
  accent: "#003366"
acknowledged:
  - {finding: brand-contrast, at: brand.accent, reason: le jaune est imposé, by: Camille Essai}
""",
        """
brand:
  accent: "#FFD500"
acknowledged:
  - {finding: brand-contrast, at: brand.accent, reason: le jaune est imposé, by: Camille Essai}
""",
    ),
    "brand-contrast": ('brand:\n  accent: "#FFD500"\n', 'brand:\n  accent: "#A03020"\n'),
    "brand-ink": ("brand:\n  accent_cmyk: 90 80 80 60\n", "brand:\n  accent_cmyk: 12 86 90 4\n"),
    "brand-no-cmyk": ('brand:\n  accent: "#A03020"\n', 'brand:\n  accent: "#A03020"\n  accent_cmyk: 12 86 90 4\n'),
    "citation-unknown": (
        "communication:\n  text: La CAF prévient la PMI (L. 212-4 du Code de la santé publique).\n",
        """
communication:
  text: La CAF prévient la PMI (L. 2122-4 du Code de la santé publique), qui agit (art. L. 2112-2).
  points:
    - L’article L. 226-3 du Code de l’action sociale et des familles s’applique
    - Le congé est dû (Code du travail, art. L. 1225-16)
""",
    ),
    "coordinates": (
        """
territories:
  - id: nord
    name: Nord
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}, latitude: 2.1486, longitude: 43.9289}
""",
        """
territories:
  - id: nord
    name: Nord
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}, latitude: 43.9289, longitude: 2.1486}
""",
    ),
    "coordinates-half": (
        """
territories:
  - id: nord
    name: Nord
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}, latitude: 43.9289}
""",
        """
territories:
  - id: nord
    name: Nord
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}}
""",
    ),
    "count-above-total": (
        "staff:\n  total: 20\n  roles:\n    - {name: sages-femmes, count: 18}\n    - {name: médecins, count: 5}\n",
        "staff:\n  total: 23\n  roles:\n    - {name: sages-femmes, count: 18}\n    - {name: médecins, count: 5}\n",
    ),
    "count-differs": (
        "organisation:\n  territories: 3\nterritories:\n  - {id: nord, name: Nord, phone: 05 63 01 02 03}\n",
        "organisation:\n  territories: 1\nterritories:\n  - {id: nord, name: Nord, phone: 05 63 01 02 03}\n",
    ),
    "date-closed": (
        "timeline:\n  - {date: 2024-05-01, title: Groupe projet}\n",
        "timeline:\n  - {date: 2024-05-02, title: Groupe projet}\n  - {date: 2024-05-05, title: Journée des familles}\n",
    ),
    "date-differs": (
        "programme:\n  launch: 2023-05-16\ntimeline:\n  - {date: 2023-05-19, title: Lancement, kind: milestone}\n",
        "programme:\n  launch: 2023-05-16\ntimeline:\n  - {date: 2023-05, title: Lancement, kind: milestone}\n",
    ),
    "date-order": (
        """
timeline:
  - {date: 2023-12-12, title: Groupe projet n°2}
  - {date: 2023-02-07/2023-02-09, title: Dernières sessions}
  - {date: 2024-04-02, title: Groupe projet n°3}
""",
        """
timeline:
  - {date: 2023-12-12, title: Groupe projet n°2}
  - {date: début 2024, title: Dernières sessions}
  - {date: 2024-04-02, title: Groupe projet n°3}
""",
    ),
    "date-outside": (
        "programme:\n  launch: 2023-05-16\ntimeline:\n  - {date: 2023-02-07, title: Session}\n",
        """
programme: {launch: 2023-05-16, end: 2024-12-04}
timeline: [{date: 2023-04-04, title: Réunion de préparation}, {date: 2023, title: Session}, {date: 2025-06-03, title: Bilan}]
""",
    ),
    "email-domain": (
        """
contacts:
  pmi: {email: pmi@tarn.fr}
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-nord@tran.fr}
""",
        """
contacts:
  pmi: {email: pmi@tarn.fr}
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-nord@tarn.fr}
""",
    ),
    "email-shared": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi@tarn.fr}
  - {id: sud, name: Sud, phone: 05 63 01 02 04, email: PMI@tarn.fr}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi@tarn.fr}
  - {id: sud, name: Sud, phone: 05 63 01 02 04, email: pmi-sud@tarn.fr}
""",
    ),
    "email-spelling": (
        "territories:\n  - {id: gaillacois, name: Gaillacois, phone: 05 63 01 02 03, email: pmi-gallacois@tarn.fr}\n",
        "territories:\n  - {id: gaillacois, name: Gaillacois, phone: 05 63 01 02 03, email: pmi-gaillacois@tarn.fr}\n",
    ),
    "email-swapped": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-autan@tarn.fr}
  - {id: autan, name: Autan, phone: 05 63 01 02 04, email: pmi-nord@tarn.fr}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-nord@tarn.fr}
  - {id: autan, name: Autan, phone: 05 63 01 02 04, email: pmi-autan@tarn.fr}
""",
    ),
    "email-two-departments": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-nord@tarn.fr}
---
code: "01"
territories:
  - {id: bresse, name: Bresse, phone: 04 74 01 02 03, email: pmi-nord@tarn.fr}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-nord@tarn.fr}
---
code: "01"
territories:
  - {id: bresse, name: Bresse, phone: 04 74 01 02 03, email: pmi-bresse@ain.fr}
""",
    ),
    "follow-up-delay": (
        """
timeline:
  - {date: 2024-02-07/2024-02-09, title: Dernières sessions, kind: training}
  - {date: 2024-10-29/2024-11-19, title: Enquête en ligne, kind: survey}
results:
  items:
    - {statement: ont changé de pratique, share: 91, respondents: 23, months_after: 6}
""",
        """
timeline:
  - {date: 2024-02-07/2024-02-09, title: Dernières sessions, kind: training}
  - {date: 2024-08-05/2024-08-23, title: Enquête en ligne, kind: survey}
results:
  items:
    - {statement: ont changé de pratique, share: 91, respondents: 23, months_after: 6}
""",
    ),
    "french-missing": ("families:\n  languages: [en]\n", "families:\n  languages: [fr, en]\n"),
    "identifiable": (
        """
testimonials:
  - role: une professionnelle
    reported: Celles de la cellule des agréments du secteur nord s’en sont bien saisies.
""",
        """
testimonials:
  - role: une professionnelle
    reported: Plusieurs s’en sont bien saisies, dans une équipe solidaire.
""",
    ),
    "lead-differs": (
        """
contacts:
  lead: {name: Camille Essai, phone: 06 00 00 00 01}
---
code: "01"
contacts:
  lead: {name: Camille Essai, phone: 06 00 00 00 02}
""",
        """
contacts:
  lead: {name: Camille Essai, phone: 06 00 00 00 01}
---
code: "01"
contacts:
  lead: {name: Camille Essai, phone: "0600000001"}
""",
    ),
    "listed-twice": ("families:\n  languages: [fr, en, fr]\n", "families:\n  languages: [fr, en, es]\n"),
    "no-territories": (
        "status: draft\n",
        "territories:\n  - {id: nord, name: Nord, phone: 05 63 01 02 03}\n",
    ),
    "period-order": (
        "ariane:\n  since: 2025-01-01\n  until: 2024-12-31\n",
        "ariane:\n  since: 2025-01-01\n  until: 2025\n",
    ),
    "phone-area": (
        "territories:\n  - {id: nord, name: Nord, phone: 04 74 01 02 03}\n",
        "territories:\n  - {id: nord, name: Nord, phone: 06 12 34 56 78}\n",
    ),
    "phone-invalid": (
        "territories:\n  - {id: nord, name: Nord, phone: 05 63 77 31 1}\n  - {id: sud, name: Sud, phone: 1234}\n",
        "territories:\n  - {id: nord, name: Nord, phone: +33 5 63 77 31 15}\n  - {id: sud, name: Sud, phone: 39 19}\n",
    ),
    "phone-missing": (
        """
territories:
  - {id: nord, name: Nord}
  - {id: sud, name: Sud, email: sud@exemple.fr}
""",
        """
families: {phone: 05 63 01 02 03}
territories:
  - {id: nord, name: Nord}
  - {id: sud, name: Sud, phone: 05 63 01 02 04}
""",
    ),
    "phone-premium": (
        "territories:\n  - {id: nord, name: Nord, phone: 08 92 70 12 39}\n  - {id: sud, name: Sud, phone: 3939}\n",
        "territories:\n  - {id: nord, name: Nord, phone: 0 800 00 12 39}\n  - {id: sud, name: Sud, phone: 119}\n",
    ),
    "phone-common": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: "0563010203"}
  - {id: est, name: Est, phone: 05 63 01 02 03}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: 05 63 01 02 04}
""",
    ),
    "phone-shared": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: "0563010203"}
  - {id: est, name: Est, phone: 05 63 01 02 04}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: "0563010203"}
""",
    ),
    "email-elsewhere": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03, email: pmi-autan@tarn.fr}
  - {id: autan, name: Autan, phone: 05 63 01 02 04, email: pmi@tarn.fr}
""",
        """
territories:
  - {id: est, name: Est, phone: 05 63 01 02 03, email: est-albi@tarn.fr}
  - {id: albi, name: Albi, phone: 05 63 01 02 04, email: pmi.prestations@tarn.fr}
""",
    ),
    "phone-swapped": (
        """
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}, phone: 05 63 01 02 04}
  - {id: sud, name: Sud, phone: 05 63 01 02 04}
""",
        """
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres:
      - {name: Maison du Pont, address: {postcode: "81000", city: Albi}, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: 05 63 01 02 04}
""",
    ),
    "phone-two-departments": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
---
code: "01"
territories:
  - {id: bresse, name: Bresse, phone: 05 63 01 02 03}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
---
code: "01"
territories:
  - {id: bresse, name: Bresse, phone: 04 74 01 02 03}
---
code: "2A"
territories: [{id: golfe, name: Golfe, phone: 04 65 71 10 00}]
---
code: "2B"
territories: [{id: cap, name: Cap, phone: 04 65 71 10 00}]
""",
    ),
    "postcode-area": (
        'contacts:\n  pmi:\n    address: {postcode: "18013", city: Albi}\n',
        'contacts:\n  pmi:\n    address: {postcode: "81013", city: Albi}\n',
    ),
    "programme-order": (
        "programme:\n  launch: 2024-12-04\n  end: 2023-05-16\n",
        "programme:\n  launch: 2023-05-16\n  end: 2024-12-04\n",
    ),
    "reported-first-person": (
        "testimonials:\n  - {role: une professionnelle, reported: Je me sens plus sûre dans mon métier.}\n",
        "testimonials:\n  - {role: une professionnelle, reported: Elle se sent plus sûre dans son métier.}\n",
    ),
    "reported-marks": (
        "testimonials:\n  - {role: une professionnelle, reported: Elle dit « prendre enfin le temps qu’il faut ».}\n",
        "testimonials:\n  - {role: une professionnelle, reported: Elle emploie « Savoir différer » chaque jour.}\n",
    ),
    "sample-value": (
        "contacts:\n  pmi: {mark: À REMPLACER par le nom du service}\n",
        "contacts:\n  pmi: {mark: Protection maternelle et infantile}\n",
    ),
    "sender-missing": (
        "territories:\n  - {id: nord, name: Nord, phone: 05 63 01 02 03}\n",
        """
contacts:
  pmi: {mark: Protection maternelle et infantile}
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
""",
    ),
    "share-above-100": (
        "training:\n  text: Ils sont 650 % à le dire.\n",
        "training:\n  text: Ils sont 65 % à le dire. Les demandes ont augmenté de 150 %.\n",
    ),
    "share-count": (
        "ariane: {with_phone: 1 786, interviews: 600, share: 44}\n",
        "ariane: {with_phone: 1 786, interviews: près de 800, share: 44}\n",
    ),
    "share-impossible": (
        "results:\n  items:\n    - {statement: le lien d’attachement, share: 50, respondents: 23}\n",
        "results:\n  items:\n    - {statement: le lien d’attachement, share: 52, respondents: 23}\n",
    ),
    "share-of-nobody": (
        "results:\n  items:\n    - {statement: le lien d’attachement, share: 50, respondents: 0}\n",
        "results:\n  items:\n    - {statement: le lien d’attachement, share: 50, respondents: 2}\n",
    ),
    "share-without-respondents": (
        "results:\n  items:\n    - {statement: utilisent le pilier, share: 71}\n",
        "results:\n  items:\n    - {statement: utilisent le pilier, share: 71, doubt: Nombre de réponses non précisé.}\n",
    ),
    "staff-not-exhaustive": (
        "staff:\n  total: 80\n  exhaustive: oui\n  roles:\n    - {name: sages-femmes, count: 8}\n",
        "staff:\n  total: 8\n  exhaustive: oui\n  roles:\n    - {name: sages-femmes, count: 8}\n",
    ),
    "staff-partial": (
        "staff:\n  total: 80\n  exhaustive: non\n  roles:\n    - {name: sages-femmes, count: 8}\n",
        "staff:\n  total: environ 60\n  roles:\n    - {name: sages-femmes, count: 57}\n",
    ),
    "territory-id": (
        "territories:\n  - {id: zone-a, name: Vallée du Nord, phone: 05 63 01 02 03}\n",
        "territories:\n  - {id: vallee, name: Vallée du Nord, phone: 05 63 01 02 03}\n",
    ),
    "territory-name-twice": (
        """
territories:
  - {id: vallee-1, name: Vallée, phone: 05 63 01 02 03}
  - {id: vallee-2, name: VALLEE, phone: 05 63 01 02 04}
""",
        """
territories:
  - {id: vallee-1, name: Vallée 1, phone: 05 63 01 02 03}
  - {id: vallee-2, name: Vallée 2, phone: 05 63 01 02 04}
""",
    ),
    "territory-twice": (
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: 05 63 01 02 04, former_ids: [nord]}
""",
        """
territories:
  - {id: nord, name: Nord, phone: 05 63 01 02 03}
  - {id: sud, name: Sud, phone: 05 63 01 02 04, former_ids: [centre]}
""",
    ),
    "updated-missing": ("status: published\n", "status: published\nupdated: 2026-11-22\n"),
    "workshop-hours": (
        """
territories:
  - id: nord
    name: Nord
    workshops:
      - {title: Éveil, dates: [{day: 2026-12-03, start: "14:00", end: "9:30"}]}
""",
        """
territories:
  - id: nord
    name: Nord
    workshops:
      - {title: Éveil, dates: [{day: 2026-12-03, start: "9:30", end: "11:00"}]}
""",
    ),
    "workshop-past": (
        """
updated: 2026-11-22
territories:
  - id: nord
    name: Nord
    workshops:
      - {title: Éveil, dates: [{day: 2025-12-03, start: "9:30"}]}
""",
        """
updated: 2026-11-22
territories:
  - id: nord
    name: Nord
    workshops:
      - {title: Éveil, dates: [{day: 2026-12-03, start: "9:30"}]}
""",
    ),
    "workshop-undated": (
        "territories:\n  - {id: nord, name: Nord, workshops: [{title: Éveil}]}\n",
        "territories:\n  - {id: nord, name: Nord, workshops: [{title: Éveil, recurrence: le mardi}]}\n",
    ),
}
"""Code → (a file that breaks the rule, a file that keeps it)."""

MORE: dict[str, tuple[str, tuple[str, ...]]] = {
    **RESULTS_MORE,
    "three wrong totals": (
        """
staff: {total: 80}
training: {face_to_face: 90}
results:
  items: [{statement: ont changé, share: 91, respondents: 230}]
ariane: {trained: 81, declarations: 100, with_phone: 120, interviews: 130}
figures: [{label: Pratiques changées, value: 910, unit: "%"}, {label: Professionnels formés, value: 62}]
""",
        (
            "count-above-total",
            "count-above-total",
            "count-above-total",
            "count-above-total",
            "count-above-total",
            "count-above-total",
            "count-differs",
        ),
    ),
    "more answers than people asked": (
        "results: {items: [{statement: ont changé, share: 91, respondents: 23, asked: 20}]}\n",
        ("count-above-total",),
    ),
    "more centres than houses": (
        """
organisation: {houses: 0}
territories:
  - id: nord
    name: Nord
    phone: 05 63 01 02 03
    centres: [{name: Maison, address: {postcode: "81000", city: Albi}}]
""",
        ("count-above-total",),
    ),
    "a role that one person holds": (
        """
staff: {total: 9, roles: [{name: médecins, count: 1}, {name: sages-femmes, count: 8}]}
testimonials: [{role: médecin, reported: C’est plus simple.}, {role: sage-femme, reported: C’est plus simple.}]
""",
        ("identifiable",),
    ),
    "two events after the end": (
        """
programme: {launch: 2023-01-10, end: 2023-12-05}
timeline: [{date: 2024-01-09, title: Groupe projet n°4}, {date: 2024-01-16, title: Groupe projet n°5}]
""",
        ("date-outside", "date-outside"),
    ),
}
"""Files that break rules several times or in rarer ways → the codes expected of warnings and errors on figures."""

"""Mistakes of copying and of wording, as in ``mistakes.py``."""

from __future__ import annotations

TWICE = {
    "a testimony copied": (
        "Elle remet plus volontiers une demande à plus tard quand la famille n’est pas prête à en parler.",
        "Elle prend du recul avant et après chaque rencontre, et aborde plus facilement les violences conjugales.",
        "said-twice",
        "testimonials.2.reported",
    ),
    "a workshop copied": (
        "  - id: causses",
        (
            "      - title: Éveil des tout-petits\n        place: Maison des Tilleuls\n        recurrence: le premier mardi du mois, "
            "à 14h\n  - id: causses"
        ),
        "said-twice",
        "territories.1.workshops.3",
    ),
    "a sitting copied": ("day: 2026-10-08", "day: 2026-09-10", "said-twice", "territories.1.workshops.2.dates.2"),
    "the number of the neighbour": ("05 65 31 32 33", "05 65 21 22 23", "phone-shared", "territories.3.phone"),
    "the mailbox of the neighbour": (
        "pmi-limargue@lot-essai.fr",
        "pmi-causses@lot-essai.fr",
        "email-elsewhere",
        "territories.3.email",
    ),
    "an event copied": (
        "  - date: 2024-12-05\n    title: Groupe projet n°2",
        "  - date: 2024-02-08\n    title: Groupe projet n°1",
        "said-twice",
        "timeline.5",
    ),
    "an axis copied": (
        "- Renforcer les échanges entre équipes",
        "- Alléger les tâches administratives",
        "said-twice",
        "surveys.axes.3",
    ),
    "a text copied": (
        "Les équipes se servent des piliers au quotidien.",
        "La démarche a été lancée le 16 janvier 2024 à Cahors, devant les équipes de la Bouriane, des Causses et du Limargue.",
        "said-twice",
        "results.adoption",
    ),
    "a result with two shares": (
        "statement: la santé mentale",
        "statement: les violences conjugales",
        "said-twice",
        "results.items.3",
    ),
    "a trainer copied": ("name: Solène Daubrac", "name: Maëlle Corbier", "said-twice", "training.trainers.2"),
}

WORDS = {
    "a note to oneself": (
        "duré quatre mois.",
        "duré quatre mois. TODO : demander la date.",
        "left-over",
        "communication.text",
    ),
    "a number to come": ("Deux supports ont", "XX supports ont", "left-over", "communication.text"),
    "filling": ("duré quatre mois.", "Lorem ipsum dolor sit amet.", "left-over", "communication.text"),
    "something to verify": ("duré quatre mois.", "duré quatre mois (à vérifier).", "left-over", "communication.text"),
    "question marks": ("duré quatre mois.", "duré ??? mois.", "left-over", "communication.text"),
    "a word twice": ("servent des piliers", "servent des des piliers", "word-twice", "results.adoption"),
    "a word twice over two lines": (
        "Maëlle Corbier\n    et",
        "Maëlle Corbier et\n    et",
        "word-twice",
        "training.text",
    ),
    "an article of another code": (
        "duré quatre mois.",
        "suivi l’article L. 212-4 du Code de la santé publique.",
        "citation-unknown",
        "communication.text",
    ),
    "a word in the first person": (
        "Elle prend du recul",
        "Je prends du recul",
        "reported-first-person",
        "testimonials.1.reported",
    ),
    "a letter missing": ("Les équipes se servent", "Les équpes se servent", "", ""),
    "an agreement": ("Deux supports ont été refaits", "Deux supports a été refait", "", ""),
    "another profession": (
        "name: Solène Daubrac\n      role: infirmière puéricultrice",
        "name: Solène Daubrac\n      role: sage-femme",
        "",
        "",
    ),
}

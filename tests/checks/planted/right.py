"""Right statements that look unusual: name → (what stood there, what stands instead); nothing is to be said of them."""

from __future__ import annotations

_AFTER = "duré quatre mois."


def _said(sentence: str) -> tuple[str, str]:
    return _AFTER, f"{_AFTER} {sentence}"


RIGHT = {
    "an article of the missions": _said("La PMI agit à domicile (art. L. 2112-2 du Code de la santé publique)."),
    "an article of another code": _said(
        "Le signalement suit l’article L. 226-3 du Code de l’action sociale et des familles."
    ),
    "an article of labour law": _said("Le congé est prévu par le Code du travail (art. L. 1225-16)."),
    "a free number": ("05 65 21 22 23", "0 800 21 22 23"),
    "a mobile number": ("05 65 21 22 23", "06 12 34 56 78"),
    "a number without a region": ("05 65 21 22 23", "09 72 12 34 56"),
    "a growth above 100 %": _said("Les demandes ont augmenté de 150 % en un an."),
    "a target exceeded": _said("L’objectif a été atteint à 110 %."),
    "a pronoun twice": _said("Nous nous retrouvons chaque mois, et vous vous y sentirez bien."),
    "people from elsewhere": _said(
        "Une équipe de la Corrèze est venue voir le travail, comme celle du Cantal avant elle."
    ),
    "a weekday": ("lancée le 16 janvier", "lancée le mardi 16 janvier"),
    "an event that was planned and took place": _said("Prévue en janvier 2026, la relecture a eu lieu en mars 2026."),
    "an event to come": _said("Un bilan est prévu en octobre 2026."),
    "a meeting before the launch": (
        "timeline:\n",
        "timeline:\n  - date: 2023-11-14\n    title: Réunion de préparation\n    kind: project\n",
    ),
    "an evaluation after the end": (
        "    title: Fin de la démarche\n    kind: milestone\n",
        "    title: Fin de la démarche\n    kind: milestone\n  - date: 2026-01-15\n    title: Bilan à six mois\n    kind: project\n",
    ),
    "a family day on a Sunday": (
        "  - date: 2024-12-05",
        "  - date: 2024-12-01\n    title: Journée des familles\n  - date: 2024-12-05",
    ),
    "answers of more people than those trained": (
        "share: 65\n      respondents: 20\n      asked: 40",
        "share: 65\n      respondents: 60\n      asked: 90",
    ),
    "a share without its answers, said so": (
        "share: 65\n      respondents: 20\n      asked: 40",
        "share: 65\n      doubt: Le document ne dit pas combien de personnes ont répondu.",
    ),
    "a share with a decimal": ("share: 65", "share: 65,0"),
    "an approximate headcount": ("total: 52\n  exhaustive: oui", "total: environ 52"),
    "some of the pillars": _said("Deux piliers y ont servi de fil."),
    "some of the people trained": _said("Parmi elles, 12 personnes formées ont relu les supports."),
    "some of the territories": _said("Un essai a d’abord été mené dans deux territoires ruraux."),
    "some of a profession": _said("La relecture a réuni 3 sages-femmes et 2 médecins, soit 5 personnes."),
    "hours of the day and a delay": _said("Une réponse est donnée sous 48 h à 72 h."),
    "two ranges of a day": ("du lundi au vendredi, 8h30–12h30", "lundi 9h-12h et 14h-17h, mardi 9h-11h30"),
    "a line open at night": _said("Le soir, une ligne répond de 20 h à 8 h."),
    "an inhabitant": _said("Les Cadurciens et les Bourianais connaissent bien le service."),
    "a person by her surname": _said("Mme Ferrand et M. Corbier ont suivi la relecture."),
    "a named place of the service": _said("Les réunions se tiennent au bureau de la sage-femme de Gourdon."),
    "a CEDEX": ('"46000"\n      city: Cahors', '"46005"\n      city: Cahors Cedex 9'),
    "two places in one town": ('"46300"\n          city: Gourdon', '"46000"\n          city: Cahors'),
    "a mailbox of the State": ("pmi-causses@lot-essai.fr", "pmi-causses@departement-lot.gouv.fr"),
    "a mailbox at the département's other domain": ("pmi-causses@lot-essai.fr", "pmi-causses@cd46.fr"),
    "an address without a name": ("pmi-causses@lot-essai.fr", "secretariat.pmi@lot-essai.fr"),
    "the same workshop elsewhere": (
        "    email: pmi-limargue@lot-essai.fr\n",
        (
            "    email: pmi-limargue@lot-essai.fr\n    workshops:\n      - title: Éveil des tout-petits\n"
            "        recurrence: le premier mardi du mois, à 14h\n"
        ),
    ),
    "two meetings of one name": ("title: Groupe projet n°2", "title: Groupe projet n°1"),
    "a name of a method": _said("« Savoir différer » reste le mot que chacun retient."),
    "a testimony with a title": (
        "Elle remet plus volontiers",
        "Elle a lu « Mon carnet de santé » et remet plus volontiers",
    ),
    "a doubt that waits for an answer": ("  framework:", "  doubt: Date de fin à confirmer.\n  framework:"),
    "a century": _said("La maternité date du XXe siècle."),
    "an appointment to confirm": _said("Les rendez-vous sont à confirmer par téléphone."),
    "a number of the file in a text": _said("Le secrétariat répond au 05 65 01 02 03."),
    "births that the study counts once": ("Dans le Lot, 40", "Dans le Lot (1 400 naissances par an), 40"),
    "a list with figures": (
        "    Deux supports ont été refaits avec les familles.",
        "    Ont été refaits :\n\n    - 2 supports\n    - 3 courriers\n\n    Les familles ont relu.",
    ),
}

FLAGGED = {"a testimony with a title"}
"""Right statements of which something is said all the same."""

ALL_ONE_NUMBER = ("05 65 11 12 13", "05 65 21 22 23", "05 65 31 32 33")
"""The numbers of the three territories: the same one for all is a choice."""

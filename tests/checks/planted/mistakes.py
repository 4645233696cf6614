"""Mistakes as editors make them: name → (what stood there, what was typed instead, the finding, where it is said).

A mistake without a finding is one that no rule sees; they count among the planted ones.
"""

from __future__ import annotations

from tests.checks.planted.copies import TWICE, WORDS

NAMES = {
    "a trainer's name in a text": ("Maëlle Corbier\n    et", "Maëlle Corbié\n    et", "name-spelling", "training.text"),
    "a trainer without her accent": ("Solène Daubrac l’ont", "Solene Daubrac l’ont", "name-spelling", "training.text"),
    "a name short of a letter": ("Louise Ferrand. De", "Louise Ferand. De", "name-spelling", "ariane.text"),
    "one person twice": ("name: Louise Ferrand", "name: Maelle Corbiere", "name-spelling", "ariane.trainer.name"),
    "a territory in a text": ("La Bouriane est", "La Bourriane est", "name-spelling", "organisation.text"),
    "a territory with another letter": ("du Limargue.", "du Limarque.", "name-spelling", "programme.text"),
    "a town in a text": ("à Cahors, devant", "à Cahor, devant", "name-spelling", "programme.text"),
    "a town in an address": (
        '"46000"\n          city: Cahors',
        '"46000"\n          city: Cahros',
        "town-postcode",
        "territories.2.centres.1.address.postcode",
    ),
    "a workshop's place": (
        "moins de trois ans\n        place: Maison des Tilleuls",
        "moins de trois ans\n        place: Maison des Tileuls",
        "name-spelling",
        "territories.1.workshops.1.place",
    ),
    "the service of another département": (
        "La PMI du Lot se",
        "La PMI du Tarn se",
        "department-other",
        "organisation.text",
    ),
    "the mark of another département": (
        "infantile du Lot",
        "infantile du Gers",
        "department-other",
        "contacts.pmi.mark",
    ),
    "the summary of another département": (
        "summary: Dans le Lot,",
        "summary: Dans le Tarn,",
        "department-other",
        "summary",
    ),
    "a wordmark with letters turned round": ("wordmark: LOT", "wordmark: LTO", "name-spelling", "brand.wordmark"),
}

NUMBERS = {
    "people trained in the summary": ("Dans le Lot, 40", "Dans le Lot, 45", "count-differs", "summary"),
    "a share in the summary": ("après, 75 % des", "après, 72 % des", "count-differs", "summary"),
    "answers in the summary": ("des 20 répondants", "des 23 répondants", "count-differs", "summary"),
    "the delay in the summary": ("Six mois après, 75 % des", "Trois mois après, 75 % des", "count-differs", "summary"),
    "territories announced": ("territories: 3\n", "territories: 4\n", "count-differs", "organisation.territories"),
    "territories in a text": ("trois territoires", "quatre territoires", "count-differs", "organisation.text"),
    "houses in a text": (
        "9 maisons du département. La",
        "12 maisons du département. La",
        "count-differs",
        "organisation.text",
    ),
    "axes in a text": ("sorti quatre axes", "sorti cinq axes", "count-differs", "surveys.text"),
    "pillars in a text": ("sur trois piliers", "sur quatre piliers", "count-differs", "training.text"),
    "people trained in a text": (
        "réuni 40 professionnels",
        "réuni 50 professionnels",
        "count-differs",
        "training.text",
    ),
    "sessions in a text": ("en 4 sessions de", "en 5 sessions de", "count-differs", "training.text"),
    "a profession in a text": ("puéricultrices, 11 sages", "puéricultrices, 12 sages", "count-differs", "staff.text"),
    "a total in a text": ("soit 52 personnes", "soit 55 personnes", "count-differs", "staff.text"),
    "the headcount": ("total: 52", "total: 54", "staff-not-exhaustive", "staff.roles"),
    "a profession": ("count: 26", "count: 36", "count-above-total", "staff.roles"),
    "a rate in a text": ("soit 50 %", "soit 60 %", "share-impossible", "results.text"),
    "a share turned round": ("formation, 75 % disent", "formation, 57 % disent", "count-differs", "results.text"),
    "a share that nobody can give": ("share: 65", "share: 67", "share-impossible", "results.items.2.share"),
    "ten times the answers": (
        "share: 55\n      respondents: 20",
        "share: 55\n      respondents: 200",
        "count-above-total",
        "results.items.3.respondents",
    ),
    "Ariane's share": ("share: 43", "share: 34", "share-count", "ariane.share"),
    "interviews in a text": ("téléphone, 430 ont", "téléphone, 340 ont", "share-impossible", "ariane.text"),
    "people trained for Ariane": ("2025, 8 professionnels", "2025, 18 professionnels", "count-differs", "ariane.text"),
    "ten times the interviews": ("interviews: 430", "interviews: 4 300", "count-above-total", "ariane.interviews"),
    "a figure of people": ("formés\n    value: 40", "formés\n    value: 44", "count-differs", "figures.1.value"),
    "a figure of houses": (
        "département\n    value: 9",
        "département\n    value: 6",
        "count-differs",
        "figures.2.value",
    ),
    "a share above 100": ("formation, 75 % disent", "formation, 750 % disent", "share-above-100", "results.text"),
    "fewer hours of training": ("3 jours\n", "2 jours\n", "", ""),
}

DATES = {
    "the year of the launch in a text": ("16 janvier 2024 à", "16 janvier 2023 à", "date-differs", "programme.text"),
    "another day of the launch": ("16 janvier 2024 à", "18 janvier 2024 à", "date-differs", "programme.text"),
    "the end before the launch": ("end: 2025-06-12", "end: 2023-06-12", "programme-order", "programme.end"),
    "an event of another year": ("date: 2024-12-05", "date: 2023-12-05", "date-order", "timeline.5.date"),
    "a period that ends before": ("until: 2025-12-31", "until: 2024-12-31", "period-order", "ariane.until"),
    "another weekday": ("le 16 janvier 2024", "le lundi 16 janvier 2024", "date-weekday", "programme.text"),
    "a day that does not exist": ("le 12 juin 2025", "le 31 juin 2025", "date-impossible", "programme.text"),
    "another month of training": ("En janvier 2025, 8", "En mars 2025, 8", "date-differs", "ariane.text"),
    "another delay": (
        "share: 75\n      respondents: 20\n      asked: 40\n      months_after: 6",
        "share: 75\n      respondents: 20\n      asked: 40\n      months_after: 12",
        "follow-up-delay",
        "results.items.1.months_after",
    ),
    "an announcement that is past": (
        "duré quatre mois.",
        "duré quatre mois. Un bilan est prévu en mars 2026.",
        "announced-past",
        "communication.text",
    ),
    "an opening that is past": (
        "duré quatre mois.",
        "duré quatre mois. Un nouvel accueil ouvrira en janvier 2026.",
        "announced-past",
        "communication.text",
    ),
    "a span turned round": (
        "duré quatre mois.",
        "été faite du 20 au 12 mai 2025.",
        "dates-backwards",
        "communication.text",
    ),
    "years turned round": ("duré quatre mois.", "eu lieu de 2025 à 2024.", "dates-backwards", "communication.text"),
    "the months of the training": ("septembre à novembre 2024", "septembre à novembre 2023", "", ""),
    "a count that begins in ten years": (
        "since: 2025-02-03\n  until: 2025-12-31",
        "since: 2035-02-03",
        "done-ahead",
        "ariane.since",
    ),
    "a workshop last year": (
        "day: 2026-09-10",
        "day: 2025-09-10",
        "workshop-past",
        "territories.1.workshops.2.dates.1.day",
    ),
}

CONTACTS = {
    "the chef-lieu for a town": (
        "city: Gourdon",
        "city: Cahors",
        "town-postcode",
        "territories.1.centres.1.address.postcode",
    ),
    "a town of another département": (
        "city: Gourdon",
        "city: Rodez",
        "town-postcode",
        "territories.1.centres.1.address.postcode",
    ),
    "digits of a postcode turned round": (
        '"46300"',
        '"64300"',
        "postcode-area",
        "territories.1.centres.1.address.postcode",
    ),
    "another postcode for the town": (
        '"46000"\n          city',
        '"46100"\n          city',
        "town-postcode",
        "territories.2.centres.1.address.postcode",
    ),
    "a postcode one digit away": ('"46300"', '"46200"', "town-postcode", "territories.1.centres.1.address.postcode"),
    "a town that does not exist": (
        "city: Gourdon",
        "city: Gourdan",
        "town-postcode",
        "territories.1.centres.1.address.postcode",
    ),
    "a domain short of a letter": (
        "causses@lot-essai.fr",
        "causses@lot-esai.fr",
        "email-domain",
        "territories.2.email",
    ),
    "a personal mailbox": ("pmi-causses@lot-essai.fr", "pmi.causses@gmail.com", "email-domain", "territories.2.email"),
    "a mailbox of elsewhere": (
        "causses@lot-essai.fr",
        "causses@isere-sante.org",
        "email-foreign",
        "territories.2.email",
    ),
    "a personal mailbox for the service": (
        "email: pmi@lot-essai.fr",
        "email: pmi46@orange.fr",
        "email-domain",
        "contacts.pmi.email",
    ),
    "a site that ends otherwise": ("www.lot-essai.fr", "www.lot-essai.com", "email-domain", "contacts.pmi.web"),
    "the site of another": ("www.lot-essai.fr", "www.gers-sante.org", "email-foreign", "contacts.pmi.web"),
    "the name misspelt in a mailbox": ("pmi-bouriane@", "pmi-bourianne@", "email-spelling", "territories.1.email"),
    "a number of another zone": ("05 65 21 22 23", "04 65 21 22 23", "phone-area", "territories.2.phone"),
    "a number that costs": ("05 65 21 22 23", "08 92 21 22 23", "phone-premium", "territories.2.phone"),
    "digits of a number turned round": ("05 65 21 22 23", "05 56 21 22 23", "phone-area", "territories.2.phone"),
    "a digit missing": ("05 65 21 22 23", "05 65 21 22 2", "phone-invalid", "territories.2.phone"),
    "a number turned round in a text": (
        "répond du lundi",
        "répond au 05 65 01 02 30 du lundi",
        "phone-said",
        "families.note",
    ),
    "hours turned round": ("9h–12h et", "12h–9h et", "hours-reversed", "territories.1.centres.1.hours.1"),
    "hours turned round in a text": ("de 9 h à 17 h.", "de 17 h à 9 h.", "hours-reversed", "families.note"),
    "hours that overlap": (
        "9h–12h et 13h30–17h",
        "9h–14h et 13h30–17h",
        "hours-reversed",
        "territories.1.centres.1.hours.1",
    ),
    "a sitting that ends before": (
        'day: 2026-09-10, start: "9:30", end: "11:00"',
        'day: 2026-09-10, start: "9:30", end: "8:00"',
        "workshop-hours",
        "territories.1.workshops.2.dates.1.end",
    ),
}

MISTAKES = NAMES | NUMBERS | DATES | TWICE | CONTACTS | WORDS

"""Every fact of the two case studies, written by hand: what must be readable on the built site, and where.

The list is deliberately not read from ``departments/``: a fact lost from the YAML, from a view or from a template is
missing here all the same. A fact's ``texts`` are ways to say it, one of which must stand on one of its pages; spaces,
apostrophes, case and soft hyphens do not count, so that a PDF's line breaks and a theme's capitals do not matter.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TARN, AIN = "etudes-de-cas/tarn/index.html", "etudes-de-cas/ain/index.html"
TARN_ROOM = "imprimer/81-tarn/index.html"
TERRITORIES = ("albigeois", "gaillacois", "autan")


@dataclass(frozen=True)
class Fact:
    """One fact: ``pages`` are paths of the site that must each carry one of ``texts``."""

    department: str
    where: str
    """study, flyer, family or print-room."""
    texts: tuple[str, ...]
    pages: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.department}/{self.where}: {' | '.join(self.texts)}"


@dataclass(frozen=True)
class Missing:
    """A page on which a fact cannot be read, or which does not exist."""

    fact: Fact
    page: str

    def __str__(self) -> str:
        return f"{self.page}: {self.fact}"


def page_text(markup: str) -> str:
    """The text that a reader of an HTML page sees, one space at each tag; scripts, styles and comments left out."""
    seen = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->", " ", markup)
    return html.unescape(re.sub(r"<[^>]*>", " ", seen))


def comparable(text: str) -> str:
    """``text`` without spaces, soft hyphens, zero-width signs and case, with one kind of apostrophe and hyphen."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"['\u2018\u02bc]", "’", text)
    text = re.sub(r"[\u2010\u2011]", "-", text)
    return re.sub(r"[\s\u00a0\u202f\u2009\u00ad\u200b\u2060]+", "", text)


def missing_facts(pages: Mapping[str, str], facts: Iterable[Fact] | None = None) -> list[Missing]:
    """The facts that cannot be read on ``pages`` (path in the site → its text, see ``page_text``)."""
    texts = {path: comparable(text) for path, text in pages.items()}
    return [
        Missing(fact, page)
        for fact in (FACTS if facts is None else facts)
        for page in fact.pages
        if not any(comparable(words) in texts.get(page, "") for words in fact.texts)
    ]


def _study(page: str, *lines: str | tuple[str, ...]) -> list[Fact]:
    """Facts of a study; a tuple holds several ways to say one."""
    code = "81" if page == TARN else "01"
    return [Fact(code, "study", (line,) if isinstance(line, str) else line, (page,)) for line in lines]


# The brand’s signature is doubtful as the source prints it: the print room tells, the flyers leave it out.
_BRAND = [Fact("81", "print-room", (signature,), (TARN_ROOM,)) for signature in ("TARN", "nos département")]


def _flyers(kinds: Iterable[str], *lines: str | tuple[str, ...]) -> list[Fact]:
    """Facts that the French flyers of every territory carry; ``kinds`` among grossesse and naissance."""
    pages = tuple(f"imprimer/81-tarn/{territory}/{kind}-fr-ecran.pdf" for territory in TERRITORIES for kind in kinds)
    return [Fact("81", "flyer", (line,) if isinstance(line, str) else line, pages) for line in lines]


def _contact(territory: str, name: str, phone: str, email: str) -> list[Fact]:
    """A territory's name, phone and e-mail on its flyers, its family pages and in the print room."""
    flyers = tuple(f"imprimer/81-tarn/{territory}/{kind}-fr-ecran.pdf" for kind in ("grossesse", "naissance"))
    families = tuple(f"q/81-{territory}-{letter}/index.html" for letter in "gn")
    facts = [Fact("81", "flyer", (text,), flyers) for text in (name, phone, email)]
    facts += [Fact("81", "family", (text,), families) for text in (name, phone)]
    return [*facts, Fact("81", "print-room", (name,), (TARN_ROOM,))]


_PROGRAMME = (
    "Petits pas, Grands pas",
    "2017",
    "Kalía",
    "inégalités sociales",
    "développement des enfants",
    "santé des familles",
)

_KALIA_CONTACT = ("Charles Eury", "directeur des projets", "charles@agence-kalia.fr", "06 46 84 81 75")

_TARN_STUDY = _study(
    TARN,
    *_PROGRAMME,
    "en continu",
    "stratégie nationale de prévention et de protection de l’enfance",
    "SNPPE",
    "le plus tôt possible",
    "Ariane : le contact universel",
    "Approche préventive fondée sur la relation d’aide",
    "APR",
    # the four pillars
    "proactivité",
    "différer",
    "empathie",
    "capitalisation sur les forces des parents",
    "PEMAT-PMI",
    "Stress, théorie de l’attachement et observations des interactions parents-enfant",
    # timeline
    "16 mai 2023",
    "Lancement de la démarche PPGP",
    "13 septembre 2023",
    "Groupe projet n°1",
    "Restitution des enquêtes",
    "20 septembre au 17 novembre 2023",
    "3 sessions de formation de 3 jours",
    "3 octobre 2023",
    "Session de formation des cadres",
    "12 décembre 2023",
    "Groupe projet n°2",
    "7 au 9 février 2023",
    "3 dernières sessions de formation (J4)",
    ("L’ordre de la liste laisse penser à une autre année", "laisse penser à une autre année"),
    "2 avril 2024",
    "Groupe projet n°3",
    "25 juin 2024",
    "Groupe projet n°4",
    "11 octobre 2024",
    "1 session de formation à l’intervention Ariane",
    "29 octobre au 19 novembre 2024",
    "Bilan de la démarche avec les professionnelles via une enquête en ligne",
    "7 novembre 2024",
    "Bilan du groupe projet",
    "4 décembre 2024",
    "Fin de la démarche",
    # organisation and staff
    ("3 territoires", "trois territoires"),
    "Albigeois",
    "Autan",
    "Gaillacois",
    "12 maisons du département",
    ("80 professionnels", "80 professionnelles", "80 agents"),
    ("35 infirmières puéricultrices", "infirmières puéricultrices 35"),
    ("8 sages-femmes", "sages-femmes 8"),
    ("5 médecins", "médecins 5"),
    ("3 éducatrices de jeunes enfants", "éducatrices de jeunes enfants 3"),
    ("1 médecin chef de service", "médecin chef de service 1"),
    # professionals’ voices
    "Trois priorités",
    "le soutien à la parentalité",
    "la prévention",
    "la protection de l’enfance",
    "n’adhèrent pas",
    "impuissance",
    "manque de temps et de moyens pour la prévention précoce",
    "l’adhésion des familles",
    "les situations qui s’améliorent",
    "la reconnaissance des familles",
    # users’ voices
    "Points forts",
    "l’attitude des professionnelles",
    "écoute, conseils, disponibilité",
    "les ateliers collectifs de la PMI",
    # the seven axes
    "sept axes",
    "d’échanges en équipe et l’intervention",
    ("il pourrait s’agir de l’intervision",),
    "les missions prioritaires pour alléger les tâches administratives",
    "moyens humains et matériels",
    "entre l’encadrement et le terrain",
    "la prévention précoce au public et aux partenaires",
    "horaires d’ouverture, visibilité des services, ateliers collectifs",
    "adapter les services aux besoins des usager·e·s",
    # communication
    "l’inventaire des supports existants",
    "mis à jour",
    "Deux nouveaux supports remplacent les anciens courriers",
    "QR code",
    "carnet de santé maternité",
    "sur le même modèle",
    "des images à la place d’un courrier",
    "Une information plus simple",
    "Moins de texte",
    "plus clair et plus direct",
    "le service communication",
    "plus inclusive et plus engageante",
    "Le groupe de travail continue après la démarche",
    # training
    "50 professionnelles ont suivi en présentiel",
    "Léa Mercier",
    "psychologue",
    "Caroline Mora",
    "infirmière puéricultrice",
    "réfléchir à leur pratique",
    "prendre du recul",
    # results
    "91 %",
    "leur pratique professionnelle a changé",
    ("6 mois après", "six mois après"),
    "65 %",
    "violences faites aux enfants",
    "57 %",
    "enjeux de santé mentale",
    "50 %",
    "relation et lien d’attachement entre le(s) parent(s) et l’enfant",
    ("23 répondants", "23 répondantes", "23 personnes", "23 réponses", "n = 23"),
    ("23 ont répondu", "23 répondantes sur 50"),
    "46 %",
    "Aucun nombre entier de personnes sur 23 ne donne 50 %",
    "71 %",
    "Savoir différer",
    # testimony 1
    "plus sûre d’elle dans son métier",
    "un début et une fin plus nets",
    "de l’histoire et des croyances de la famille",
    "prendre appui sur les pratiques des familles",
    # testimony 2
    "en se posant des questions avant et après",
    "d’accepter sa réalité pour que l’autre puisse entendre ce qu’elle lui apporte",
    "violences conjugales",
    # testimony 3
    "remettre une demande à plus tard",
    "ne se sent pas en sécurité",
    "pas tout le même jour",
    "la prochaine fois",
    # appropriation
    "l’appréhension et la crainte d’une redite",
    "pour le sens de leur travail",
    "se servent des piliers au quotidien",
    "juge moins et soutient davantage",
    "répondent mieux aux besoins des familles",
    "retrouvent le but premier de la PMI, la prévention",
    "langage commun des équipes",
    "choisir le bon moment",
    "la culpabilité",
    "un bénéfice reconnu, pour les familles comme pour les professionnelles",
    # the trainers' feedback
    "un climat tendu",
    "motrices et créatives",
    "cellule des agréments assistantes maternelles",
    "qui avaient insisté pour être formées",
    "a tout de même su s’emparer de la démarche et en tirer une dynamique positive",
    # intervisions and testimony 4
    "les concepts de l’APR",
    "l’esprit d’équipe",
    "des défis du quotidien",
    "des moments privilégiés",
    "un espace convivial",
    "les situations complexes",
    "Les solutions ne sont pas toujours au rendez-vous",
    "les difficultés sont partagées et l’on s’écoute",
    # Ariane
    "octobre 2024",
    "9 professionnelles ont été formées",
    "en parallèle de la démarche",
    "Louise Saint-Père",
    "psychologue et formatrice, agence Kalía",
    "d’appeler elles-mêmes les femmes de leur secteur",
    "chacune a adapté la grille d’entretien",
    "1er janvier 2025",
    "2 342",
    "1 786",
    "près de 800",
    "44 %",
    "une charge de travail en plus",
    "largement perçue comme une valeur ajoutée pour la prévention précoce",
    "probablement, n’auraient pas sollicité la PMI autrement",
    "les besoins sont souvent importants",
    "fin 2025 ou tout début 2026",
    # contact
    *_KALIA_CONTACT,
)

_FLYERS = [
    *_flyers(
        ("grossesse", "naissance"),
        "TARN",
        "Protection maternelle et infantile du département du Tarn",
        "www.tarn.fr",
        "Direction générale adjointe de la Solidarité",
        "Direction Enfance Famille – Service de PMI",
        "Hôtel du Département",
        "81013 Albi Cedex 9",
        "05 63 49 02 24",
        "pmi-d@tarn.fr",
        # every territory's contact stands on the verso of every flyer
        "Albigeois",
        "05 63 77 31 15",
        "pmi-albigeois-d@tarn.fr",
        "Gaillacois",
        "05 63 34 01 20",
        "pmi-gallacois-d@tarn.fr",
        "Autan",
        "05 63 62 62 42",
        "pmi-autan-d@tarn.fr",
        "médecins",
        "sages-femmes",
        "puéricultrices",
        "éducatrices de jeunes enfants",
        "gratuit",
        ("à tous", "à toutes et tous", "pour tous"),
        "6 ans",
        "rendez-vous",
    ),
    *_flyers(
        ("grossesse",),
        "Vous attendez un enfant",
        "grossesse",
        "accouchement",
        "bébé",
        "allaitement",
        ("dès aujourd’hui", "dès maintenant"),
        ("carnet de grossesse", "carnet de santé maternité"),
        "CAF",
        "L. 2122-4",
    ),
    *_flyers(
        ("naissance",),
        "Bébé est là",
        "sommeil",
        "pleurs",
        ("alimentation", "repas"),
        "soins",
        "développement",
        "éveil",
        ("dans nos locaux", "dans nos lieux", "chez nous"),
        ("à domicile", "à votre domicile", "chez vous"),
        "missions",
        "ateliers",
        "R. 2112-21",
    ),
]

_FAMILY_PAGES = [
    Fact("81", "family", (text,), tuple(f"q/81-{territory}-g/index.html" for territory in TERRITORIES))
    for text in ("carnet", "gratuit")
] + [
    Fact("81", "family", (text,), tuple(f"q/81-{territory}-n/index.html" for territory in TERRITORIES))
    for text in ("ateliers", "missions")
]

_AIN_STUDY = _study(
    AIN,
    *(fact for fact in _PROGRAMME if fact != "2017"),
    "SNPPE",
    "protéger les droits des enfants",
    "aide sociale à l’enfance",
    "ASE",
    "les mêmes chances et les mêmes droits",
    # organisation
    "une soixantaine de professionnels",
    "le nombre de personnes formées, 62, sont repris tels que publiés",
    "Les médecins et les sages-femmes dépendent du responsable de PMI du territoire",
    "pour la plupart des infirmières puéricultrices",
    "responsable de secteur social",
    "13 mai 2022",
    "11 mars 2024",
    # surveys
    "une meilleure communication sur ce que propose la PMI",
    "des moyens humains et matériels plus nombreux ou mieux adaptés",
    "horaires d’ouverture",
    "l’accès aux ateliers collectifs",
    "l’accès aux ressources médicales",
    "plus de temps d’échange en équipe",
    "une charge de travail mieux équilibrée, en nommant les missions prioritaires",
    "davantage de collaboration avec les partenaires extérieurs",
    # communication
    "Un groupe de travail a écrit et revu les documents",
    "début 2023",
    "la stratégie de communication du service",
    # training and results
    "62 professionnels",
    "en présentiel",
    "APR",
    ("2 mois après", "deux mois après"),
    "compétences en relation d’aide",
    "certaines postures plus fréquentes dans les situations difficiles, comme",
    "écouter sans juger ni donner de solution",
    "poser des questions pour comprendre",
    "réconforter la famille",
    # testimonies
    "Différer et prendre du recul lui viennent plus facilement",
    "Elle reste bien plus en retrait et laisse aux parents la place de trouver des solutions",
    "l’habitude de donner des conseils, de l’aide, des solutions est bien ancrée",
    "prend plus de temps et attend leur réaction",
    "Ce court silence donne plus de poids",
    "Elle diffère plus régulièrement",
    "quand l’accompagnement tourne en rond",
    "plateau, construit à partir du besoin des parents",
    # contact
    *_KALIA_CONTACT,
)

FACTS: tuple[Fact, ...] = (
    *_TARN_STUDY,
    *_contact("albigeois", "Albigeois", "05 63 77 31 15", "pmi-albigeois-d@tarn.fr"),
    *_contact("gaillacois", "Gaillacois", "05 63 34 01 20", "pmi-gallacois-d@tarn.fr"),
    *_contact("autan", "Autan", "05 63 62 62 42", "pmi-autan-d@tarn.fr"),
    *_BRAND,
    *_FLYERS,
    *_FAMILY_PAGES,
    *_AIN_STUDY,
)
"""Every fact of both sheets."""

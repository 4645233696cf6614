"""The catalogue: every rule of the house, by code. Whatever makes a finding, checks included, takes its rule here.

A rule is listed by making it; two rules of one code are refused. Those of ``checks`` stand beside the checks that use
them; here are those of reading: what a file, a value or a folder must be before anything can be checked.
"""

from __future__ import annotations

from generator.model.findings import Rule, Severity

_CATALOGUE: dict[str, Rule] = {}


def error(code: str, title: str, source: str) -> Rule:
    """A rule that stops the build: what would come out would be wrong or could harm a family."""
    return _listed(Rule(code, Severity.ERROR, title, source))


def warning(code: str, title: str, source: str, *, told: bool = False) -> Rule:
    """A rule that asks: a published figure may be doubtful, and a person answers for it."""
    return _listed(Rule(code, Severity.WARNING, title, source, told))


def info(code: str, title: str, source: str) -> Rule:
    """A rule that only tells."""
    return _listed(Rule(code, Severity.INFO, title, source))


def catalogue() -> tuple[Rule, ...]:
    """Every rule that the modules imported so far have made, by code; with ``generator.checks``, all of the house."""
    return tuple(_CATALOGUE[code] for code in sorted(_CATALOGUE))


def rule_of(code: str) -> Rule:
    """The rule called ``code``; raises ``KeyError`` when there is none."""
    return _CATALOGUE[code]


def _listed(rule: Rule) -> Rule:
    if rule.code in _CATALOGUE:
        raise ValueError(f"two rules called {rule.code}")
    _CATALOGUE[rule.code] = rule
    return rule


_YAML = "YAML 1.2, réduit par la maison à ce qui se lit sans surprise"
for _code, _title in (
    ("not-a-file", "Pas un fichier"),
    ("unreadable", "Fichier illisible"),
    ("empty-file", "Fichier vide"),
    ("too-big", "Fichier trop lourd"),
    ("too-deep", "Fichier trop imbriqué ou trop long"),
    ("encoding", "Fichier qui n’est pas en UTF-8"),
    ("syntax", "Ligne qui ne peut pas être lue"),
    ("alias", "Raccourci YAML"),
    ("tag", "Étiquette YAML"),
    ("documents", "Second document dans un fichier"),
    ("key", "Clé qui n’est pas un mot"),
    ("duplicate-key", "Clé écrite deux fois"),
    ("cut-by-hash", "Texte coupé par un #"),
    ("flow-comma", "Texte coupé par une virgule entre accolades"),
    ("escape", "Barre oblique inverse qui change le texte"),
):
    error(_code, _title, _YAML)

_FORM = "Forme des fichiers : generator/data/department.schema.json et les modèles"
for _code, _title in (
    ("unknown-key", "Clé inconnue"),
    ("missing", "Valeur obligatoire qui manque"),
    ("choice", "Choix impossible"),
    ("too-short", "Texte vide"),
    ("too-long", "Texte trop long"),
    ("pattern", "Valeur qui n’a pas la forme attendue"),
    ("shape", "Texte, liste ou clés à la place l’un de l’autre"),
    ("range", "Valeur hors limites"),
    ("value", "Valeur qui n’est pas comprise"),
    ("entity", "Code HTML au lieu d’un signe"),
    ("mojibake", "Lettres abîmées par un copier-coller"),
    ("control-character", "Caractère invisible"),
    ("line-break", "Texte sur plusieurs lignes"),
    ("whole-number", "Nombre qui n’est pas entier"),
    ("share", "Pourcentage qui n’en est pas un"),
    ("share-range", "Pourcentage hors de 0 à 100"),
    ("mean", "Moyenne qui n’en est pas une"),
    ("result-value", "Résultat qui ne peut pas être lu"),
    ("quantity", "Quantité qui n’en est pas une"),
    ("date", "Date qui n’en est pas une"),
    ("date-range", "Date hors des années possibles"),
    ("when", "Moment qui n’en est pas un"),
    ("span-order", "Période qui finit avant de commencer"),
    ("clock", "Heure qui n’en est pas une"),
    ("yes-no", "Ni oui ni non"),
    ("email", "Adresse e-mail qui n’en est pas une"),
    ("url", "Adresse web qui n’est pas acceptée"),
    ("phone", "Numéro de téléphone qui n’en est pas un"),
    ("degrees", "Coordonnée qui n’en est pas une"),
    ("identifier", "Identifiant qui n’en est pas un"),
    ("code", "Code de département inconnu"),
    ("colour", "Couleur qui n’en est pas une"),
    ("cmyk", "Couleur d’imprimerie qui n’en est pas une"),
    ("logo", "Nom de logo qui n’est pas accepté"),
    ("picture", "Nom d’image qui n’est pas accepté"),
    ("quote-or-reported", "Témoignage sans propos, ou aux deux"),
    ("done-and-pending", "Demande à la fois faite et pas encore"),
    ("placeholder", "Blanc inconnu dans un texte"),
    ("review-state", "État de relecture inconnu"),
    ("pemat-number", "Énoncé qui n’est pas dans la grille"),
    ("pemat-items", "Grille qui n’est pas celle de PEMAT"),
):
    error(_code, _title, _FORM)

_SHELF = "Rangement de la maison"
DEPARTMENT_TWICE = error("department-twice", "Deux fichiers pour un département", _SHELF)
FILE_NAME = warning("file-name", "Fichier qui ne porte pas le nom de son département", _SHELF)
DRAFT_LEFT_OUT = warning(
    "draft-left-out", "Brouillon laissé de côté", "Un brouillon n’empêche personne d’autre d’être publié"
)
PICTURE_MISSING = error("picture-missing", "Image absente du dossier", _SHELF)
PICTURE_BROKEN = error("picture-broken", "Image qui ne peut pas être lue", _SHELF)
LOGO_MISSING = error("logo-missing", "Logo absent du dossier", _SHELF)
REGISTER_MISSING = error("print-register-missing", "Registre des tirages absent", _SHELF)
SITE_URL = error("site-url", "Adresse du site inutilisable", "Tous les QR codes commencent par cette adresse")
SETTINGS = error("settings", "Réglages du site illisibles", "mkdocs.yml, lu par MkDocs et par la maison")
HOST = error("host", "Réglage ou page que MkDocs refuse", "MkDocs, en mode strict : un avertissement arrête tout")
FOLDER_MISSING = error("folder-missing", "Dossier des départements absent", _SHELF)
EQUIPMENT = error(
    "equipment", "Fichier de la maison absent ou abîmé", "Polices, dessins, profils : rien ne se remplace"
)
HOUSE_STYLE_BROKEN = error(
    "house-style", "Style de la maison illisible", "flyers/house-style.toml : couleurs et caractères"
)

_TEXTS = "Textes des familles, flyers/texts : le français est la référence des traductions"
TEXT_FOLDER = error("text-folder", "Textes dans le dossier d’une autre langue", _TEXTS)
TEXT_TO_REVIEW = info("text-to-review", "Textes pas encore relus", _TEXTS)
TEXT_REFERENCE = error("text-reference", "Traduction qui se dit la référence", _TEXTS)
TEXT_MISSING = error("text-missing", "Textes français absents", _TEXTS)
for _code, _title in (
    ("flyer-missing", "Flyer sans ses mots"),
    ("pictogram-words", "Mots et pictogrammes en nombres différents"),
    ("message-missing", "Message qui commande le carnet absent"),
):
    error(_code, _title, _TEXTS)

CODE_CHANGED = error(
    "code-changed", "Programme modifié pendant qu’il tourne", "Ce qui est fait l’est par le programme présent"
)

_LAYOUT = "Mise en page des flyers : rien n’est imprimé qui déborde"
FLYER_TEXT_TOO_LONG = error("flyer-text-too-long", "Texte qui ne tient pas sur un flyer", _LAYOUT)
FLYER_LAYOUT = error("flyer-layout", "Mise en page d’un flyer en défaut", _LAYOUT)
FLYER_PREFLIGHT = error(
    "flyer-preflight", "Flyer qu’un imprimeur refuserait", "Contrôle avant impression (ppgp preflight)"
)
SIGN_NOT_PRINTABLE = error(
    "sign-not-printable", "Signe absent des polices imprimées", "Polices de generator/data/fonts et de flyers/fonts"
)

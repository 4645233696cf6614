"""The YAML library's syntax errors, said in French with what to do."""

from __future__ import annotations

import re

import yaml

TOO_DEEP = "maximum nesting depth"
"""What libyaml says since PyYAML 6.0.4 of a file nested beyond its own limit, before ours is reached."""

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (TOO_DEEP, "le fichier est trop imbriqué ou trop long.", "Vérifiez les retraits."),
    (
        r"cannot start any token",
        "une tabulation ou un caractère réservé (@, `) commence ici.",
        "Remplacez les tabulations par des espaces ; mettez entre guillemets un texte qui commence par @ ou `.",
    ),
    (
        r"mapping values are not allowed",
        "deux-points en trop, ou retrait de travers.",
        "Mettez le texte entre guillemets s’il contient « : », et alignez la clé sur ses voisines.",
    ),
    (
        r"could not find expected ':'",
        "il manque les deux-points après une clé.",
        "Écrivez « clé: valeur », avec une espace après les deux-points.",
    ),
    (
        r"(unexpected end of stream|found unexpected document indicator).*quoted|quoted scalar.*unexpected end",
        "un guillemet ouvert n’est jamais fermé.",
        "Fermez le guillemet, ou retirez celui qui ouvre.",
    ),
    (
        r"did not find expected key",
        "cette ligne n’est pas alignée avec celles qui l’entourent, ou un guillemet est mal placé.",
        "Donnez le même retrait à toutes les clés d’un même niveau ; doublez l’apostrophe dans un texte entre apostrophes.",
    ),
    (
        r"did not find expected '-' indicator",
        "cette ligne n’est pas alignée avec les tirets de la liste.",
        "Commencez chaque point de la liste par un tiret, au même retrait.",
    ),
    (
        r"did not find expected ',' or '[\]}]'",
        "un crochet ou une accolade n’est pas fermé, ou une virgule manque.",
        "Fermez le crochet, ou écrivez la liste avec un tiret par ligne.",
    ),
    (
        r"unknown escape character",
        "une barre oblique inverse (\\) n’est pas comprise ici.",
        "Utilisez l’apostrophe '…'.",
    ),
    (
        r"control characters are not allowed",
        "un caractère invisible est interdit ici.",
        "Retapez cette ligne à la main.",
    ),
    (
        r"undefined (alias|tag handle)",
        "un texte commence par * ou ! sans guillemets.",
        "Mettez ce texte entre guillemets.",
    ),
    (
        r"block collections are not allowed|sequence entries are not allowed",
        "un tiret de liste se trouve à un endroit inattendu.",
        "Passez à la ligne avant le tiret.",
    ),
    (
        r"did not find (digit or|expected) comment or line break|expected (chomping|a comment)",
        "le texte doit commencer à la ligne après « | » ou « > ».",
        "Passez à la ligne après ce signe, et mettez le texte en retrait.",
    ),
)


def say_yaml_error(error: yaml.YAMLError, text: str) -> tuple[int, int, str, str]:
    """Line and column (from 1), message and remedy in French, for an error that PyYAML raised while reading ``text``."""
    if isinstance(error, yaml.reader.ReaderError):
        line = text[: error.position].count("\n") + 1 if isinstance(error.position, int) else 1
        return line, 1, "un caractère invisible est interdit ici.", "Retapez cette ligne à la main."
    context_mark = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context_mark
    problem = " ".join(str(part) for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if context_mark and "quoted" in problem:
        line, column = context_mark.line + 1, context_mark.column + 1  # where the quote opens
    total = text.count("\n") + 1
    line = min(line, total)
    for pattern, message, remedy in _SAYINGS:
        if re.search(pattern, problem):
            return line, column, message, remedy
    return (
        line,
        column,
        "cette ligne ne peut pas être lue.",
        "Vérifiez retraits, deux-points et guillemets, ici ou juste au-dessus.",
    )

"""Published percentages: each must be the share of whole people, and say of how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.rules import error, info, warning
from generator.model.statistics import HEADLINE_LEAST, counted_people, mean_possible, nearest_shares, people_giving
from generator.model.texts import walk_texts
from generator.words.french import count_words

IMPOSSIBLE = warning(
    "share-impossible",
    "Pourcentage qu’aucun nombre entier de répondants ne donne",
    "Test GRIM (Brown et Heathers, 2017)",
    told=True,
)
NO_RESPONDENTS = warning(
    "share-without-respondents",
    "Pourcentage sans nombre de répondants",
    "Usage statistique : une part s’accompagne de son effectif",
)
BARE = info(
    "key-figure-bare",
    "Chiffre mis en avant sans nombre de réponses ni note",
    "Usage statistique : une part s’accompagne de son effectif",
)
SMALL = info(
    "share-small-group",
    "Pourcentage d’un petit groupe, écrit en personnes",
    "Arithmétique : sous 20 personnes, une seule déplace la part de plus de 5 points",
)
SUMMARY = warning(
    "summary-small-group",
    "Résumé qui met en avant le pourcentage d’un petit groupe",
    "Arithmétique : sous 20 personnes, une seule déplace la part de plus de 5 points",
)
NOBODY = error("share-of-nobody", "Pourcentage de zéro répondant", "Arithmétique")
_GROWTH = re.compile(
    r"augment|hausse|progress|croiss|cr[uû]\b|multipli|dépass|bond|supérieur|de plus\b|\+|objectif|capacité|occupation|remplissage",
    re.IGNORECASE,
)
"""Words of a growth or of a target, the only percentages that rightly exceed 100."""

TOO_HIGH = warning("share-above-100", "Pourcentage au-dessus de 100 dans un texte", "Arithmétique", told=True)


@checks(IMPOSSIBLE, NO_RESPONDENTS, NOBODY, SMALL)
def check_shares(dossier: Dossier) -> Iterator[Finding]:
    """The GRIM test on every result, and the people that the reader needs to weigh it."""
    for position, item in enumerate(dossier.file.results.items if dossier.file.results else ()):
        of = item.denominator
        path = ("results", "items", position, "share" if item.mean is None else "mean")
        if of is None and item.doubt:
            continue  # the reader is told beside the figure
        if item.mean is not None and of is None:
            yield NO_RESPONDENTS.on(
                dossier,
                path,
                "cette moyenne est publiée sans nombre de répondants : le lecteur ne peut pas la peser.",
                "Demandez ce nombre à qui mène la démarche et ajoutez respondents ; sans lui, la page dit qu’il n’est pas connu.",
            )
        elif item.mean is not None and of and not mean_possible(item.mean, of):
            yield IMPOSSIBLE.on(
                dossier,
                path,
                f"aucune somme de réponses entières de {count_words(of, 'personne', 'personnes')} ne donne une moyenne de "
                f"{str(item.mean).replace('.', ',')}.",
                "Demandez à qui mène la démarche si le nombre de réponses à cette question était différent ; la moyenne publiée reste "
                "telle quelle, avec une note dans doubt.",
            )
        if item.share is None:
            continue
        shown = str(item.share).replace(".", ",")
        if of is None:
            yield NO_RESPONDENTS.on(
                dossier,
                path,
                f"{shown} % est publié sans nombre de répondants : le lecteur ne peut pas distinguer 23 personnes de 2 300.",
                "Demandez ce nombre à qui mène la démarche et ajoutez respondents ; sans lui, la page dit qu’il n’est pas connu.",
            )
        elif of == 0:
            yield NOBODY.on(
                dossier,
                path,
                f"{shown} % de zéro répondant n’a pas de sens.",
                "Corrigez respondents, ou retirez la ligne.",
            )
        elif not people_giving(item.share, of):
            (less, low), (more, high) = nearest_shares(item.share, of)
            yield IMPOSSIBLE.on(
                dossier,
                path,
                f"aucun nombre entier de personnes sur {of} ne donne {shown} % "
                f"({less} font {low} %, {more} font {high} %).",
                "Demandez à qui mène la démarche si le nombre de réponses à cette question était différent ; le chiffre publié reste "
                "tel quel, avec une note dans doubt.",
            )
        elif of < HEADLINE_LEAST:
            people = counted_people(item.share, of)
            yield SMALL.on(
                dossier,
                path,
                f"{shown} % de {count_words(of, 'personne', 'personnes')} : {f'la page écrit « {people} sur {of} »' if people is not None else 'ce chiffre'}"
                f"{'' if people is not None else ' n’est pas mis en avant'}, car une seule personne pèse plus de 5 points.",
                "Rien à faire ; le pourcentage publié reste dans le tableau et les données.",
            )


@checks(SUMMARY)
def check_summary(dossier: Dossier) -> Iterator[Finding]:
    """The summary stands above everything: no percentage of a group too small for one."""
    summary = dossier.file.summary or ""
    for item in dossier.file.results.items if dossier.file.results else ():
        of = item.denominator
        if item.share is None or of is None or of >= HEADLINE_LEAST:
            continue
        shown = re.escape(str(item.share.normalize()).replace(".", ","))
        if re.search(rf"(?<![\d,]){shown}[ \u00a0\u202f]?%", summary):
            people = counted_people(item.share, of)
            yield SUMMARY.on(
                dossier,
                ("summary",),
                f"le résumé met en avant {str(item.share).replace('.', ',')} % de {count_words(of, 'personne', 'personnes')} seulement.",
                f"Écrivez « {people} sur {of} »." if people is not None else "Gardez ce chiffre pour les résultats.",
            )
            return


@checks(BARE)
def check_key_figures(dossier: Dossier) -> Iterator[Finding]:
    """The share that opens the study, and those announced « en chiffres »: each with its answers or a note."""
    file = dossier.file
    items = file.results.items if file.results else ()
    first = next((n for n, item in enumerate(items) if item.group is None and item.share is not None), None)
    if first is not None and items[first].denominator is None and not items[first].doubt:
        yield _bare(dossier, ("results", "items", first, "share"), "ajoutez respondents, ou une note dans doubt")
    for position, figure in enumerate(file.figures):
        if figure.value is not None and figure.unit == "%" and not figure.doubt and figure.respondents is None:
            yield _bare(
                dossier,
                ("figures", position, "value"),
                "ajoutez respondents, ou dites dans doubt sur combien de réponses il porte",
            )


def _bare(dossier: Dossier, path: KeyPath, remedy: str) -> Finding:
    return BARE.on(
        dossier,
        path,
        "ce pourcentage est mis en avant sans dire combien de personnes ont répondu.",
        f"Demandez ce nombre à qui mène la démarche : {remedy}.",
    )


@checks(TOO_HIGH)
def check_prose_shares(dossier: Dossier) -> Iterator[Finding]:
    """A percentage above 100 in a sentence about people is nearly always a typing mistake."""
    for path, text in walk_texts(dossier.file):
        for found in re.finditer(r"(?<![\d,.])(\d{3,}(?:,\d+)?)[ \u00a0\u202f]?%", text):
            sentence = (
                re.split(r"[.!?;]\s", text[: found.start()])[-1] + re.split(r"[.!?;](?:\s|$)", text[found.end() :])[0]
            )
            if float(found[1].replace(",", ".")) > 100 and not _GROWTH.search(sentence):
                yield TOO_HIGH.on(dossier, path, f"« {found[0]} » dépasse 100 %.", "Vérifiez ce chiffre.")

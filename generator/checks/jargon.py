"""Administrative words that families need not know, with plainer ones. Nothing here is forbidden: it is pointed at."""

from __future__ import annotations

import re

PLAINER = {
    "à compter de": "dès",
    "à l’issue de": "après",
    "afin de": "pour",
    "anténatal": "avant la naissance",
    "attester": "prouver",
    "au titre de": "pour",
    "ayant droit": "personne qui y a droit",
    "bénéficiaire": "personne",
    "bénéficier de": "avoir",
    "ci-après": "plus bas",
    "ci-joint": "avec cette lettre",
    "conformément à": "selon",
    "consécutif à": "après",
    "dans le cadre de": "pour",
    "dans les meilleurs délais": "vite",
    "délivrer": "donner",
    "dispositif": "aide",
    "effectuer": "faire",
    "en cas de nécessité": "si besoin",
    "en vue de": "pour",
    "en vigueur": "actuel",
    "établissement": "lieu",
    "il convient de": "il faut",
    "instance": "groupe",
    "intervenant": "professionnel",
    "justificatif": "papier qui prouve",
    "le cas échéant": "si besoin",
    "lieu d’exercice": "lieu de travail",
    "modalités": "comment faire",
    "multipare": "qui a déjà eu un enfant",
    "nonobstant": "malgré",
    "notifier": "prévenir",
    "nourrisson": "bébé",
    "orienter vers": "envoyer vers",
    "parturiente": "femme qui accouche",
    "parentalité": "être parent",
    "périnatal": "autour de la naissance",
    "périnatalité": "la naissance",
    "pièces justificatives": "papiers",
    "postnatal": "après la naissance",
    "préalablement": "avant",
    "préconiser": "conseiller",
    "prénatal": "avant la naissance",
    "prestation": "aide",
    "primipare": "qui attend son premier enfant",
    "prise en charge": "aide",
    "procéder à": "faire",
    "puerpéral": "d’après l’accouchement",
    "référent": "personne qui vous suit",
    "se munir de": "apporter",
    "solliciter": "demander",
    "sous réserve de": "si",
    "structure d’accueil": "lieu d’accueil",
    "suivi médical": "rendez-vous avec le médecin",
    "susvisé": "",
    "territorial": "local",
    "ultérieurement": "plus tard",
    "usager": "personne",
    "valorisation": "ce qui est mis en avant",
}
"""Word or phrase → plainer words, "" when it can simply go."""

_ENDINGS = r"(?:e?s|x|e)?"


def _pattern(word: str) -> re.Pattern[str]:
    plain = re.escape(word).replace("’", "['’]")
    if plain.endswith(("\\ de", "\\ à")):
        plain = re.sub(r"\\ de$", r"\\ (?:de|du|des|d['’])", plain)
        plain = re.sub(r"\\ à$", r"\\ (?:à|au|aux)", plain)
        return re.compile(rf"\b{plain}(?!\w)", re.IGNORECASE)
    if word.endswith("er") and " " not in word:
        plain = rf"{re.escape(word[:-2])}(?:er|e|es|ez|ons|ent|é|ée|és|ées|era|erez)"
        return re.compile(rf"\b{plain}\b", re.IGNORECASE)
    return re.compile(rf"\b{plain}{_ENDINGS}\b", re.IGNORECASE)


_PATTERNS = [(word, _pattern(word)) for word in sorted(PLAINER, key=lambda word: (-len(word), word))]


def find_jargon(text: str) -> list[tuple[str, str]]:
    """The jargon of ``text`` as written, each with plainer words ("" when it can go), in the order of the text."""
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, str, str]] = []
    for word, pattern in _PATTERNS:
        for match in pattern.finditer(spaced):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), match[0], PLAINER[word]))
    return [(written, plainer) for _, written, plainer in sorted(found)]

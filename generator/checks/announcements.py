"""What a text announces: an event still to come must not be past on the day that the study says it was updated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.periods import SEASONS, When, last_day
from generator.model.rules import warning
from generator.model.texts import walk_texts
from generator.words.french import MONTHS

STALE = warning(
    "announced-past",
    "Événement annoncé dont la date est passée",
    "Cohérence interne de l’étude de cas : ce qui est à venir l’est encore le jour de la mise à jour",
    told=True,
)

AHEAD = warning("done-ahead", "Fait daté d’après la mise à jour", "Cohérence interne de l’étude de cas", told=True)

_AHEAD = re.compile(
    r"(?<!était )(?<!étaient )(?<!comme )\bprévue?s?\b|\bà venir\b|\battendue?s?\b(?= (?:en|pour|fin|début|mi|au|à|le))",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?<![\w’'-])(?!(?:extra|ultra|mantra)\b)[a-zé]\w*(?:[eiu]r|[dtv]r|rr)(?:a|ont)\b")
"""A verb in the future, third person: « ouvrira », « auront », « se tiendra »; never a name."""
_OVER = re.compile(
    r"\b(?:a|ont) (?:bien |finalement )?(?:eu lieu|été)\b|\bs[’']est (?:\w+ )?ten|\bse sont ten|\breport|\bavai[te]|\bétai(?:en)?t\b"
    r"|\binitialement\b",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b(?:({'|'.join(MONTHS)}|{'|'.join(SEASONS)})[ -])?(20[0-9]{{2}})\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?…;]+[.!?…;]*")


@checks(STALE)
def check_announced(dossier: Dossier) -> Iterator[Finding]:
    """Each sentence that speaks of the future and whose last date lies before ``updated``."""
    updated = dossier.file.updated
    if updated is None:
        return
    for path, text in walk_texts(dossier.file):
        for sentence in _SENTENCE.findall(" ".join(text.split())):
            if _OVER.search(sentence) or not (_AHEAD.search(sentence) or _WILL.search(sentence)):
                continue
            ends = [_end(word.lower(), int(year)) for word, year in _DATE.findall(sentence)]
            if ends and max(ends) < updated:
                yield STALE.on(
                    dossier,
                    path,
                    f"« {sentence.strip()[:120].rstrip('.')} » : cette date était déjà passée le {updated:%d/%m/%Y}, jour de "
                    "la mise à jour de l’étude.",
                    "Dites ce qui a eu lieu, si le département le confirme ; sinon retirez l’annonce.",
                )


@checks(AHEAD)
def check_done(dossier: Dossier) -> Iterator[Finding]:
    """What is told as done is not dated after the day that the study says it was updated."""
    updated, ariane = dossier.file.updated, dossier.file.ariane
    told: list[tuple[KeyPath, When | None]] = [
        (("testimonials", n, "when"), testimonial.when) for n, testimonial in enumerate(dossier.file.testimonials)
    ]
    if ariane:
        told.append((("ariane", "trained_on"), ariane.trained_on))
        told += [(("ariane", name), getattr(ariane, name)) for name in ("since", "until") if ariane.interviews]
    for path, moment in told:
        if updated and moment and moment.start > updated:
            yield AHEAD.on(
                dossier,
                path,
                f"cette date est après le {updated:%d/%m/%Y}, jour de la mise à jour de l’étude.",
                "Vérifiez l’année, ou la ligne updated.",
            )


def _end(word: str, year: int) -> date:
    """The last day that « fin 2025 », « mars 2025 » or « 2025 » may mean."""
    if word in MONTHS:
        return last_day(year, MONTHS.index(word) + 1)
    return last_day(year, SEASONS[word][1] if word else 12)

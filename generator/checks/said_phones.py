"""Telephone numbers in sentences, and the one number that does not begin like all the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.phones import AREA, FREE, PREMIUM
from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.phones import read_phone
from generator.model.rules import warning
from generator.model.texts import walk_lines, walk_prose

SAID = warning("phone-said", "Numéro d’un texte à un chiffre d’un numéro du fichier", "Un territoire, un numéro")

_NUMBER = re.compile(r"(?<![\w+])0[1-9](?:[ .\u00a0\u202f-]?[0-9]){8}(?![\w])")
_MOBILE = ("06", "07", "08", "09")
EXTENSION = 8
"""From this digit on, two numbers of a service may well differ by one."""

ENOUGH = 3
"""From this many fixed numbers on, one whose first digits are turned round stands out."""


@checks(SAID, PREMIUM)
def check_said(dossier: Dossier) -> Iterator[Finding]:
    """Each number of a text exists, is none of the file's mistyped, and costs nobody more than a local call."""
    known = {_digits(text) for _, text in dossier.typed_phones()}
    for path, text in (*walk_lines(dossier.file), *walk_prose(dossier.file)):
        for found in _NUMBER.finditer(text):
            digits = _digits(found[0])
            near = next((number for number in sorted(known) if _one_slip(digits, number)), "")
            if digits not in known and near:
                said = f"« {found[0]} » ressemble à un autre numéro du fichier, {_pairs(near)}."
            elif read_phone(found[0], dossier.place) is None:
                said = f"« {found[0]} » n’est pas un numéro français."
            elif digits.startswith("08") and not digits.startswith(FREE):
                yield PREMIUM.on(
                    dossier, path, f"« {found[0]} » est un numéro qui peut être surtaxé.", "Préférez le numéro direct."
                )
                continue
            else:
                continue
            yield SAID.on(dossier, path, said, "Appelez-le : gardez celui qui répond.")


@checks(AREA)
def check_odd(dossier: Dossier) -> Iterator[Finding]:
    """A fixed number whose first four digits are those of all the others, turned round: 05 36 among 05 63."""
    typed = [(p, _digits(t)) for p, t in dossier.typed_phones() if p[:2] != ("contacts", "lead") and dossier.phone(t)]
    fixed = [(path, digits) for path, digits in typed if len(digits) == len("0563010203") and digits[:2] not in _MOBILE]
    starts = Counter(digits[:4] for _, digits in fixed)
    for path, digits in fixed:
        usual, times = starts.most_common(1)[0]
        if times >= ENOUGH and starts[digits[:4]] == 1 and _one_slip(digits[:4], usual):
            yield AREA.on(
                dossier,
                path,
                f"« {_pairs(digits)} » commence par {_pairs(digits[:4])}, les autres numéros du fichier par {_pairs(usual)}.",
                "Vérifiez le numéro en l’appelant.",
            )


def _digits(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return f"0{digits[2:]}" if digits.startswith("33") and len(digits) > len("0563010203") else digits


def _pairs(digits: str) -> str:
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))


def _one_slip(one: str, other: str) -> bool:
    """True when two neighbouring digits changed places, or one differs among the first eight: the last are extensions."""
    wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or not wrong:
        return False
    if len(wrong) == 2 and wrong[1] - wrong[0] == 1:
        return one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    return len(wrong) == 1 and wrong[0] < EXTENSION

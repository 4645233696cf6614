"""Legal citations: the project knows the articles it rests on and flags every other."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import warning
from generator.model.texts import walk_texts

UNKNOWN = warning(
    "citation-unknown",
    "Article de loi que le projet ne connaît pas",
    "Code de la santé publique, articles vérifiés sur Légifrance",
    told=True,
)
KNOWN = {
    "L. 2122-4": "les caisses transmettent la première déclaration de grossesse au médecin de PMI",
    "R. 2112-21": "l’officier d’état civil informe la PMI des naissances sous 48 heures",
    "L. 2122-2": "le carnet de santé maternité est gratuit et donné par le département",
    "L. 2111-1": "l’État, le département et la Sécurité sociale protègent et promeuvent la santé maternelle et infantile",
    "L. 2111-2": "les services de santé maternelle et infantile relèvent du département",
    "L. 2112-1": "le service départemental de PMI est dirigé par un médecin",
    "L. 2112-2": "le département organise consultations, visites à domicile et actions de prévention",
    "L. 2122-1": "examens de la grossesse, entretien prénatal précoce",
    "L. 2132-1": "le carnet de santé de l’enfant est gratuit",
    "L. 2132-2": "examens de santé obligatoires de l’enfant",
    "R. 2112-1": "le service de PMI organise ses missions, lui-même ou par convention",
    "L. 1111-8": "les données de santé confiées à un tiers vont chez un hébergeur certifié",
}
"""The articles of the Code de la santé publique that were read, and what each says."""

_NEAR = {"L. 212-4": "L. 2122-4", "L. 2112-4": "L. 2122-4", "R. 212-21": "R. 2112-21"}
"""Mistakes seen in print, with the article that was meant."""

_CODE = re.compile(r"\b(?:code (?:de la |de l[’']|du |des |d[’'])?\w+|CASF|CGCT|CESEDA)\b", re.IGNORECASE)
"""A code as a citation names it, after the article (« du Code du travail ») or before it (« Code du travail, art. … »)."""

_CITATION = re.compile(r"\b([LRD])\.?[ \u00a0\u202f]?\*?(\d{3,4}(?:-\d+){1,3})\b")


@dataclass(frozen=True)
class Citation:
    """A citation as written (``text``), in its canonical form, with the article that was probably meant, or ""."""

    text: str
    article: str
    meant: str

    @property
    def known(self) -> bool:
        """True when the article was read and says what the project says."""
        return self.article in KNOWN


def read_citations(text: str) -> list[Citation]:
    """Every article of the Code de la santé publique cited in ``text``: « L. 2122-4 », « article R2112-21 »."""
    found = []
    for match in _CITATION.finditer(text):
        if _another_code(text, match):
            continue
        article = f"{match[1]}. {match[2]}"
        near = difflib.get_close_matches(article, KNOWN, 1, 0.8)
        found.append(Citation(match[0], article, _NEAR.get(article) or (near[0] if near else "")))
    return found


def _another_code(text: str, citation: re.Match[str]) -> bool:
    """True when the words after the article, or just before it, name another code than the one that was read."""
    after = re.split(r"[.;!?]|\b[LRD][0-9]", text[citation.end() :][:80])[0]
    before = re.split(r"[;!?\n]|[a-zé]\.", text[: citation.start()][-80:].replace("art.", ""))[-1]
    named = _CODE.search(after) or next(reversed(list(_CODE.finditer(before))), None)
    return named is not None and "santé" not in named[0].lower()


def say_citation(citation: Citation) -> tuple[str, str]:
    """Message and remedy on a citation that is not known."""
    message = f"l’article {citation.article} n’est pas de ceux que le projet a vérifiés."
    if citation.meant:
        return message, f"Vouliez-vous citer l’article {citation.meant} ({KNOWN[citation.meant]}) ?"
    return (
        message,
        "Lisez l’article sur Légifrance ; s’il est juste, acceptez cette alerte avec la raison et confirmed: oui.",
    )


@checks(UNKNOWN)
def check_citations(dossier: Dossier) -> Iterator[Finding]:
    """Each article cited anywhere in the dossier is a known one."""
    for path, text in walk_texts(dossier.file):
        for citation in read_citations(text):
            if not citation.known:
                yield UNKNOWN.on(dossier, path, *say_citation(citation))

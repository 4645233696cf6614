"""The flyers' words in one language: one file per language, each with its review state.

Very few words a side, because a flyer is looked at before it is read; the limits below are checked again on the
laid-out page (``outputs.flyers.fit``), which alone knows whether they fit.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.model.base import Frozen, Line, refuse
from generator.model.contacts import FlyerKind, Language

REFERENCE = "reference"
TO_REVIEW = "to review"
REVIEWED_BY = "reviewed by "


def _state(text: str) -> str:
    if text in (REFERENCE, TO_REVIEW) or re.fullmatch(rf"{REVIEWED_BY}\S.{{1,80}}", text):
        return text
    raise refuse(
        "review-state",
        "« {value} » n’est pas un état de relecture",
        "Écrivez reference, to review, ou reviewed by suivi du nom de la personne qui a relu.",
        value=text[:40],
    )


ReviewState = Annotated[str, AfterValidator(_state)]
"""``reference`` (the French original), ``to review`` or ``reviewed by <name>``."""

Words = Annotated[str, Field(min_length=1, max_length=60)]
"""A few words: a label, a call, one line of a headline."""

Headline = Annotated[tuple[Words, ...], Field(min_length=1, max_length=3)]
"""A headline, one entry per printed line, three at the most."""


class SideTexts(Frozen):
    """What one of the two flyers says; lists follow the order of its pictograms, which the model of the flyer fixes."""

    picture: Line = Field(title="Image", description="Ce que montre le dessin, pour qui ne le voit pas.")
    headline: Headline = Field(title="Titre", description="Une ligne imprimée par ligne, trois au plus.")
    questions: tuple[Words, ...] = Field(
        min_length=4, max_length=5, title="Questions", description="Sous les pictogrammes du recto, dans leur ordre."
    )
    scan: Headline = Field(title="Invitation à scanner", description="Le titre à côté du code QR.")
    lead: Line = Field(title="Promesse", description="La phrase du verso ; un astérisque y appelle la note.")
    ages: tuple[Words, ...] = Field(min_length=4, max_length=4, title="Âges", description="Les quatre étapes du verso.")
    note: Line = Field(title="Note", description="La base légale, appelée par l’astérisque.")


class FlyerTexts(Frozen):
    """All the words of the flyers in one language."""

    language: Language = Field(title="Langue", description="Code de la langue, comme le nom du dossier.")
    state: ReviewState = Field(title="Relecture", description="reference, to review, ou reviewed by suivi d’un nom.")
    free: Headline = Field(title="Pastille", description="« C’est gratuit », une ligne par ligne.")
    call: Words = Field(title="Appel", description="Au-dessus du numéro de téléphone.")
    scan_hint: Words = Field(title="Mode d’emploi du code", description="Au-dessus de l’adresse écrite en clair.")
    qr: Words = Field(title="Nom du code", description="« Code QR », pour qui ne le voit pas.")
    service: Headline = Field(title="Service", description="Ce qu’est la PMI, en clair.")
    promise: Headline = Field(title="Titre du verso", description="Deux lignes.")
    team: Words = Field(title="Titre de l’équipe", description="Au-dessus des quatre métiers.")
    professions: tuple[Words, ...] = Field(
        min_length=4, max_length=4, title="Métiers", description="Médecins, sages-femmes, puéricultrices, EJE."
    )
    appointment: Words = Field(title="Titre des contacts", description="Au-dessus des numéros.")
    prenatal: SideTexts = Field(title="Flyer prénatal", description="Les mots du flyer de grossesse.")
    birth: SideTexts = Field(title="Flyer naissance", description="Les mots du flyer de naissance.")

    @property
    def reviewed(self) -> bool:
        """True when somebody who reads the language answers for it; the press edition says so otherwise."""
        return self.state != TO_REVIEW

    def of(self, kind: FlyerKind) -> SideTexts:
        """The words of one flyer."""
        return self.prenatal if kind is FlyerKind.PRENATAL else self.birth

"""The flyers' words in one language: one file per language, each with its review state.

Very few words a side, because a flyer is looked at before it is read; the limits below are checked again on the
laid-out page (``outputs.flyers.fit``), which alone knows whether they fit.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.model.base import Frozen, Line, refuse
from generator.model.flyer_kinds import FlyerKind, Section
from generator.model.language_texts import LanguageTexts, PerFlyer
from generator.model.professions import Profession

Words = Annotated[str, Field(min_length=1, max_length=60)]
"""A few words: a label, a call, one line of a headline."""

Headline = Annotated[tuple[Words, ...], Field(min_length=1, max_length=3)]
"""A headline, one entry per printed line, three at the most."""


class WithoutTexts(Frozen):
    """What a flyer says instead where the service does not offer something."""

    scan: Headline | None = Field(None, title="Invitation à scanner", description="À la place de scan.")
    lead: Line | None = Field(None, title="Promesse", description="À la place de lead.")


class SideTexts(Frozen):
    """What one flyer says; lists follow the order of its pictograms, which the model of the flyer fixes."""

    picture: Line = Field(title="Image", description="Ce que montre le dessin, pour qui ne le voit pas.")
    headline: Headline = Field(title="Titre", description="Une ligne imprimée par ligne, trois au plus.")
    questions: tuple[Words, ...] = Field(
        min_length=4, max_length=5, title="Questions", description="Sous les pictogrammes du recto, dans leur ordre."
    )
    scan: Headline = Field(title="Invitation à scanner", description="Le titre à côté du code QR.")
    lead: Line = Field(title="Promesse", description="La phrase du verso ; un astérisque y appelle la note.")
    ages: tuple[Words, ...] = Field(min_length=4, max_length=4, title="Âges", description="Les quatre étapes du verso.")
    note: Line = Field(
        title="Note", description="Pourquoi la famille reçoit ce flyer, et la base légale : appelée par l’astérisque."
    )
    emergency: Headline = Field(
        title="Urgences", description="Les numéros qui ne sont pas ceux de la PMI, une ligne imprimée par ligne."
    )
    without: dict[Section, WithoutTexts] = Field(
        default_factory=dict, title="Sans", description="Ce qui change quand le service ne le propose pas."
    )

    def offering(self, missing: Collection[Section]) -> SideTexts:
        """The words of a flyer whose service does not offer ``missing``: nothing is promised that nobody does."""
        changes = [self.without[section] for section in missing if section in self.without]
        update = {name: text for change in changes for name, text in change if text is not None}
        return self.model_copy(update=update)


def _one_for_each_pictogram(texts: dict[FlyerKind, SideTexts]) -> dict[FlyerKind, SideTexts]:
    for kind, side in texts.items():
        for name, words, icons in (
            ("questions", side.questions, kind.model.question_icons),
            ("ages", side.ages, kind.model.age_icons),
        ):
            if len(words) != len(icons):
                raise refuse(
                    "pictogram-words",
                    "« {kind}.{name} » a {count} lignes pour {icons} pictogrammes",
                    "Écrivez une ligne par pictogramme, dans leur ordre.",
                    kind=kind.value,
                    name=name,
                    count=len(words),
                    icons=len(icons),
                )
    return texts


class FlyerTexts(LanguageTexts):
    """All the words of the flyers in one language."""

    free: Headline = Field(title="Pastille", description="« C’est gratuit », une ligne par ligne.")
    call: Words = Field(title="Appel", description="Au-dessus du numéro de téléphone.")
    write: Words = Field(
        title="Invitation à écrire", description="Au-dessus de l’e-mail, quand il n’y a pas de numéro."
    )
    scan_hint: Words = Field(title="Mode d’emploi du code", description="Au-dessus de l’adresse écrite en clair.")
    qr: Words = Field(title="Nom du code", description="« Code QR », pour qui ne le voit pas.")
    service: Headline = Field(title="Service", description="Ce qu’est la PMI, en clair.")
    promise: Headline = Field(title="Titre du verso", description="Deux lignes.")
    team: Words = Field(title="Titre de l’équipe", description="Au-dessus des quatre métiers.")
    professions: tuple[Words, ...] = Field(
        min_length=len(Profession),
        max_length=len(Profession),
        title="Métiers",
        description=f"Dans l’ordre : {', '.join(profession.french for profession in Profession)}.",
    )
    appointment: Words = Field(title="Titre des contacts", description="Au-dessus des numéros.")
    steps: tuple[Words, ...] = Field(
        min_length=3, max_length=3, title="Étapes", description="Ce qui se passe quand on appelle, en trois temps."
    )
    say: Words | None = Field(
        None, title="Premiers mots", description="Ce qu’on peut dire en français en appelant, sous la première étape."
    )
    flyers: Annotated[PerFlyer[SideTexts], AfterValidator(_one_for_each_pictogram)] = Field(
        title="Flyers", description="Les mots de chaque flyer, sous son nom."
    )

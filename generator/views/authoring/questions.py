"""What only who leads the démarche and the département can settle about a study, as one list of questions ready to be sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath, Severity
from generator.model.naming import say_place
from generator.words.french import count_words, day_words, set_french


@dataclass(frozen=True)
class Question:
    """One question: ``about`` is the value it is about, ``lines`` what is known and what is asked."""

    about: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """Questions of one kind; ``start`` numbers the first, so that an answer can name one."""

    title: str
    start: int
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionsView:
    """The letter: ``count`` is « 12 questions », ``updated`` "" when the study has no day."""

    of: str
    count: str
    updated: str
    address: str
    groups: tuple[QuestionGroup, ...]


def questions_view(
    dossier: Dossier, open_findings: Iterable[Finding], unfinished: Iterable[Finding], address: str
) -> QuestionsView:
    """``open_findings`` are the warnings on the dossier whose value nobody confirmed; ``unfinished`` those on pages."""
    titled = (
        ("Chiffres, dates et mots à confirmer", _to_confirm(dossier, open_findings)),
        ("Accords et mots exacts", _consents(dossier)),
        ("Ce que l’étude ne dit pas", _missing(dossier)),
        ("Pages du site à compléter", (Question(f.location.file, (_sentence(f.message),)) for f in unfinished)),
    )
    groups: list[QuestionGroup] = []
    asked = 0
    for title, questions in titled:
        every = tuple(questions)
        if every:
            groups.append(QuestionGroup(title, asked + 1, every))
            asked += len(every)
    updated = dossier.file.updated
    return QuestionsView(
        of=dossier.place.of,
        count=count_words(asked, "question", "questions"),
        updated=day_words(updated) if updated else "",
        address=address,
        groups=tuple(groups),
    )


def _to_confirm(dossier: Dossier, findings: Iterable[Finding]) -> Iterator[Question]:
    """Each doubt of the file and each open warning, once per value, in the order of the file."""
    told: dict[KeyPath, list[str]] = {}
    warned = [finding for finding in findings if finding.severity is Severity.WARNING]
    for path, doubt in _doubts(dossier.file):
        told.setdefault(path, []).append(_sentence(doubt))
    for finding in warned:
        holder = finding.path[:-1] if finding.path[:-1] in told else finding.path
        told.setdefault(holder, []).append(_sentence(finding.message))
    places = dossier.source.places
    for path in sorted(told, key=lambda path: places.get(path, (0, 0))):
        yield Question(set_french(say_place(dossier.file, path)), tuple(dict.fromkeys(told[path])))


def _doubts(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if isinstance(inner, str) and (name == "doubt" or name.endswith("_doubt")):
                yield path if name == "doubt" else (*path, name.removesuffix("_doubt")), inner
            elif name != "acknowledged":
                yield from _doubts(inner, (*path, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _doubts(item, (*path, position))


def _consents(dossier: Dossier) -> Iterator[Question]:
    said = dossier.file.testimonials
    if reported := [testimony for testimony in said if testimony.reported]:
        yield Question(
            "Témoignages rapportés à la troisième personne",
            (
                *(f"– {_sentence(testimony.topic or testimony.role)}" for testimony in reported),
                EXACT_WORDS,
            ),
        )
    for testimony in said:
        if testimony.quote and testimony.name:
            asked = set_french("Cette personne est-elle d’accord pour être nommée à côté de ces mots ?")
            yield Question(set_french(f"Témoignage › {testimony.name}"), (asked,))


EXACT_WORDS = set_french(
    "Pour chacun : pouvez-vous nous donner les mots exacts ? La personne souhaite-t-elle être nommée, ou rester anonyme ?"
)


def _missing(dossier: Dossier) -> Iterator[Question]:
    file = dossier.file
    if file.data_licence is None:
        yield Question("Données ouvertes", ("Sous quelle licence le département les publie-t-il\u00a0?",))
    results = file.results.items if file.results else ()
    if results and not any(item.respondents for item in results):
        yield Question(
            "Résultats", ("Combien de personnes ont répondu, et à combien la question a-t-elle été posée\u00a0?",)
        )
    axes = file.surveys.axes if file.surveys else ()
    if open_axes := [axis for axis in axes if not axis.done and not axis.pending]:
        asked = set_french("Pour chacune : qu’a-t-il été fait depuis ?")
        yield Question("Demandes de l’enquête", (*(f"– {_sentence(axis.asked)}" for axis in open_axes), asked))


def _sentence(text: str) -> str:
    text = set_french(text.strip())
    return text[:1].upper() + text[1:]

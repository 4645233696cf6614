"""The narrative sections of a case study: programme, survey, communication, training, testimonies, contact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.model.contacts import Person
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.house import House
from generator.model.people import People
from generator.model.statistics import HEADLINE_LEAST, counted_people
from generator.model.story import Axis, Communication, Figure, Survey, Training
from generator.views.prose import prose_html
from generator.views.study.ariane import Fact
from generator.views.study.pictures import PictureView, picture_view
from generator.views.study.titles import programmes_words
from generator.views.study.words import trained_words
from generator.words.french import (
    NBSP,
    count_words,
    number_words,
    quantity_words,
    sentence_case,
    set_french,
    spelled,
    unbroken,
)


@dataclass(frozen=True)
class ThemeView:
    """What one audience says on one subject."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class VoiceView:
    """One audience; ``answers`` is « 23 réponses » or ""."""

    name: str
    answers: str
    themes: tuple[ThemeView, ...]


@dataclass(frozen=True)
class AxisView:
    """What was asked, and what came of it: ``state`` is done, pending or unknown; ``answer`` says it in words."""

    asked: str
    answer: str
    state: str
    doubt: str


@dataclass(frozen=True)
class SurveyView:
    """The survey: one voice per audience, then the axes of improvement under their own heading.

    ``axes_note`` says who drew the line from a request to what was done, once one is drawn.
    """

    heading: str
    text: Markup
    voices: tuple[VoiceView, ...]
    axes_heading: str
    axes: tuple[AxisView, ...]
    axes_note: str
    doubt: str


def survey_view(survey: Survey | None) -> SurveyView | None:
    """The survey, or None when the file has none."""
    if survey is None or not (survey.text or survey.audiences or survey.axes or survey.doubt):
        return None
    voices = tuple(
        VoiceView(
            sentence_case(audience.name),
            count_words(audience.respondents, "réponse", "réponses") if audience.respondents else "",
            tuple(ThemeView(sentence_case(t.title), tuple(map(sentence_case, t.items))) for t in audience.themes),
        )
        for audience in survey.audiences
    )
    count = len(voices)
    return SurveyView(
        heading=f"Une enquête, {spelled(count)} voix" if 2 <= count <= 3 else "L’enquête",
        text=prose_html(survey.text) if survey.text else Markup(""),
        voices=voices,
        axes_heading=_axes_heading(survey.axes),
        axes=tuple(map(_axis, survey.axes)),
        axes_note=AXES_NOTE if _answered(survey.axes) else "",
        doubt=set_french(survey.doubt or ""),
    )


AXES_NOTE = set_french(
    "À côté de chaque demande, ce que la source dit avoir été fait ; le rapprochement est celui de ce site."
)


def _answered(axes: tuple[Axis, ...]) -> bool:
    return any(axis.done or axis.pending for axis in axes)


def _axes_heading(axes: tuple[Axis, ...]) -> str:
    if _answered(axes):
        return "Vous avez demandé, voici ce qui a été fait"
    return sentence_case(f"{spelled(len(axes))} axes d’amélioration") if len(axes) > 1 else "Un axe d’amélioration"


def _axis(axis: Axis) -> AxisView:
    if axis.done:
        answer, state = sentence_case(axis.done), "done"
    else:
        answer, state = ("Pas encore", "pending") if axis.pending else ("Non précisé par la source", "unknown")
    return AxisView(sentence_case(axis.asked), answer, state, set_french(axis.doubt or ""))


@dataclass(frozen=True)
class CommunicationView:
    """The work on materials, without the flyers themselves."""

    text: Markup
    points: tuple[str, ...]
    before: PictureView | None
    after: PictureView | None
    doubt: str


def communication_view(dossier: Dossier) -> CommunicationView | None:
    """The section's words, or None when the file has none."""
    communication = dossier.file.communication
    if communication is None or communication == Communication(source=communication.source):
        return None
    return CommunicationView(
        prose_html(communication.text) if communication.text else Markup(""),
        tuple(sentence_case(point) for point in communication.points),
        picture_view(communication.before, dossier),
        picture_view(communication.after, dossier),
        set_french(communication.doubt or ""),
    )


@dataclass(frozen=True)
class TrainingView:
    """The training in the APR."""

    text: Markup
    facts: tuple[Fact, ...]
    pillars_heading: str
    pillars: tuple[str, ...]
    intervisions: Markup
    doubt: str


def training_view(training: Training | None, called: People) -> TrainingView | None:
    """The training, or None when the file has none."""
    if training is None:
        return None
    facts = []
    if training.face_to_face is not None:
        facts.append(
            Fact(
                "En présentiel",
                f"{number_words(training.face_to_face)}{NBSP}{trained_words(training.face_to_face, called)}",
            )
        )
    if training.elearning:
        facts.append(Fact("E-learning", set_french(training.elearning)))
    if training.trainers:
        facts.append(Fact("Formation assurée par", "\n".join(map(person_words, training.trainers))))
    pillars = tuple(sentence_case(pillar) for pillar in training.pillars)
    return TrainingView(
        text=prose_html(training.text) if training.text else Markup(""),
        facts=tuple(facts),
        pillars_heading=f"Les {spelled(len(pillars))} piliers de l’APR" if len(pillars) > 1 else "Le pilier de l’APR",
        pillars=pillars,
        intervisions=prose_html(training.intervisions) if training.intervisions else Markup(""),
        doubt=set_french(training.doubt or ""),
    )


def person_words(person: Person) -> str:
    """« Léa Mercier, psychologue »."""
    return f"{unbroken(set_french(person.name))}, {set_french(person.role)}" if person.role else set_french(person.name)


@dataclass(frozen=True)
class CounterView:
    """A figure that the study announces; ``missing`` when its value was not given: then ``value`` says so."""

    value: str
    label: str
    missing: bool
    doubt: str


def counters_view(file: DepartmentFile) -> tuple[CounterView, ...]:
    """The announced figures; an unknown one is « non communiqué », never 0."""
    return tuple(
        CounterView(
            _figure_words(figure), set_french(figure.label), figure.value is None, set_french(figure.doubt or "")
        )
        for figure in file.figures
    )


def _figure_words(figure: Figure) -> str:
    """« 91 % »; « 7 sur 12 » where a percentage is of a group too small for one."""
    if figure.value is None:
        return unbroken("non communiqué")
    of = figure.respondents
    if figure.unit == "%" and of is not None and of < HEADLINE_LEAST:
        people = counted_people(Decimal(figure.value.value), of) if figure.value.exact else None
        return (
            f"{number_words(people)} sur{NBSP}{number_words(of)}"
            if people is not None
            else unbroken("trop peu de réponses")
        )
    return quantity_words(figure.value) + (f"{NBSP}{figure.unit}" if figure.unit else "")


@dataclass(frozen=True)
class LeadView:
    """Whom another département can call; ``phone_link`` and ``email`` are "" when not given.

    ``call`` is what the study invites to, ``name`` whom to write to.
    """

    call: str
    name: str
    sentence: str
    phone: str
    phone_link: str
    email: str


def lead_view(dossier: Dossier, house: House) -> LeadView | None:
    """The contact of the démarche, or None."""
    person = dossier.file.contacts.lead
    if person is None:
        return None
    phone = dossier.phone(person.phone)
    return LeadView(
        call=f"Comme {dossier.place.definite}, renforcez la prévention de votre PMI avec {programmes_words(dossier, house)}{NBSP}: "
        f"contactez {unbroken(set_french(person.name))}.",
        name=unbroken(set_french(person.name)),
        sentence=f"{person_words(person)}, répond à vos questions.",
        phone=unbroken(phone.shown) if phone else "",
        phone_link=f"tel:{phone.dialled}" if phone else "",
        email=person.email or "",
    )

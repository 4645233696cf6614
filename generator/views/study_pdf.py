"""The A4 edition of a case study as its template prints it: sections in the Tarn's order, every word already set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.addresses import study_path
from generator.model.contacts import Person
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.phones import read_phone
from generator.model.settings import Settings
from generator.model.story import EventKind, Testimonial
from generator.views.french import day_words, list_words, quantity_words, set_french, share_words, unbroken, when_words
from generator.views.prose import prose_html
from generator.views.study_pdf_figures import (
    Funnel,
    ResultGroup,
    StaffChart,
    funnel_of,
    result_groups,
    staff_chart,
)

PROGRAMME = "Petits pas, Grands pas"
UNKNOWN = "non communiqué"
_NUMBERS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]


@dataclass(frozen=True)
class KeyFigure:
    """One figure at the head of the study; ``known`` is False when the source does not give it."""

    value: str
    label: str
    known: bool = True


@dataclass(frozen=True)
class Fact:
    """A short label and what it says, beside the text of a section; ``prominent`` when ``words`` is a figure."""

    label: str
    words: str
    prominent: bool = False


@dataclass(frozen=True)
class Step:
    """One entry of the timeline; ``kind`` is an ``EventKind``'s value, ``span`` True when it lasts several days."""

    when: str
    title: str
    kind: str
    kind_words: str
    span: bool
    doubt: str


@dataclass(frozen=True)
class Subject:
    """What an audience says on one theme."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Voice:
    """One audience of the survey; ``respondents`` is "" when unknown."""

    name: str
    respondents: str
    subjects: tuple[Subject, ...]


@dataclass(frozen=True)
class Statement:
    """A testimony: ``exact`` words keep their quotation marks, reported speech has none."""

    who: str
    topic: str
    text: Markup
    exact: bool


@dataclass(frozen=True)
class ContactCard:
    """Who answers at Kalía; each field may be ""."""

    name: str
    role: str
    phone: str
    phone_link: str
    email: str


@dataclass(frozen=True)
class StudyPdfView:
    """Everything that ``study_pdf.html.j2`` prints. Empty text, empty tuple or None: the part is left out."""

    title: str
    located: str
    of: str
    code: str
    slug: str
    period: str
    summary: str
    updated: str
    day: date
    address: str
    address_shown: str
    partner: str
    key_figures: tuple[KeyFigure, ...]
    programme: Markup
    programme_facts: tuple[Fact, ...]
    steps: tuple[Step, ...]
    kinds: tuple[tuple[str, str], ...]
    organisation: Markup
    organisation_facts: tuple[Fact, ...]
    staff_text: Markup
    staff: StaffChart | None
    survey: Markup
    voices: tuple[Voice, ...]
    axes_title: str
    axes: tuple[str, ...]
    communication: Markup
    communication_points: tuple[str, ...]
    training: Markup
    training_facts: tuple[Fact, ...]
    pillars: tuple[str, ...]
    intervisions: Markup
    results_text: Markup
    results: tuple[ResultGroup, ...]
    adoption: Markup
    statements: tuple[Statement, ...]
    ariane: Markup
    ariane_facts: tuple[Fact, ...]
    funnel: Funnel | None
    contact: ContactCard | None
    citation: str

    @property
    def path(self) -> str:
        """Where the file stands on the site."""
        return f"{study_path(self.slug)}etude-de-cas-{self.slug}.pdf"


def view_study_pdf(dossier: Dossier, settings: Settings) -> StudyPdfView:
    """The A4 edition's view of ``dossier``. The file's day is ``updated``, else the démarche's end, else its launch."""
    file, place = dossier.file, dossier.place
    title = f"{PROGRAMME} {place.located}"
    address = settings.absolute(study_path(dossier.slug))
    day = _day(file)
    return StudyPdfView(
        title=title,
        located=place.located,
        of=place.of,
        code=place.code,
        slug=dossier.slug,
        period=_period(file),
        summary=set_french(file.summary or ""),
        updated=day_words(file.updated) if file.updated else "",
        day=day,
        address=address,
        address_shown=address.split("://", 1)[1].rstrip("/"),
        partner=f"avec le service de PMI du département {place.of}",
        key_figures=_key_figures(file),
        programme=_prose(file.programme and file.programme.text),
        programme_facts=_programme_facts(file),
        steps=_steps(file),
        kinds=_kinds(file),
        organisation=_prose(file.organisation and file.organisation.text),
        organisation_facts=_organisation_facts(file),
        staff_text=_prose(file.staff and file.staff.text),
        staff=staff_chart(file.staff, place),
        survey=_prose(file.surveys and file.surveys.text),
        voices=_voices(file),
        axes_title=f"{_in_words(len(file.surveys.axes)).capitalize()} axes d’amélioration" if file.surveys else "",
        axes=tuple(set_french(axis) for axis in file.surveys.axes) if file.surveys else (),
        communication=_prose(file.communication and file.communication.text),
        communication_points=tuple(map(set_french, file.communication.points)) if file.communication else (),
        training=_prose(file.training and file.training.text),
        training_facts=_training_facts(file),
        pillars=tuple(map(set_french, file.training.pillars)) if file.training else (),
        intervisions=_prose(file.training and file.training.intervisions),
        results_text=_prose(file.results and file.results.text),
        results=result_groups(file.results),
        adoption=_prose(file.results and file.results.adoption),
        statements=tuple(_statement(one) for one in file.testimonials),
        ariane=_prose(file.ariane and file.ariane.text),
        ariane_facts=_ariane_facts(file),
        funnel=funnel_of(file.ariane, place),
        contact=_contact(dossier),
        citation=set_french(
            f"Agence Kalía, « {title} », étude de cas"
            + (f", mise à jour le {day_words(file.updated)}" if file.updated else "")
            + f", {address}"
        ),
    )


def _prose(text: str | None) -> Markup:
    return prose_html(text) if text else Markup("")


def _in_words(number: int) -> str:
    """« sept » for 7; figures from 17 on, as French typesetters do in titles."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _day(file: DepartmentFile) -> date:
    moments = [file.programme.end, file.programme.launch] if file.programme else []
    known = [moment.end for moment in moments if moment]
    return file.updated or (known[0] if known else date(2017, 1, 1))  # 2017: the programme's first year


def _period(file: DepartmentFile) -> str:
    launch, end = (file.programme.launch, file.programme.end) if file.programme else (None, None)
    if launch and end:
        return f"{when_words(launch)} – {when_words(end)}"
    return f"Depuis {when_words(launch)}" if launch else when_words(end) if end else ""


def _key_figures(file: DepartmentFile) -> tuple[KeyFigure, ...]:
    """The figures that the file puts forward, else those that its sections hold; four at most."""
    if file.figures:
        return tuple(
            KeyFigure(
                f"{quantity_words(one.value)}{unbroken(' ' + one.unit) if one.unit else ''}" if one.value else UNKNOWN,
                set_french(one.label),
                one.value is not None,
            )
            for one in file.figures
        )
    found: list[KeyFigure] = []
    if file.staff and file.staff.total:
        found.append(KeyFigure(quantity_words(file.staff.total), "professionnels de la PMI"))
    if file.organisation and file.organisation.territories:
        found.append(KeyFigure(str(file.organisation.territories), "territoires de PMI"))
    if file.training and file.training.face_to_face:
        found.append(KeyFigure(str(file.training.face_to_face), "professionnels formés en présentiel"))
    for result in file.results.items if file.results else ():
        if result.share is not None and not result.group:
            found.append(KeyFigure(share_words(result.share), set_french(result.statement)))
            break
    return tuple(found[:4])


def _programme_facts(file: DepartmentFile) -> tuple[Fact, ...]:
    if not file.programme:
        return ()
    told = file.programme
    return tuple(
        Fact(label, words)
        for label, words in (
            ("Lancement", when_words(told.launch) if told.launch else ""),
            ("Fin", when_words(told.end) if told.end else ""),
            ("Cadre", set_french(told.framework or "")),
        )
        if words
    )


_KIND_WORDS = {
    EventKind.MILESTONE: "étape clé",
    EventKind.PROJECT: "groupe projet",
    EventKind.TRAINING: "formation",
    EventKind.SURVEY: "enquête et bilan",
    EventKind.OTHER: "autre étape",
}


def _steps(file: DepartmentFile) -> tuple[Step, ...]:
    return tuple(
        Step(
            when_words(event.date),
            set_french(event.title),
            event.kind.value,
            _KIND_WORDS[event.kind],
            event.date.start != event.date.end and event.date.precision.value == "span",
            set_french(event.doubt or ""),
        )
        for event in file.timeline
    )


def _kinds(file: DepartmentFile) -> tuple[tuple[str, str], ...]:
    """The kinds that the timeline holds, in the key's order."""
    present = {event.kind for event in file.timeline}
    return tuple((kind.value, words) for kind, words in _KIND_WORDS.items() if kind in present)


def _organisation_facts(file: DepartmentFile) -> tuple[Fact, ...]:
    facts = []
    if file.staff and file.staff.total:
        facts.append(Fact("professionnels de la PMI", quantity_words(file.staff.total), prominent=True))
    if file.organisation and file.organisation.territories:
        facts.append(Fact("territoires de PMI", str(file.organisation.territories), prominent=True))
    if file.organisation and file.organisation.houses:
        facts.append(Fact("maisons du département", str(file.organisation.houses), prominent=True))
    return tuple(facts)


def _voices(file: DepartmentFile) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            set_french(audience.name),
            f"{audience.respondents}\u00a0réponses" if audience.respondents else "",
            tuple(Subject(set_french(theme.title), tuple(map(set_french, theme.items))) for theme in audience.themes),
        )
        for audience in (file.surveys.audiences if file.surveys else ())
    )


def _named(people: Sequence[Person]) -> str:
    return list_words(f"{unbroken(one.name)}{f', {set_french(one.role)}' if one.role else ''}" for one in people)


def _training_facts(file: DepartmentFile) -> tuple[Fact, ...]:
    told = file.training
    if not told:
        return ()
    facts = []
    if told.face_to_face:
        facts.append(Fact("professionnels formés en présentiel", str(told.face_to_face), prominent=True))
    if told.elearning:
        facts.append(Fact("E-learning", set_french(f"« {told.elearning} »")))
    facts += [Fact("Formation animée par", _named((one,))) for one in told.trainers]
    return tuple(facts)


def _ariane_facts(file: DepartmentFile) -> tuple[Fact, ...]:
    told = file.ariane
    if not told:
        return ()
    facts = []
    if told.trained:
        on = f" ({when_words(told.trained_on)})" if told.trained_on else ""
        facts.append(Fact(f"personnes formées{on}", str(told.trained), prominent=True))
    if told.trainer:
        facts.append(Fact("Formation animée par", _named((told.trainer,))))
    return tuple(facts)


def _statement(one: Testimonial) -> Statement:
    when = f", {when_words(one.when)}" if one.when else ""
    who = f"{unbroken(one.name)}, {set_french(one.role)}" if one.name else set_french(one.role)
    return Statement(
        who + when, set_french(one.topic or ""), prose_html(one.quote or one.reported or ""), bool(one.quote)
    )


def _contact(dossier: Dossier) -> ContactCard | None:
    person = dossier.file.contacts.kalia
    if not person:
        return None
    phone = read_phone(person.phone, dossier.place) if person.phone else None
    return ContactCard(
        unbroken(person.name),
        set_french(person.role or ""),
        unbroken(phone.shown if phone else person.phone or ""),
        f"tel:{phone.dialled}" if phone else "",
        person.email or "",
    )

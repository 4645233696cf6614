"""A dossier → its open data: figures as published, what we compute said to be computed, what is missing left null."""

from __future__ import annotations

from generator.model.addresses import study_path
from generator.model.department import DepartmentFile
from generator.model.dossier import Dossier
from generator.model.periods import When
from generator.model.quantities import Quantity
from generator.model.results import Result
from generator.model.settings import Settings
from generator.model.statistics import wilson
from generator.views.open_data.study import (
    OpenAriane,
    OpenAudience,
    OpenAxis,
    OpenCommunication,
    OpenEvent,
    OpenFigure,
    OpenMoment,
    OpenNumber,
    OpenOrganisation,
    OpenPlace,
    OpenProgramme,
    OpenResult,
    OpenRole,
    OpenScale,
    OpenSource,
    OpenStudy,
    OpenSurvey,
    OpenTheme,
    OpenTraining,
)
from generator.views.study.measures import people_of
from generator.views.study.titles import study_title
from generator.words.french import when_words

SCHEMA_PATH = "donnees-ouvertes/donnees.schema.json"
"""The description of every ``donnees.json``."""

TABLE_SCHEMA_PATH = "donnees-ouvertes/donnees.tableschema.json"
"""The description of every ``donnees.csv`` (Table Schema, as schema.data.gouv.fr uses it)."""

ALL_STUDIES_PATH = "donnees-ouvertes/etudes-de-cas.csv"
"""Every published study in one table."""


def json_path(slug: str) -> str:
    """``etudes-de-cas/tarn/donnees.json``."""
    return f"{study_path(slug)}donnees.json"


def csv_path(slug: str) -> str:
    """``etudes-de-cas/tarn/donnees.csv``."""
    return f"{study_path(slug)}donnees.csv"


def open_study(dossier: Dossier, settings: Settings) -> OpenStudy:
    """The open data of ``dossier``."""
    file, place = dossier.file, dossier.place
    return OpenStudy.model_validate(
        {
            "$schema": settings.absolute(SCHEMA_PATH),
            "department": OpenPlace(code=place.code, name=place.name, region=place.region),
            "study": OpenSource(
                title=study_title(dossier, settings.house),
                publisher=settings.house.publisher,
                address=settings.absolute(study_path(dossier.slug)),
                updated=file.updated.isoformat() if file.updated else None,
                licence=file.data_licence,
            ),
            "programme": _programme(dossier),
            "organisation": _organisation(file),
            "timeline": tuple(
                OpenEvent(
                    date=_told(event.date),
                    title=event.title,
                    kind=event.kind.value,
                    source=event.source,
                    doubt=event.doubt,
                )
                for event in file.timeline
            ),
            "survey": _survey(file),
            "communication": _communication(file),
            "training": _training(file),
            "results": tuple(_result(item, results.source) for item in results.items)
            if (results := file.results)
            else (),
            "figures": tuple(
                OpenFigure(
                    label=figure.label,
                    value=_number(figure.value),
                    unit=figure.unit,
                    respondents=figure.respondents,
                    source=figure.source,
                    doubt=figure.doubt,
                )
                for figure in file.figures
            ),
            "ariane": _ariane(file),
        }
    )


def _told(when: When) -> OpenMoment:
    return OpenMoment(
        start=when.start.isoformat(), end=when.end.isoformat(), precision=when.precision.value, words=when_words(when)
    )


def _moment(when: When | None) -> OpenMoment | None:
    return _told(when) if when else None


def _number(quantity: Quantity | None) -> OpenNumber | None:
    return OpenNumber(value=quantity.value, about=quantity.about or None) if quantity else None


def _programme(dossier: Dossier) -> OpenProgramme | None:
    told = dossier.file.programme
    if told is None or not (told.launch or told.end or told.framework):
        return None
    return OpenProgramme(
        launch=_moment(told.launch),
        end=_moment(told.end),
        ongoing=dossier.period.lasting,
        framework=told.framework,
        source=told.source,
        doubt=told.doubt,
    )


def _organisation(file: DepartmentFile) -> OpenOrganisation | None:
    told, staff = file.organisation, file.staff
    territories, houses = (told.territories, told.houses) if told else (None, None)
    total, roles = (staff.total, staff.roles) if staff else (None, ())
    if territories is None and houses is None and total is None and not roles:
        return None
    return OpenOrganisation(
        territories=territories,
        houses=houses,
        staff=_number(total),
        exhaustive=staff.exhaustive if staff and roles else None,
        roles=tuple(OpenRole(name=role.name, count=role.count) for role in roles),
        source=next((section.source for section in (told, staff) if section and section.source), None),
        doubt=" ".join(section.doubt for section in (told, staff) if section and section.doubt) or None,
    )


def _survey(file: DepartmentFile) -> OpenSurvey | None:
    told = file.surveys
    if told is None or not (told.audiences or told.axes):
        return None
    return OpenSurvey(
        audiences=tuple(
            OpenAudience(
                name=audience.name,
                respondents=audience.respondents,
                themes=tuple(OpenTheme(title=theme.title, items=theme.items) for theme in audience.themes),
            )
            for audience in told.audiences
        ),
        axes=tuple(
            OpenAxis(
                asked=axis.asked,
                done=axis.done,
                pending=axis.pending,
                source=axis.source or told.source,
                doubt=axis.doubt,
            )
            for axis in told.axes
        ),
        source=told.source,
    )


def _communication(file: DepartmentFile) -> OpenCommunication | None:
    told = file.communication
    return OpenCommunication(points=told.points, source=told.source) if told and told.points else None


def _training(file: DepartmentFile) -> OpenTraining | None:
    told = file.training
    if told is None or (told.face_to_face is None and not told.elearning and not told.pillars):
        return None
    return OpenTraining(
        face_to_face=told.face_to_face,
        elearning=told.elearning,
        pillars=told.pillars,
        source=told.source,
        doubt=told.doubt,
    )


def _result(result: Result, of_all: str | None) -> OpenResult:
    people, of, interval = people_of(result), result.denominator, None
    if people is not None and of and people <= of:
        low, high = wilson(people, of)
        interval = (round(100 * low, 1), round(100 * high, 1))
    return OpenResult(
        group=result.group,
        statement=result.statement,
        share=float(result.share) if result.share is not None else None,
        count=result.count,
        mean=float(result.mean) if result.mean is not None else None,
        scale=OpenScale.model_validate(result.scale.model_dump()) if result.scale else None,
        respondents=result.respondents,
        asked=result.asked,
        population=result.population,
        base=result.base,
        base_words=result.base_words,
        people=people,
        interval=interval,
        months_after=result.months_after,
        wave=result.wave,
        source=result.source or of_all,
        doubt=result.doubt,
    )


def _ariane(file: DepartmentFile) -> OpenAriane | None:
    told = file.ariane
    if told is None:
        return None
    return OpenAriane(
        trained=told.trained,
        trained_on=_moment(told.trained_on),
        since=_moment(told.since),
        until=_moment(told.until),
        declarations=_number(told.declarations),
        with_phone=_number(told.with_phone),
        interviews=_number(told.interviews),
        share=float(told.share) if told.share is not None else None,
        source=told.source,
        doubt=told.doubt,
    )

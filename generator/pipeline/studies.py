"""Case studies: the page, its A4 edition and its data, for one département."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.crafts.typesetting import TypesettingError
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Refusal
from generator.model.output import Made, Output, StockedOutput
from generator.model.settings import Settings
from generator.outputs.open_data import open_data_outputs
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import render_study_pdf
from generator.pipeline.flyers import Flyers
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.stock import Stock
from generator.views.open_data.record import csv_path, json_path
from generator.views.site.social import social_card_path, study_card
from generator.views.study.origins import sign_findings
from generator.views.study.page import StudyEditions, StudyView, study_view
from generator.views.study.paper import StudyPdfView, study_pdf_path, view_study_pdf
from generator.views.study.pictures import picture_path


@dataclass(frozen=True)
class FlyerFace:
    """A flyer's face as it goes into another rendering: where it is, and the digest that names it in the stock."""

    path: str
    digest: str
    place: Path = field(repr=False)


@dataclass(frozen=True)
class PhotoFile:
    """A photograph as it goes into another rendering, named in the stock by its digest."""

    path: str
    digest: str
    content: bytes = field(repr=False)


def make_studies(
    dossiers: Sequence[Dossier],
    flyers: Mapping[str, Flyers],
    settings: Settings,
    stock: Stock,
    progress: Progress,
) -> Made:
    """Every case study, in the order of ``dossiers``; ``flyers`` are those that a study shows, by its key."""
    studies = [_view(dossier, flyers[dossier.key], settings) for dossier in dossiers]
    editions = [view_study_pdf(dossier, study, settings) for dossier, study in zip(dossiers, studies, strict=True)]
    pdfs = run_jobs(
        "études de cas en PDF",
        [
            Job(
                make_study_pdf,
                (edition, _pictures(flyers[dossier.key]), _photos(dossier, study)),
                partial(_explain, dossier=dossier),
            )
            for dossier, study, edition in zip(dossiers, studies, editions, strict=True)
        ],
        stock,
        progress,
    )
    photos = [
        Output(file.path, file.content) for pair in zip(dossiers, studies, strict=True) for file in _photos(*pair)
    ]
    data = [output for dossier in dossiers for output in open_data_outputs(dossier, settings)]
    return Made(
        tuple(render_study(study) for study in studies),
        (*(StockedOutput(path, place) for pdf in pdfs for path, place in pdf.items()), *photos, *data),
    )


def _view(dossier: Dossier, flyers: Flyers, settings: Settings) -> StudyView:
    editions = StudyEditions(
        pdf=study_pdf_path(dossier),
        json=json_path(dossier.slug),
        csv=csv_path(dossier.slug),
        image=social_card_path(dossier.slug),
        image_words=study_card(dossier, settings.house).alternative,
    )
    return study_view(dossier, flyers.thumbnails, settings, editions)


def _pictures(flyers: Flyers) -> tuple[FlyerFace, ...]:
    """The flyers' faces that the study shows."""
    return tuple(
        FlyerFace(path, hashlib.sha256(place.read_bytes()).hexdigest(), place) for path, place in flyers.pictures
    )


def _photos(dossier: Dossier, study: StudyView) -> tuple[PhotoFile, ...]:
    """The photographs that the study shows."""
    contents = {picture_path(name, dossier): photo.content for name, photo in dossier.photos.items()}
    return tuple(
        PhotoFile(picture.path, hashlib.sha256(contents[picture.path]).hexdigest(), contents[picture.path])
        for picture in study.pictures
    )


def make_study_pdf(
    view: StudyPdfView, pictures: tuple[FlyerFace, ...], photos: tuple[PhotoFile, ...] = ()
) -> dict[str, bytes]:
    """The A4 edition; ``pictures`` are the site's own previews, ``photos`` the study's own."""
    shown = {picture.path: picture.place.read_bytes() for picture in pictures}
    edition = render_study_pdf(view, shown | {photo.path: photo.content for photo in photos})
    return {edition.path: edition.content}


def _explain(refusal: Refusal, *, dossier: Dossier) -> list[Finding]:
    """The lines of the signs that the print fonts do not have; anything else is a mistake of the house."""
    findings = sign_findings(refusal.complaints, dossier) if isinstance(refusal, TypesettingError) else []
    if not findings:
        raise refusal
    return findings

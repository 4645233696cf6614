"""Case studies: the page, its A4 edition and its data, for one département."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.crafts.typesetting import TypesettingError
from generator.model.dossier import Dossier
from generator.model.findings import Finding, Refusal
from generator.model.output import Output, ThemedPage
from generator.model.settings import Settings
from generator.outputs.open_data import open_data_outputs
from generator.outputs.site.social import render_social_image
from generator.outputs.study.page import render_study
from generator.outputs.study.paper import render_study_pdf
from generator.pipeline.blobs import Blob
from generator.pipeline.flyers import PressRoom
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.stock import Stock
from generator.views.open_data.record import csv_path, json_path
from generator.views.site.social import social_card_path, study_card
from generator.views.study.origins import sign_findings
from generator.views.study.page import StudyEditions, StudyView, study_view
from generator.views.study.paper import StudyPdfView, study_pdf_path, view_study_pdf


@dataclass(frozen=True)
class CaseStudy:
    """A study's page and the files beside it."""

    page: ThemedPage
    files: tuple[Output, ...]


def make_studies(
    dossiers: Sequence[Dossier],
    rooms: Mapping[str, PressRoom],
    settings: Settings,
    stock: Stock,
    progress: Progress,
) -> list[CaseStudy]:
    """Every case study, in the order of ``dossiers``; ``rooms`` hold the flyers that a study shows, by its key."""
    studies = [_view(dossier, rooms.get(dossier.key), settings) for dossier in dossiers]
    editions = [view_study_pdf(dossier, study, settings) for dossier, study in zip(dossiers, studies, strict=True)]
    pdfs = run_jobs(
        "études de cas en PDF",
        [
            Job(make_study_pdf, (edition, _pictures(rooms.get(dossier.key))), partial(_explain, dossier=dossier))
            for dossier, edition in zip(dossiers, editions, strict=True)
        ],
        stock,
        progress,
    )
    return [
        CaseStudy(
            render_study(study),
            (
                Output(edition.path, pdf),
                render_social_image(study_card(dossier)),
                *open_data_outputs(dossier, settings),
            ),
        )
        for dossier, study, edition, pdf in zip(dossiers, studies, editions, pdfs, strict=True)
    ]


def _view(dossier: Dossier, room: PressRoom | None, settings: Settings) -> StudyView:
    editions = StudyEditions(
        pdf=study_pdf_path(dossier),
        json=json_path(dossier.slug),
        csv=csv_path(dossier.slug),
        image=social_card_path(dossier.slug),
        image_words=study_card(dossier).alternative,
    )
    return study_view(dossier, room.thumbnails if room else (), settings, editions)


def _pictures(room: PressRoom | None) -> tuple[tuple[str, Blob], ...]:
    """The flyers' faces that the study shows, by their path in the site."""
    if room is None:
        return ()
    wanted = {path for thumb in room.thumbnails for path in (thumb.recto, thumb.verso)}
    return tuple((file.path, Blob(file.content)) for file in room.files if file.path in wanted)


def make_study_pdf(view: StudyPdfView, pictures: tuple[tuple[str, bytes], ...]) -> bytes:
    """The A4 edition; ``pictures`` are the site's own previews by path."""
    return render_study_pdf(view, dict(pictures)).content


def _explain(refusal: Refusal, *, dossier: Dossier) -> list[Finding]:
    """The lines of the signs that the print fonts do not have; anything else is a mistake of the house."""
    findings = sign_findings(refusal.complaints, dossier) if isinstance(refusal, TypesettingError) else []
    if not findings:
        raise refusal
    return findings

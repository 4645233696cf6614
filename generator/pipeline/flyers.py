"""Flyers: view → editions, pictures, kits and the print room of one département."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PIL import Image

from generator.crafts.qr import QrError, qr_code
from generator.model.addresses import print_room_path
from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.findings import Finding, Refusal, SourceMap
from generator.model.languages import Language
from generator.model.output import Made, StockedOutput
from generator.model.periods import UNDATED
from generator.model.print_runs import PrintRun
from generator.outputs.flyers.editions import render_flyer
from generator.outputs.flyers.sheet import FlyerRefusedError
from generator.outputs.print_room import deliver_flyer, render_print_room
from generator.pipeline.inspection import InspectionRefusal, inspect_editions, inspection_findings
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.stock import Rendering, Stock
from generator.views.flyers.origins import refusal_finding
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.job_sheet import JobSheetView, job_sheet_view
from generator.views.print_room.page import FlyerFiles, flyer_path_of, print_room_view
from generator.views.print_room.reprints import current_flyers, reprint_views
from generator.views.print_room.search import print_room_entries
from generator.views.study.page import FlyerThumb


@dataclass(frozen=True)
class Flyers:
    """Everything of one département's flyers: the print room's page and files, and those that its study shows.

    ``pictures`` are the faces of ``thumbnails``, by their path in the site.
    """

    made: Made = field(default_factory=Made)
    thumbnails: tuple[FlyerThumb, ...] = ()
    pictures: tuple[tuple[str, Path], ...] = ()


def make_flyers(
    dossier: Dossier,
    flyers: Sequence[FlyerView],
    texts: Mapping[Language, SourceMap],
    stock: Stock,
    progress: Progress,
    runs: Sequence[PrintRun] = (),
) -> Flyers:
    """Every edition of ``flyers``, their kits and the print room; nothing when the département has no flyer.

    ``runs`` are the print runs of the register: the print room tells which are out of date.

    Raises ``SourceErrors`` with the lines of every text that does not fit.
    """
    if not flyers:
        return Flyers()
    parcels = run_jobs(
        f"flyers {dossier.place.of}",
        [
            Job(
                make_flyer,
                (flyer, _job_sheet(dossier, flyer), dossier.file.updated or UNDATED),
                partial(_explain, view=flyer, dossier=dossier, texts=texts),
            )
            for flyer in flyers
        ],
        stock,
        progress,
    )
    files = [_describe(flyer, parcel) for flyer, parcel in zip(flyers, parcels, strict=True)]
    stale = reprint_views(runs, [dossier], current_flyers([dossier], flyers))
    room = print_room_view(dossier, files, stale)
    places = {path: place for parcel in parcels for path, place in parcel.items()}
    thumbnails = _thumbnails(dossier, files)
    return Flyers(
        Made(
            (render_print_room(room),),
            tuple(StockedOutput(path, place) for path, place in places.items()),
            search=print_room_entries(room),
        ),
        thumbnails,
        tuple((path, places[path]) for thumb in thumbnails for path in (thumb.recto, thumb.verso)),
    )


def _explain(
    refusal: Refusal, *, view: FlyerView, dossier: Dossier, texts: Mapping[Language, SourceMap]
) -> list[Finding]:
    if isinstance(refusal, InspectionRefusal):
        return inspection_findings(refusal, view, dossier)
    if not isinstance(refusal, FlyerRefusedError):
        raise refusal
    return [
        refusal_finding(p.slot, p.verso, p.message, p.remedy, view=view, dossier=dossier, texts=texts)
        for p in refusal.problems
    ]


def _job_sheet(dossier: Dossier, flyer: FlyerView) -> JobSheetView | None:
    """The sheet for the printer; None when the flyer's code cannot be drawn, which its layout says better."""
    try:
        return job_sheet_view(dossier, flyer, qr_code(flyer.recto.address).printed_mm)
    except QrError:
        return None


def make_flyer(flyer: FlyerView, sheet: JobSheetView | None, day: date) -> dict[str, bytes]:
    """Everything that one flyer gives the site, by path.

    Raises ``FlyerRefusedError`` when the flyer is not right, ``InspectionRefusal`` when a printer would refuse it.
    """
    editions = {edition: render_flyer(flyer, edition) for edition in flyer.kind.model.editions}
    assert sheet  # noqa: S101 - a flyer whose code cannot be drawn has been refused by now
    inspect_editions(flyer, editions)
    return {output.path: output.content for output in deliver_flyer(flyer, editions, sheet, day).outputs}


def _describe(flyer: FlyerView, files: Rendering) -> FlyerFiles:
    def place(name: str) -> Path:
        return files[flyer_path_of(flyer, name)]

    with Image.open(place("recto.webp")) as recto:
        size = recto.size
    editions = flyer.kind.model.editions
    sizes = tuple((edition, place(f"{edition.value}.pdf").stat().st_size) for edition in editions)
    return FlyerFiles(flyer, sizes, place("kit.zip").stat().st_size, size, _digest(place("presse.pdf")))


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _thumbnails(dossier: Dossier, made: Sequence[FlyerFiles]) -> tuple[FlyerThumb, ...]:
    """One flyer of each kind, in French, of the first territory that has one."""
    thumbs: dict[str, FlyerThumb] = {}
    names = {territory.id: territory.name for territory in dossier.file.territories}
    for files in made:
        flyer = files.flyer
        if flyer.language is Language.FRENCH and flyer.kind.value not in thumbs:
            width, height = files.picture_size
            thumbs[flyer.kind.value] = FlyerThumb(
                label=flyer.kind.model.title,
                detail=f"A5, recto-verso, territoire {names[flyer.territory_id]}",
                recto=flyer_path_of(flyer, "recto.webp"),
                verso=flyer_path_of(flyer, "verso.webp"),
                print_room=print_room_path(dossier.key),
                pdf=flyer_path_of(flyer, f"{Edition.SCREEN.value}.pdf"),
                width=width,
                height=height,
            )
    return tuple(thumbs.values())

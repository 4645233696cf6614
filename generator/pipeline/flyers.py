"""Flyers: view → editions, pictures, kits and the print room of one département."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PIL import Image

from generator.crafts.qr import QrError, qr_code
from generator.model.addresses import print_room_path
from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.findings import Finding, Refusal, SourceMap
from generator.model.languages import Language
from generator.model.output import Output, ThemedPage
from generator.model.print_runs import PrintRun
from generator.outputs.flyers.editions import render_flyer
from generator.outputs.flyers.sheet import FlyerRefusedError
from generator.outputs.print_room import deliver_flyer, render_print_room
from generator.outputs.print_room.kit import pack_kit
from generator.pipeline.inspection import InspectionRefusal, inspect_editions, inspection_findings
from generator.pipeline.jobs import Job, Progress, run_jobs
from generator.pipeline.stock import Stock
from generator.views.flyers.origins import refusal_finding
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.job_sheet import JobSheetView, job_sheet_view
from generator.views.print_room.page import FlyerFiles, flyer_path_of, print_room_view
from generator.views.print_room.reprints import current_flyers, reprint_views
from generator.views.study.page import FlyerThumb

UNDATED = date(2000, 1, 1)
"""A file without ``updated`` still needs one fixed day in its archives; the clock is never read."""


@dataclass(frozen=True)
class PressRoom:
    """Everything of one département's flyers: files of the site, the print room's page, pictures for the study."""

    page: ThemedPage
    files: tuple[Output, ...]
    thumbnails: tuple[FlyerThumb, ...]


def make_flyers(
    dossier: Dossier,
    flyers: Sequence[FlyerView],
    texts: Mapping[Language, SourceMap],
    stock: Stock,
    progress: Progress,
    runs: Sequence[PrintRun] = (),
) -> PressRoom | None:
    """Every edition of ``flyers``, their kits and the print room; None when the département has no flyer.

    ``runs`` are the print runs of the register: the room tells which are out of date.

    Raises ``SourceErrors`` with the lines of every text that does not fit.
    """
    if not flyers:
        return None
    parcels = run_jobs(
        f"flyers {dossier.place.of}",
        [
            Job(
                pack_parcel,
                (flyer, _job_sheet(dossier, flyer), dossier.file.updated or UNDATED),
                partial(_explain, view=flyer, dossier=dossier, texts=texts),
            )
            for flyer in flyers
        ],
        stock,
        progress,
    )
    outputs, made = [], []
    for flyer, parcel in zip(flyers, parcels, strict=True):
        files = _unpack(parcel)
        outputs += files
        made.append(_describe(flyer, files))
    stale = reprint_views(runs, [dossier], current_flyers([dossier], flyers))
    page = render_print_room(print_room_view(dossier, made, stale))
    return PressRoom(page, tuple(outputs), _thumbnails(dossier, made))


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


def pack_parcel(flyer: FlyerView, sheet: JobSheetView | None, day: date) -> bytes:
    """Everything that one flyer gives the site, in one archive: what the stock keeps of it.

    Raises ``FlyerRefusedError`` when the flyer is not right, ``InspectionRefusal`` when a printer would refuse it.
    """
    editions = {edition: render_flyer(flyer, edition) for edition in flyer.kind.model.editions}
    assert sheet  # noqa: S101 - a flyer whose code cannot be drawn has been refused by now
    inspect_editions(flyer, editions)
    delivered = deliver_flyer(flyer, editions, sheet, day)
    return pack_kit({output.path: output.content for output in delivered.outputs}, "", day)


def _unpack(parcel: bytes) -> list[Output]:
    with zipfile.ZipFile(io.BytesIO(parcel)) as archive:
        return [Output(name.removeprefix("/"), archive.read(name)) for name in archive.namelist()]


def _describe(flyer: FlyerView, files: Sequence[Output]) -> FlyerFiles:
    contents = {output.path: output.content for output in files}
    with Image.open(io.BytesIO(contents[flyer_path_of(flyer, "recto.webp")])) as recto:
        size = recto.size
    editions = flyer.kind.model.editions
    sizes = tuple((edition, len(contents[flyer_path_of(flyer, f"{edition.value}.pdf")])) for edition in editions)
    return FlyerFiles(flyer, sizes, len(contents[flyer_path_of(flyer, "kit.zip")]), size)


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

"""The files of one flyer as the print room hands them out: editions, pictures, code, and all of it in a kit."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PIL import Image

from generator.crafts.qr import qr_code, qr_png
from generator.model.editions import Edition
from generator.model.output import Output
from generator.outputs.print_room.job_sheet import render_job_sheet
from generator.outputs.print_room.raster import encoded, page_image
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.job_sheet import JobSheetView
from generator.views.print_room.page import FlyerFiles, file_stem, flyer_path_of

PICTURE_WIDTH = 560
"""Pixels of a preview: twice what a screen shows of it."""

SHEET_PICTURE = (420, 596)
"""Pixels of a picture on the job sheet: 300 dpi at 35 mm."""


@dataclass(frozen=True)
class DeliveredFlyer:
    """What stands in ``site/`` for one flyer, and what its panel says of it."""

    outputs: tuple[Output, ...]
    files: FlyerFiles


def deliver_flyer(
    flyer: FlyerView, editions: Mapping[Edition, bytes], sheet: JobSheetView, day: date
) -> DeliveredFlyer:
    """Everything that is handed out of ``flyer``: its PDFs, previews, code and kit; the same bytes each time.

    ``editions`` holds at least the screen edition, from which the previews are drawn; ``day`` dates the kit.
    """
    screen = editions[Edition.SCREEN]
    recto, verso = (page_image(screen, number, width=PICTURE_WIDTH) for number in (0, 1))
    code = qr_code(flyer.recto.address)
    pages = [encoded(side.resize(SHEET_PICTURE, Image.Resampling.LANCZOS), "png") for side in (recto, verso)]
    stem = file_stem(flyer)
    in_kit = {f"{stem}-{edition.value}.pdf": pdf for edition, pdf in sorted(editions.items())}
    in_kit[f"{stem}-fiche-imprimeur.pdf"] = render_job_sheet(sheet, recto=pages[0], verso=pages[1], day=day)
    in_kit[f"{stem}-qr.svg"] = code.svg("#000", "#fff", flyer.recto.qr).encode()
    in_kit[f"{stem}-qr.png"] = qr_png(code)
    kit = pack_kit(in_kit, stem, day)
    outputs = [
        *(Output(flyer_path_of(flyer, f"{edition.value}.pdf"), pdf) for edition, pdf in sorted(editions.items())),
        Output(flyer_path_of(flyer, "recto.webp"), encoded(recto, "webp")),
        Output(flyer_path_of(flyer, "verso.webp"), encoded(verso, "webp")),
        Output(flyer_path_of(flyer, "kit.zip"), kit),
    ]
    sizes = tuple((edition, len(editions[edition])) for edition in Edition if edition in editions)
    digest = hashlib.sha256(editions.get(Edition.PRESS, b"")).hexdigest()
    return DeliveredFlyer(tuple(outputs), FlyerFiles(flyer, sizes, len(kit), (recto.width, recto.height), digest))


def pack_kit(files: Mapping[str, bytes], folder: str, day: date) -> bytes:
    """A zip whose files stand in ``folder``, dated ``day``; stored as they are (PDFs are compressed already)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system = 3  # Unix on every machine, so that the bytes do not tell where they were made
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()

"""One flyer laid out: fitted, inspected, and painted in light or in ink. Two A5 pages, recto then verso.

The layout is inspected before any byte is written (``render`` before ``write_pdf``): a flyer whose text does not fit,
or about which WeasyPrint has a complaint, gives no file at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from weasyprint.document import Document

from generator.crafts.qr import QrCode, QrError, qr_code
from generator.crafts.templating import environment
from generator.crafts.typesetting import TypesettingError, no_complaints
from generator.model.findings import Refusal
from generator.model.flyer_limits import MORE_LINE, MOST_TERRITORIES, VERSOS, WITH_AGES, layouts
from generator.model.materials import Materials, listening, remembered, unchanged
from generator.outputs.flyers.fit import Misfit, find_collisions, find_overflows, limits, smaller
from generator.outputs.flyers.typesetter import SCREEN, Ground, typesetter
from generator.views.flyers.parts import FlyerView
from generator.words.french import set_french

QR_OUTDENT_MM = 3.2
"""The code's quiet zone hangs out of the text column, so that its dark modules stand on the margin."""

COLUMN_GAP_MM = 2.6
"""From the quiet zone to the words beside it."""

_MOST_LAYOUTS = 24
_MORE_FOOT = 0.9
# Under the last of a territory's other numbers, in mm.


@dataclass(frozen=True)
class Problem:
    """Why a flyer cannot be made: the value (``slot``, see the template) on one side, what is wrong and what to do,
    in French.
    """

    slot: str
    verso: bool
    message: str
    remedy: str


class FlyerRefusedError(Refusal):
    """A flyer that would not be right; ``problems`` says which values. ``views.flyer_origins`` finds their lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(f"{problem.message} {problem.remedy}" for problem in self.problems)


@dataclass(frozen=True)
class Fitted:
    """How a flyer fits: the verso's layout, and the type sizes in points by name."""

    layout: str
    sizes: tuple[tuple[str, float], ...]


@remembered(most=4)
def render_sheet(view: FlyerView, ground: Ground) -> bytes:
    """The flyer as WeasyPrint writes it; a craft finishes it. Raises ``FlyerRefusedError``.

    The last few are kept: the screen and office editions are made of the same one.
    """
    document = lay_out_sheet(view, ground)
    with _refusing_complaints(view):
        pdf: bytes = document.write_pdf(pdf_variant=ground.variant)
        return pdf


def lay_out_sheet(view: FlyerView, ground: Ground) -> Document:
    """The flyer's two pages, in the roomiest layout and the largest sizes at which everything fits.

    Raises ``FlyerRefusedError``.
    """
    if view in _fitted and unchanged(_fitted[view][1]):
        return _laid_out(view, ground, _fitted[view][0])
    if len(view.verso.others) >= MOST_TERRITORIES:
        raise FlyerRefusedError((_too_many(len(view.verso.others) + 1),))
    refused: FlyerRefusedError | None = None
    for layout in layouts(len(view.verso.others), bool(view.verso.sharing)):
        try:
            with listening() as heard:
                document, fitted = _fit_in(view, ground, layout)
        except FlyerRefusedError as error:
            refused = error
        else:
            _fitted[view] = fitted, heard
            return document
    raise refused or FlyerRefusedError(())


def fit(view: FlyerView) -> Fitted:
    """The layout and the sizes in which the flyer fits. Raises ``FlyerRefusedError``."""
    lay_out_sheet(view, SCREEN)
    return _fitted[view][0]


_fitted: dict[FlyerView, tuple[Fitted, Materials]] = {}
# A flyer fits the same in every colour: its other editions skip the search, until what it was laid out with changes.


def _fit_in(view: FlyerView, ground: Ground, layout: str) -> tuple[Document, Fitted]:
    bounds = limits(view, layout)
    sizes = {name: limit.largest for name, limit in bounds.items()}
    misfits: list[Misfit] = []
    for _ in range(_MOST_LAYOUTS):
        # The number is the largest text after the headline.
        sizes["number"] = min(sizes["number"], sizes["headline"] - 1)
        fitted = Fitted(layout, tuple(sorted(sizes.items())))
        document = _laid_out(view, ground, fitted)
        misfits = find_overflows(document, bounds) or find_collisions(document)
        if not misfits:
            return document, fitted
        stuck = [misfit for misfit in misfits if sizes[misfit.size] <= bounds[misfit.size].smallest]
        if stuck:
            raise FlyerRefusedError(tuple(_too_long(view, misfit) for misfit in stuck))
        for name in {misfit.size for misfit in misfits}:
            scale = min(misfit.scale for misfit in misfits if misfit.size == name)
            sizes[name] = smaller(sizes[name], bounds[name], scale)
    raise FlyerRefusedError(tuple(_too_long(view, misfit) for misfit in misfits))


@dataclass(frozen=True)
class Frame:
    """What the layout needs beside the view: the verso's layout, the pictures' addresses, the code's size.

    ``css`` are the layout's classes; ``column_mm`` is where the words beside the code start; ``ages`` whether the verso has room for the path of ages.
    Lengths in millimetres.
    """

    css: str
    qr_source: str
    qr_mm: float
    column_mm: float
    logo_source: str
    ages: bool
    own_mm: float
    number_mm: float
    more_mm: tuple[float, ...]
    cells: tuple[Cell, ...]
    first_mm: float
    names_mm: float
    sender_mm: float


@dataclass(frozen=True)
class Cell:
    """Where a card of the verso stands: its column's class, and its top in ``.where``, in mm."""

    column: str
    top_mm: float


def frame(view: FlyerView, layout: str) -> Frame:
    """The frame of a flyer in one of the verso's layouts. Raises ``FlyerRefusedError`` for an address too long."""
    qr_mm = _code(view).printed_mm
    verso, others = VERSOS[layout], len(view.verso.others)
    lines = len(view.verso.own.more)
    number_mm = round(verso.own_height - (MORE_LINE * lines + _MORE_FOOT if lines else 0), 1)
    cells = (verso.cell(position, others) for position in range(others))
    return Frame(
        css=verso.css,
        qr_source=f"art:qr/{view.recto.address}",
        qr_mm=qr_mm,
        column_mm=round(qr_mm - QR_OUTDENT_MM + COLUMN_GAP_MM, 2),
        logo_source=f"art:logo.{view.brand.logo.kind}" if view.brand.logo else "",
        ages=layout in WITH_AGES,
        own_mm=verso.own_height,
        number_mm=number_mm,
        more_mm=tuple(round(number_mm + MORE_LINE * line, 1) for line in range(len(view.verso.own.more))),
        cells=tuple(Cell(f"c{column}", top) for column, top in cells),
        first_mm=verso.first,
        names_mm=round(verso.sharing.height, 1),
        sender_mm=verso.sender_height(others),
    )


def sheet_html(view: FlyerView, layout: str) -> str:
    """The flyer's two sides as HTML, for WeasyPrint. Raises ``FlyerRefusedError`` for an address too long."""
    template = environment().get_template("shared/flyer.html.j2")
    return template.render(v=view, model=view.kind.model, frame=frame(view, layout))


def _code(view: FlyerView) -> QrCode:
    try:
        return qr_code(view.recto.address)
    except QrError as error:
        raise FlyerRefusedError((Problem("address", False, error.message, error.remedy),)) from error


def _laid_out(view: FlyerView, ground: Ground, fitted: Fitted) -> Document:
    setter = typesetter()
    look = setter.look(view.brand, view.kind, ground.colours)
    own = frame(view, fitted.layout)
    pictures = {own.qr_source: _code(view).svg(look.paints.named["ink"]).encode()}
    if view.brand.logo:
        pictures[own.logo_source] = view.brand.logo.content
    with _refusing_complaints(view):
        return setter.lay_out(sheet_html(view, fitted.layout), dict(fitted.sizes), look, ground, pictures)


def _too_long(view: FlyerView, misfit: Misfit) -> Problem:
    side = "verso" if misfit.page == 2 else "recto"
    what = {
        "overflow": "ne tient pas dans sa place, même en petits caractères",
        "overlap": "touche un autre élément, même en petits caractères",
        "edge": "arrive trop près du bord",
    }[misfit.why]
    cut = math.ceil((1 - misfit.scale) * 20) * 5
    return Problem(
        misfit.slot,
        misfit.page == 2,
        set_french(
            f"Flyer {view.kind.french} de « {view.verso.own.name} » en {view.language.french_name} : ce texte {what} au {side}."
        ),
        set_french(f"Raccourcissez-le d’environ {cut} %." if cut else "Raccourcissez-le."),
    )


def _too_many(count: int) -> Problem:
    return Problem(
        "territories",
        True,
        f"Le verso d’un flyer peut présenter {MOST_TERRITORIES} territoires, pas {count}.",
        "Regroupez des territoires, ou retirez le téléphone et l’e-mail de ceux qui ne reçoivent pas les familles.",
    )


@contextmanager
def _refusing_complaints(view: FlyerView) -> Iterator[None]:
    """Refuses the flyer when WeasyPrint has something to say meanwhile."""
    try:
        with no_complaints(view.title):
            yield
    except TypesettingError as error:
        raise FlyerRefusedError(
            tuple(
                Problem(
                    "layout",
                    False,
                    set_french(f"La mise en page du flyer « {view.title} » signale : {words}."),
                    "Si c’est un caractère sans dessin, remplacez-le dans le texte ; sinon corrigez flyers/.",
                )
                for words in dict.fromkeys(error.complaints)
            )
        ) from error

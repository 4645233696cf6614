"""Which line of which file a flyer's value was typed on: the way back from the layout to the editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath, Location, SourceMap
from generator.model.languages import Language
from generator.model.rules import FLYER_LAYOUT, FLYER_TEXT_TOO_LONG
from generator.views.flyers.parts import FlyerView


@dataclass(frozen=True)
class Origin:
    """Where a value was typed: in the département's file or in the texts of a language."""

    location: Location
    path: KeyPath


def locate_slot(
    slot: str, verso: bool, view: FlyerView, dossier: Dossier, texts: Mapping[Language, SourceMap]
) -> Origin:
    """The origin of the value that the layout calls ``slot`` (``data-slot`` in ``flyers/shared/flyer.html.j2``).

    ``texts`` holds where each value of the flyers' texts stands, by language.
    """
    path = _dossier_path(slot, view)
    if path:
        return Origin(dossier.source.locate(path), path)
    language = view.verso.language if verso else view.recto.language
    path = _path(slot)
    if path[0] == "side":
        path = ("flyers", view.kind.value, *path[1:])
    if language not in texts:
        return Origin(Location(f"flyers/texts/{language.value}/flyers.yml"), path)
    return Origin(texts[language].locate(path), path)


def refusal_finding(
    slot: str,
    verso: bool,
    message: str,
    remedy: str,
    *,
    view: FlyerView,
    dossier: Dossier,
    texts: Mapping[Language, SourceMap],
) -> Finding:
    """What a refused flyer tells the editor, on the line of the value that is wrong."""
    if slot == "layout":
        return FLYER_LAYOUT.about(Location("flyers/shared/flyer.html.j2"), message, remedy)
    origin = locate_slot(slot, verso, view, dossier, texts)
    return Finding(FLYER_TEXT_TOO_LONG, origin.location, message, remedy, origin.path)


def _dossier_path(slot: str, view: FlyerView) -> KeyPath | None:
    """The key path in the département's file, None when the value is one of the flyers' texts."""
    own = _path(view.verso.own.slot)
    if slot == "imprint":
        return ("updated",)
    if slot == "wordmark":
        return ("brand", "wordmark")
    if slot in ("territory", "phone", "email", "address"):
        return (*own, {"territory": "name", "address": "id"}.get(slot, slot))
    return _path(slot) if slot.split(".")[0] in ("territories", "contacts", "families") else None


def _path(slot: str) -> KeyPath:
    return tuple(int(part) if part.isdigit() else part for part in slot.split("."))

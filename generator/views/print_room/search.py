"""What the site's search knows of a print room: each flyer by itself, at the address that shows that very flyer."""

from __future__ import annotations

from generator.model.search import SearchEntry
from generator.views.print_room.page import PrintRoomView

_WEIGHT = 0.3
"""There are as many flyers as territories × kinds × languages: their page comes before them."""


def print_room_entries(room: PrintRoomView) -> tuple[SearchEntry, ...]:
    """One entry per panel; none is listed under the page, whose own address shows the first flyer."""
    return tuple(
        SearchEntry(
            location := f"{room.path}#{panel.anchor}",
            panel.name,
            f"{panel.printed} : {panel.reach}. Adresse imprimée : {panel.address}".replace(" :", "\u00a0:"),
            location,
            _WEIGHT,
        )
        for panel in room.panels
    )

"""What the site's search knows of the pages for families: the French ones, listed under their département's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.search import SearchEntry
from generator.views.families.parts import FamilyView, HubView


def family_entries(pages: Iterable[FamilyView], hubs: Iterable[HubView]) -> Iterator[SearchEntry]:
    """One entry per page; a page says its own territory's number alone, so that a number finds its territory."""
    for hub in hubs:
        if hub.french:
            names = (
                text for one in hub.territories for text in (one.name, one.cities, one.call.shown if one.call else "")
            )
            yield SearchEntry(hub.path, hub.title, _joined(hub.intro.striptags(), *names), hub.path)
            yield from (_page_entry(page, hub.path) for page in pages if page.french and hub.pmi == page.pmi)


def _page_entry(page: FamilyView, hub: str) -> SearchEntry:
    order = page.order
    return SearchEntry(
        page.path,
        page.title,
        _joined(
            page.intro.striptags(),
            page.call.shown if page.call else "",
            page.write.shown if page.write else "",
            *((order.title.striptags(), order.text.striptags()) if order else ()),
            *(way.label.striptags() for way in (order.ways if order else ())),
            page.offers_title.striptags(),
            *(offer.striptags() for offer in page.offers),
            *(word for one in page.workshops for word in (one.title, one.place)),
            *(word for one in page.centres for word in (one.name, *one.address)),
        ),
        hub,
    )


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))

"""What a département's printed codes need when this site is gone: its pages, and where the old addresses must lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.addresses import families_path
from generator.model.dossier import Dossier
from generator.model.print_runs import PrintRun


@dataclass(frozen=True)
class PlainView:
    """A page of the site that every page for families links to, without the site: title, and its text as HTML."""

    path: str
    title: str
    body: str


@dataclass(frozen=True)
class SuccessionView:
    """What accompanies the pages.

    ``moves`` are the starts of the old paths (« /ppgp/q/81- ») and of the new ones, absolute or from the new host's root;
    ``printed`` are the addresses on paper, in the register's order.
    """

    department: str
    old: str
    new: str
    moves: tuple[tuple[str, str], ...]
    printed: tuple[str, ...]


def succession_view(dossier: Dossier, site_url: str, new: str, runs: Sequence[PrintRun]) -> SuccessionView:
    """The view of one département; ``new`` is the address of the folder's new home, "" for the root of any host."""
    old = urlsplit(site_url).path
    starts = (f"q/{dossier.place.code.lower()}-", families_path(dossier.slug), "familles/communes.js")
    return SuccessionView(
        department=dossier.place.of,
        old=site_url,
        new=new,
        moves=tuple((f"{old}{start}", f"{new or '/'}{start}") for start in starts),
        printed=tuple(dict.fromkeys(run.address for run in runs if run.code == dossier.place.code)),
    )

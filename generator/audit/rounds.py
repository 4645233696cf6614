"""The audit: from what is on paper and what the site begins with, round after round, to everything it leads to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from generator.audit.places import LOST_PLACE, Lost, Place, page_path
from generator.audit.reading import read_document
from generator.audit.references import Document, Fault, Kind, Reference, what_is_wrong

_OWN = (Kind.PRINTED, Kind.CANONICAL, Kind.ALTERNATE, Kind.SITEMAP, Kind.FEED)
# What can only be an address of the site itself.


@dataclass(frozen=True)
class Report:
    """What was found: faults in the order to read them in (paper first), what was looked at, and addresses elsewhere."""

    faults: tuple[Fault, ...]
    files: int
    counts: dict[Kind, int]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True)
class _Aim:
    """A reference from ``file`` to ``path`` and ``fragment`` of the same site."""

    file: str
    reference: Reference
    path: str
    fragment: str


def audit(place: Place, root: str, printed: Iterable[str] = ()) -> Report:
    """Follow everything in ``place``. ``root`` is the site's own address as its pages and codes write it; ``printed``
    are full addresses that stand on paper.
    """
    walk = _Walk(root)
    paper = [Reference(Kind.PRINTED, address) for address in dict.fromkeys(printed)]
    for reference in paper:
        walk.meet("", reference)
    paths = list(dict.fromkeys((*(aim.path for aim in walk.aims), *place.starts())))
    while paths:
        for path, name, content in place.read(paths):
            walk.enter(path, name, content)
        paths = [path for path in dict.fromkeys(aim.path for aim in walk.aims) if path not in walk.seen]
    walk.faults += [fault for aim in walk.aims for fault in walk.judge(aim)]
    walk.faults += walk.languages()
    ordered = sorted(dict.fromkeys(walk.faults))
    return Report(tuple(ordered), len(walk.documents), dict(walk.counts), tuple(sorted(walk.elsewhere)))


class _Walk:
    """What has been read so far, by path."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.seen: dict[str, Document | Lost] = {}
        self.documents: dict[str, Document] = {}
        self.aims: list[_Aim] = []
        self.faults: list[Fault] = []
        self.counts: Counter[Kind] = Counter()
        self.elsewhere: set[str] = set()

    def enter(self, path: str, name: str, content: bytes | Lost) -> None:
        """Read one file, unless it was under another path of its own."""
        if isinstance(content, Lost):
            self.seen[path] = content
            return
        known = self.documents.get(name)
        document = self.seen[path] = known or read_document(name, content, self.root)
        if known:
            return
        self.documents[name] = document
        if name.endswith((".ics", ".vcf")):
            self.counts[Kind.CALENDAR] += 1
        if document.broken:
            self.faults.append(Fault(name, "", document.broken, Kind.LINK))
        for reference in document.references:
            self.meet(name, reference)

    def meet(self, file: str, reference: Reference) -> None:
        """Sort one reference: into the site, or elsewhere."""
        address = reference.address.strip()
        try:
            # The page for what is not there is shown at any address, where its own anchors still are.
            full = urljoin(self.root + page_path(file) if address.startswith("#") else self._base(file), address)
        except ValueError:
            full = address
        if full.startswith(self.root):
            parts = urlsplit(full)
            self.counts[reference.kind] += 1
            path = unquote(parts.path[len(urlsplit(self.root).path) :])
            self.aims.append(_Aim(file, reference, path, _place_named(parts.fragment)))
            return
        known = what_is_wrong(address)
        kind, problem = known or (reference.kind, "sort du site : cette adresse part de la racine de l’hôte")
        if reference.kind is Kind.CODE and kind is not Kind.EXTERNAL:
            problem = problem or "n’est pas l’adresse d’une page"
        if reference.kind in _OWN:
            kind, problem = reference.kind, problem or f"n’est pas une adresse de ce site ({self.root})"
        self.counts[kind] += 1
        if problem:
            self.faults.append(Fault(file, address, problem, kind))
        elif kind is Kind.EXTERNAL:
            self.elsewhere.add(address)

    def _base(self, file: str) -> str:
        """What the addresses of ``file`` are relative to."""
        return self.root + ("lieu/inconnu/" if file == LOST_PLACE else page_path(file))

    def judge(self, aim: _Aim) -> Iterator[Fault]:
        """Whether an aim is there, and the place in it."""
        found, kind = self.seen[aim.path], aim.reference.kind
        if isinstance(found, Lost):
            yield Fault(aim.file, self.root + aim.path, str(found), kind)
        elif aim.fragment and not _holds(found, aim.fragment):
            problem = f"existe, mais pas l’endroit « {aim.fragment} »"
            yield Fault(aim.file, self.root + aim.path, problem, kind)

    def languages(self) -> Iterator[Fault]:
        """Each page in another language says so itself, and leads back (as search engines ask)."""
        others: dict[str, set[str]] = defaultdict(set)
        own: dict[str, set[str]] = defaultdict(set)
        for aim in self.aims:
            kept = {Kind.ALTERNATE: others, Kind.CANONICAL: own}.get(aim.reference.kind)
            if kept is not None:
                kept[page_path(aim.file)].add(aim.path)
        for aim in self.aims:
            found, page = self.seen[aim.path], page_path(aim.file)
            if aim.reference.kind is not Kind.ALTERNATE or isinstance(found, Lost):
                continue
            said = aim.reference.language
            if said != "x-default" and found.language != said:
                problem = f"est annoncée en « {said} », et se dit en « {found.language} »"
                yield Fault(aim.file, self.root + aim.path, problem, Kind.ALTERNATE)
            elif page in own[page] and page not in others[aim.path]:  # not a copy at a former address
                yield Fault(aim.file, self.root + aim.path, f"ne renvoie pas à {page}", Kind.ALTERNATE)


def _place_named(fragment: str) -> str:
    return unquote(fragment.split(":~:")[0])


def _holds(document: Document, fragment: str) -> bool:
    if document.broken:
        return True  # which is its own fault
    if document.pages:
        number = fragment.removeprefix("page=")
        return not fragment.startswith("page=") or (number.isdigit() and 1 <= int(number) <= document.pages)
    return fragment in document.ids

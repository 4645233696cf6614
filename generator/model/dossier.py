"""A dossier: one département's file, the place it speaks of, and where each of its values stands in the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.communes import Assignment, Communes
from generator.model.contacts import Territory
from generator.model.department import DepartmentFile, ProgrammeKind, Status
from generator.model.findings import KeyPath, SourceMap
from generator.model.periods import Period
from generator.model.phones import Phone, read_phone
from generator.model.pictures import Photo
from generator.model.places import Place


@dataclass(frozen=True)
class Dossier:
    """What every check and every view starts from."""

    file: DepartmentFile
    place: Place
    source: SourceMap
    logo: bytes | None = None
    """The content of ``brand.logo``, a file beside the département's; None when it names none."""
    communes: Communes | None = None
    """The official list; None when no territory says which communes are its own."""
    towns: Communes | None = None
    """The same list, for the checks of postal addresses; None when the file gives none."""

    photos: Mapping[str, Photo] = field(default_factory=dict)
    """The pictures that the file names and that could be read, by name."""

    @property
    def slug(self) -> str:
        """Folder of the study: ``etudes-de-cas/<slug>/``."""
        return self.place.slug

    @property
    def key(self) -> str:
        """Code and slug: ``81-tarn``."""
        return f"{self.place.code.lower()}-{self.place.slug}"

    @property
    def period(self) -> Period:
        """When the démarche ran: the one reading of ``programme.launch``, ``end`` and ``ended``."""
        told = self.file.programme
        return Period(told.launch, told.end, told.ended) if told else Period()

    def printed_base(self, site_url: str) -> str:
        """What every address on its flyers starts with: the département's own address, else the site's."""
        return self.file.families.address or site_url

    @cached_property
    def assignment(self) -> Assignment:
        """Which territory each commune belongs to."""
        return self.communes.assign([t.communes for t in self.file.territories]) if self.communes else Assignment()

    @property
    def published(self) -> bool:
        """True when the public may see it."""
        return self.file.status is Status.PUBLISHED

    @property
    def programmes(self) -> tuple[ProgrammeKind, ...]:
        """What the département led: what its file says, else what its sections tell; never empty."""
        file = self.file
        if file.programmes:
            return tuple(kind for kind in ProgrammeKind if kind in file.programmes)
        ppgp = file.programme or file.surveys or file.communication or file.training or file.results
        told = {ProgrammeKind.PPGP: bool(ppgp) or file.ariane is None, ProgrammeKind.ARIANE: file.ariane is not None}
        return tuple(kind for kind in ProgrammeKind if told[kind])

    def typed_phones(self) -> Iterator[tuple[KeyPath, str]]:
        """Every telephone number that somebody may be told to call, as typed, with the way to it."""
        contacts = self.file.contacts
        for name, contact in (("pmi", contacts.pmi), ("lead", contacts.lead)):
            if contact and contact.phone:
                yield ("contacts", name, "phone"), contact.phone
        if self.file.families.phone:
            yield ("families", "phone"), self.file.families.phone
        for position, territory in enumerate(self.file.territories):
            for path, typed in _phones_of(territory):
                yield ("territories", position, *path), typed

    @cached_property
    def _phones(self) -> Mapping[str, Phone | None]:
        return {typed: read_phone(typed, self.place) for _, typed in self.typed_phones()}

    def phone(self, typed: str | None) -> Phone | None:
        """The number that a text of ``typed_phones`` means in the place's zone, read once for all checks and views.

        None when nothing was typed or it is no French number; ``KeyError`` for a text that is not in the file.
        """
        return self._phones[typed] if typed else None

    @cached_property
    def common_phone(self) -> Phone | None:
        """The département's only number: the one that its file gives as such, else the one that every territory has."""
        every = {self.phone(territory.phone) for territory in self.file.territories}
        alone = every.pop() if len(every) == 1 and len(self.file.territories) > 1 else None
        return self.phone(self.file.families.phone) or alone

    def own_phone(self, territory: Territory) -> Phone | None:
        """The number that only ``territory`` has."""
        phone = self.phone(territory.phone)
        return None if phone == self.common_phone else phone

    def phone_of(self, territory: Territory) -> Phone | None:
        """The number that the families of ``territory`` call: its own, else the common one."""
        return self.own_phone(territory) or self.common_phone


def _phones_of(territory: Territory) -> Iterator[tuple[KeyPath, str]]:
    if territory.phone:
        yield ("phone",), territory.phone
    for number, other in enumerate(territory.other_phones):
        yield ("other_phones", number, "number"), other.number
    for number, closure in enumerate(territory.closures):
        if closure.phone:
            yield ("closures", number, "phone"), closure.phone
    for number, centre in enumerate(territory.centres):
        if centre.phone:
            yield ("centres", number, "phone"), centre.phone

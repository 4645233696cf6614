"""A dossier: one département's file, the place it speaks of, and where each of its values stands in the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.communes import Assignment, Communes
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
        if contacts.pmi and contacts.pmi.phone:
            yield ("contacts", "pmi", "phone"), contacts.pmi.phone
        if contacts.lead and contacts.lead.phone:
            yield ("contacts", "lead", "phone"), contacts.lead.phone
        for position, territory in enumerate(self.file.territories):
            if territory.phone:
                yield ("territories", position, "phone"), territory.phone
            for number, closure in enumerate(territory.closures):
                if closure.phone:
                    yield ("territories", position, "closures", number, "phone"), closure.phone
            for number, centre in enumerate(territory.centres):
                if centre.phone:
                    yield ("territories", position, "centres", number, "phone"), centre.phone

    @cached_property
    def _phones(self) -> Mapping[str, Phone | None]:
        return {typed: read_phone(typed, self.place) for _, typed in self.typed_phones()}

    def phone(self, typed: str | None) -> Phone | None:
        """The number that a text of ``typed_phones`` means in the place's zone, read once for all checks and views.

        None when nothing was typed or it is no French number; ``KeyError`` for a text that is not in the file.
        """
        return self._phones[typed] if typed else None

"""A dossier: one département's file, the place it speaks of, and where each of its values stands in the source."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.department import DepartmentFile, Status
from generator.model.findings import Finding, KeyPath, Severity, SourceMap
from generator.model.places import Place


@dataclass(frozen=True)
class Dossier:
    """What every check and every view starts from."""

    file: DepartmentFile
    place: Place
    source: SourceMap
    logo: bytes | None = None
    """The content of ``brand.logo``, a file beside the département's; None when it names none."""

    @property
    def slug(self) -> str:
        """Folder of the study: ``etudes-de-cas/<slug>/``."""
        return self.place.slug

    @property
    def key(self) -> str:
        """Code and slug: ``81-tarn``."""
        return f"{self.place.code.lower()}-{self.place.slug}"

    @property
    def published(self) -> bool:
        """True when the public may see it."""
        return self.file.status is Status.PUBLISHED

    def finding(self, severity: Severity, code: str, path: KeyPath, message: str, remedy: str) -> Finding:
        """A finding on the value at ``path`` of this dossier."""
        return Finding(severity, code, self.source.locate(path), message, remedy, path)

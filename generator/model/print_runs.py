"""The register of print runs: what went to press, for paper cannot be called back.

The register is append-only: a record is never changed nor taken out; each carries the digest of its own content and of
the record before it, so that a change or a loss made by accident is seen.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated

from pydantic import Field

from generator.model.base import Count, Day, Frozen, Label, Line, WebUrl, YesNo
from generator.model.contacts import TerritoryId
from generator.model.flyer_kinds import FlyerKind, either
from generator.model.languages import Language
from generator.model.places import DepartmentCode

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest, 64 hexadecimal digits."""


class Printed(Frozen):
    """Every value that stands on the paper and may change one day; the titles name them when they have changed."""

    territory: Line = Field(title="le territoire", description="Comme au recto.")
    phone: Line | None = Field(None, title="le téléphone", description="Au recto.")
    other_phones: tuple[Line, ...] = Field((), title="les autres numéros", description="Au verso, avec leur libellé.")
    email: Line | None = Field(None, title="l’e-mail", description="Au verso.")
    others: tuple[Line, ...] = Field((), title="les autres territoires", description="Une ligne par territoire.")
    sender: tuple[Line, ...] = Field((), title="l’expéditeur", description="Les lignes du service.")
    sender_phone: Line | None = Field(None, title="le téléphone du service", description="Au verso.")
    sender_email: Line | None = Field(None, title="l’e-mail du service", description="Au verso.")
    sender_web: Line | None = Field(None, title="le site web", description="Au verso.")
    wordmark: Line | None = Field(None, title="le nom de marque", description="Au recto et au verso.")
    accent: Line | None = Field(None, title="la couleur", description="À l’écran, comme #C2412D.")
    layout: Line = Field(title="la maquette", description="Numéro de version.")
    texts: Sha256 = Field(title="les textes du flyer", description="Empreinte de toutes les phrases imprimées.")


class PrintRun(Frozen):
    """One order given to a printer."""

    date: Day = Field(title="Date", description="Jour du bon à tirer, comme 2026-11-24.")
    code: DepartmentCode
    territory: TerritoryId = Field(title="Territoire", description="L’identifiant imprimé dans l’adresse.")
    flyer: FlyerKind = Field(title="Flyer", description=f"{either(list(FlyerKind))}.")
    language: Language = Field(title="Langue", description=f"{either(list(Language))}.")
    copies: Annotated[Count, Field(ge=1)] = Field(title="Exemplaires", description="Nombre commandé.")
    address: WebUrl = Field(title="Adresse", description="L’adresse complète du QR code imprimé.")
    approved_by: Label = Field(title="Bon à tirer", description="Nom de la personne qui l’a signé.")
    unreviewed: YesNo = Field(False, title="Non relu", description="oui si la traduction n’était pas relue.")
    file: Sha256 | None = Field(None, title="Fichier", description="Empreinte SHA-256 du PDF remis à l’imprimeur.")
    printed: Printed = Field(title="Imprimé", description="Ce qui est écrit sur le papier.")
    previous: Sha256 | None = Field(None, title="Tirage précédent", description="Son empreinte ; rien pour le premier.")
    digest: Sha256 = Field(title="Empreinte", description="Empreinte de tout ce qui précède.")

    @property
    def flyer_name(self) -> str:
        """``81-albigeois-g``, as in the address."""
        return f"{self.code.lower()}-{self.territory}-{self.flyer.letter}"


class PrintRegister(Frozen):
    """The content of ``flyers/print-runs.yml``, oldest first."""

    runs: tuple[PrintRun, ...] = Field((), title="Tirages", description="Du plus ancien au plus récent.")

    @property
    def last(self) -> Sha256 | None:
        """The digest that the next record names as its ``previous``."""
        return self.runs[-1].digest if self.runs else None

    def holds(self, run: PrintRun) -> bool:
        """Whether this very order is recorded already, wherever it stands."""
        return any(_order(run) == _order(other) for other in self.runs)


def _order(run: PrintRun) -> PrintRun:
    return run.model_copy(update={"previous": None, "digest": ""})


def run_digest(run: PrintRun) -> str:
    """The digest of a record's content: SHA-256 of its canonical JSON, without the digest itself."""
    content = run.model_dump(mode="json", exclude={"digest"})
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

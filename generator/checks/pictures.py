"""Pictures: nobody is shown who did not agree, nothing whose author did not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.pictures import Picture
from generator.model.rules import warning

NO_CONSENT = warning(
    "picture-consent",
    "Image sans accord",
    "Code civil, art. 9 (droit à l’image) ; Code de la propriété intellectuelle, art. L. 122-4",
)


@checks(NO_CONSENT)
def check_consent(dossier: Dossier) -> Iterator[Finding]:
    """A picture without an agreement is left out, and that is said."""
    file = dossier.file
    every: list[tuple[KeyPath, Picture | None]] = [
        (("testimonials", position, "portrait"), said.portrait) for position, said in enumerate(file.testimonials)
    ]
    if file.communication:
        every += [(("communication", name), getattr(file.communication, name)) for name in ("before", "after")]
    for path, picture in every:
        if picture and not picture.consent:
            yield NO_CONSENT.on(
                dossier,
                path,
                f"l’image « {picture.file} » n’est pas montrée : personne n’a dit qu’elle pouvait l’être.",
                "Demandez l’accord de la personne et de l’auteur, puis écrivez dans consent qui l’a donné, et quand.",
            )

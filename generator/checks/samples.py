"""Sample values of ``ppgp new`` that nobody replaced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.rules import error
from generator.model.samples import SAMPLE_DAY, is_sample
from generator.model.texts import walk_texts

SAMPLE = error("sample-value", "Valeur d’exemple à remplacer", "Un exemple n’est jamais publié")


@checks(SAMPLE)
def check_samples(dossier: Dossier) -> Iterator[Finding]:
    """Each sample text, address, number or day that is still there."""
    for path, text in walk_texts(dossier.file):
        if is_sample(text):
            yield SAMPLE.on(
                dossier,
                path,
                f"« {text[:60]} » est une valeur d’exemple.",
                "Remplacez-la par la vraie, ou retirez la ligne.",
            )
    sample_day = date.fromisoformat(SAMPLE_DAY)
    programme = dossier.file.programme
    dated: list[tuple[KeyPath, date | None]] = [(("updated",), dossier.file.updated)]
    if programme:
        dated += [
            (("programme", name), moment.start)
            for name, moment in (("launch", programme.launch), ("end", programme.end))
            if moment
        ]
    dated += [(("timeline", n, "date"), event.date.start) for n, event in enumerate(dossier.file.timeline)]
    for where, day in dated:
        if day == sample_day:
            yield SAMPLE.on(dossier, where, f"{SAMPLE_DAY} est une date d’exemple.", "Remplacez-la par la vraie date.")

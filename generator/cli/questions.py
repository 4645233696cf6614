"""``ppgp questions 81``: what only who leads the démarche and the département can settle, as a letter ready to be sent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.checks.unfinished import TO_COMPLETE
from generator.cli.console import RootOption, refusal, show, stop_on_errors
from generator.model.addresses import study_path
from generator.model.findings import SourceErrors
from generator.outputs.authoring.questions import render_questions
from generator.pipeline.gather import gather_sources
from generator.sources.site import SETTINGS_FILE, read_settings
from generator.views.authoring.questions import questions_view


def questions(
    code: Annotated[str, typer.Argument(help="Code du département : 81, 2A, 974.")],
    root: RootOption = Path(),
) -> None:
    """Écrit la liste des questions à envoyer : doutes, alertes non confirmées, accords qui manquent, pages à compléter."""
    root = root.resolve()
    try:
        settings = read_settings(root / SETTINGS_FILE)
    except SourceErrors as stopped:
        stop_on_errors(stopped.findings)
        raise
    sources = gather_sources(root)
    asked = code.strip().upper().zfill(2)
    dossier = next((dossier for dossier in sources.dossiers if dossier.place.code == asked), None)
    if dossier is None:
        raise refusal(f"« {code} » n’a pas de fichier lisible dans departments/.", code=2)
    unconfirmed = [entry.finding for entry in sources.acknowledged if not entry.by.confirmed]
    mine = [f for f in [*sources.findings, *unconfirmed] if f.location.file == dossier.source.file]
    unfinished = [finding for finding in sources.findings if finding.rule is TO_COMPLETE]
    view = questions_view(dossier, mine, unfinished, settings.absolute(study_path(dossier.slug)))
    show(render_questions(view).rstrip("\n"))

"""The whole house, checked: départements, the families' texts in every language, rating sessions, what is on paper.

Apart from ``cli.reports``, so that checking one file does not wait for the models of all the others.
"""

from __future__ import annotations

from pathlib import Path

from generator.cli.reports import Report, lines_of, shown_path
from generator.model.findings import SourceErrors
from generator.pipeline.gather import gather_sources
from generator.sources.departments import discover_departments
from generator.sources.pages import discover_pages
from generator.sources.pemat import FOLDER, GRID, discover_sheets
from generator.sources.site import SETTINGS_FILE

REGISTER = "flyers/print-runs.yml"


def review_house(root: Path) -> Report:
    """Everything of ``root``, with the findings that stop ``ppgp build`` or are told by it; never raises on bad content."""
    try:
        gathered = gather_sources(root)
    except SourceErrors as stopped:
        return Report((), tuple(stopped.findings), (), lines_of({}))
    departments = {shown_path(path): path for path in discover_departments(root / "departments")}
    texts = sorted(root.glob("flyers/texts/*/*.yml"))
    sheets = [root / FOLDER / GRID, *discover_sheets(root)]
    others = {
        path.relative_to(root).as_posix(): path
        for path in (root / SETTINGS_FILE, *texts, root / REGISTER, *sheets, *discover_pages(root))
    }
    read = {shown: path for shown, path in others.items() if path.is_file()}
    return Report((*departments, *read), gathered.findings, gathered.acknowledged, lines_of(departments | others))

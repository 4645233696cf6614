"""Dates far ahead of the day on which the file was last touched: nearly always a digit typed wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.periods import When
from generator.model.rules import error
from generator.model.samples import SAMPLE_DAY

FAR = error("date-far", "Date à plus de dix ans de la mise à jour", "Une démarche n’annonce rien si longtemps d’avance")

MOST_YEARS = 10
"""A date more than this many years after ``updated`` is refused."""


@checks(FAR)
def check_far_dates(dossier: Dossier) -> Iterator[Finding]:
    """Every date of the file against ``updated``; without it, reading alone bounds them (``model.base.likely_day``)."""
    updated = dossier.file.updated
    if updated is None or updated.isoformat() == SAMPLE_DAY:
        return
    for path, day in _walk_dates(dossier.file):
        if (day.year - MOST_YEARS, day.month, day.day) > (updated.year, updated.month, updated.day):
            yield FAR.on(
                dossier,
                path,
                f"cette date va jusqu’en {day.year}, plus de {MOST_YEARS} ans après la mise à jour du fichier "
                f"({updated:%d/%m/%Y}).",
                "Corrigez l’année, ou la date updated si c’est elle qui est ancienne.",
            )


def _walk_dates(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, date]]:
    """Each date below ``value`` with the way to it; the last day of a moment."""
    if isinstance(value, When):
        yield path, value.end
    elif isinstance(value, date):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _walk_dates(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _walk_dates(item, (*path, position))

"""Runs renderings: what the stock holds is taken from it, the rest is made, in parallel when there is enough of it.

A rendering is a plain function of plain data, so it may run in any process; its refusals are collected, so that an
editor sees every text that does not fit at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from generator.model.findings import Finding, Refusal, SourceErrors
from generator.pipeline.stock import Stock

WORTH_PROCESSES = 8
"""From this many missing renderings on, starting worker processes (about 1.5 s of CPU each) pays."""

Progress = Callable[[str, int, int], None]
"""Told what is being made, how many are done and how many there are."""


def say_nothing(what: str, done: int, total: int) -> None:
    """The silent progress."""


@dataclass(frozen=True)
class Job:
    """One rendering: ``make(*parts)`` gives bytes; ``parts`` are plain data whose ``repr`` says all.

    ``explain`` turns a refusal into findings with their lines; it runs in the main process, which knows the sources.
    """

    make: Callable[..., bytes]
    parts: tuple[Any, ...]
    explain: Callable[[Refusal], list[Finding]] | None = None

    @property
    def recipe(self) -> str:
        """The function's full name."""
        return f"{self.make.__module__}.{self.make.__qualname__}"


def run_jobs(what: str, jobs: Sequence[Job], stock: Stock, progress: Progress = say_nothing) -> list[bytes]:
    """The bytes of each job, in order; ``what`` names them for the progress bar (French plural).

    Raises ``SourceErrors`` with the refusals of every job together; a refusal that nobody explains is raised as it is.
    """
    names = [stock.name(job.recipe, *job.parts) for job in jobs]
    made = [stock.find(name) for name in names]
    missing = [position for position, content in enumerate(made) if content is None]
    made_now = _make_all([jobs[p] for p in missing], fresh=stock.outgrown)
    refused: dict[Finding, None] = {}
    for done, (position, result) in enumerate(zip(missing, made_now, strict=True), 1):
        if isinstance(result, Refusal):
            explain = jobs[position].explain
            if explain is None:
                raise result
            refused.update(dict.fromkeys(explain(result)))
        else:
            made[position] = result
            stock.keep(names[position], result)
        progress(what, done, len(missing))
    if refused:
        raise SourceErrors(list(refused))
    return [content for content in made if content is not None]


def _make_all(jobs: Sequence[Job], *, fresh: bool) -> Iterator[bytes | Refusal]:
    calls = [(job.make, job.parts) for job in jobs]
    workers = min(os.cpu_count() or 1, len(jobs) // (WORTH_PROCESSES // 2))
    if workers < 2 and not (fresh and jobs):
        yield from map(_make, calls)
        return
    with ProcessPoolExecutor(max(1, workers), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_make, calls, chunksize=1)


def _make(call: tuple[Callable[..., bytes], tuple[Any, ...]]) -> bytes | Refusal:
    make, parts = call
    try:
        return make(*parts)
    except Refusal as refusal:
        return refusal

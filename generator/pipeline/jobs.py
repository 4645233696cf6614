"""Runs renderings: what the stock holds is taken from it, the rest is made, in parallel when there is enough of it.

A rendering is a plain function of plain data, so it may run in any process; its refusals are collected, so that an
editor sees every text that does not fit at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from generator.model.findings import Finding, Refusal, SourceErrors
from generator.model.materials import listening
from generator.pipeline.code import CODE, refuse_older_code
from generator.pipeline.stock import Rendering, Stock

WORTH_PROCESSES = 8
"""From this many missing renderings on, starting worker processes (about 1.5 s of CPU each) pays."""

Progress = Callable[[str, int, int], None]
"""Told what is being made, how many are done and how many there are."""


def say_nothing(what: str, done: int, total: int) -> None:
    """The silent progress."""


@dataclass(frozen=True)
class Job:
    """One rendering: ``make(*parts)`` gives files by name; ``parts`` are plain data whose ``repr`` says all.

    ``explain`` turns a refusal into findings with their lines; it runs in the main process, which knows the sources.
    """

    make: Callable[..., Mapping[str, bytes]]
    parts: tuple[Any, ...]
    explain: Callable[[Refusal], list[Finding]] | None = None

    @property
    def recipe(self) -> str:
        """The function's full name."""
        return f"{self.make.__module__}.{self.make.__qualname__}"


def run_jobs(what: str, jobs: Sequence[Job], stock: Stock, progress: Progress = say_nothing) -> list[Rendering]:
    """The files of each job, in order; ``what`` names them for the progress bar (French plural).

    Raises ``SourceErrors`` with the refusals of every job together, or when this process runs older code than the
    files have; a refusal that nobody explains is raised as it is.
    """
    refuse_older_code()
    names = [stock.name(job.recipe, *job.parts) for job in jobs]
    made = [stock.find(name) for name in names]
    missing = [position for position, rendering in enumerate(made) if rendering is None]
    refused: dict[Finding, None] = {}
    calls = [_Call(jobs[position], stock, names[position], CODE) for position in missing]
    for done, (position, result) in enumerate(zip(missing, _make_all(calls), strict=True), 1):
        if isinstance(result, Refusal):
            explain = jobs[position].explain
            if explain is None:
                raise result
            refused.update(dict.fromkeys(explain(result)))
        else:
            made[position] = result
        progress(what, done, len(missing))
    refuse_older_code()
    if refused:
        raise SourceErrors(list(refused))
    return [rendering for rendering in made if rendering is not None]


class _Call:
    """What a worker needs: functions and plain data; how refusals are explained stays in the main process."""

    def __init__(self, job: Job, stock: Stock, name: str, code: str) -> None:
        self.make, self.parts = job.make, job.parts
        self.stock, self.name, self.code = stock, name, code


def _make_all(calls: Sequence[_Call]) -> Iterator[Rendering | Refusal]:
    workers = min(os.cpu_count() or 1, len(calls) // (WORTH_PROCESSES // 2))
    if workers < 2:
        yield from map(_make, calls)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_make, calls, chunksize=1)


def _make(call: _Call) -> Rendering | Refusal:
    if call.code != CODE:  # a worker imports the code that the files have when it starts
        refuse_older_code()
        raise RuntimeError("a worker runs other code than the process that started it")
    try:
        with listening() as heard:
            files = call.make(*call.parts)
    except Refusal as refusal:
        return refusal
    return call.stock.keep(call.name, files, heard)

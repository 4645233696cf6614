"""Preflight of a stranger's file, in a process of its own: whatever the file does, the command goes on.

A PDF can ask for any amount of memory and time, and the libraries that draw it are C++: only a process that may be
lost bounds all three.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

try:
    import resource
except ImportError:  # Windows, where the process is still one of its own
    resource = None  # type: ignore[assignment]

from generator.preflight.faults import Expectation, Fault, error
from generator.preflight.flight import preflight

CPU_SECONDS = 60
"""An A3 poster takes two."""

MORE_MEMORY = 2_500_000_000
"""Bytes beyond what the process has when it starts; an A3 poster for the press takes a fifth."""


def preflight_apart(
    pdf: bytes, expected: Expectation | None = None, *, seconds: int = CPU_SECONDS, memory: int = MORE_MEMORY
) -> list[Fault]:
    """Like ``preflight``; a file that takes too long, too much memory, or the process with it, has a fault for that."""
    with ProcessPoolExecutor(1, initializer=_bound, initargs=(seconds, memory)) as cell:
        try:
            return cell.submit(preflight, pdf, expected).result()
        except (BrokenProcessPool, MemoryError):
            return [
                error(
                    "too-demanding",
                    0,
                    "le contrôle a dû être arrêté : ce fichier demande trop de temps ou de mémoire.",
                    "Exportez-le de nouveau, plus simplement ; un imprimeur aurait la même peine.",
                )
            ]


def _bound(seconds: int, memory: int) -> None:
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    had = Path("/proc/self/statm")
    if had.exists():  # macOS counts address space in another way, and refuses the limit
        most = int(had.read_text().split()[0]) * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

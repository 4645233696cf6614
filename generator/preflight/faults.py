"""What preflight looks for and what it says: French sentences with plain spaces, which whoever shows them sets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

POINTS_PER_MM = 72 / 25.4


class Severity(StrEnum):
    """An error is refused by a printer or suffered from by a reader; a warning is to be looked at."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Fault:
    """One remark on a PDF. ``page`` counts from 1, 0 when the whole file is meant; ``message`` and ``remedy`` are French."""

    severity: Severity
    code: str
    page: int
    message: str
    remedy: str

    @property
    def is_error(self) -> bool:
        """Whether it must be mended."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        place = f"page {self.page} : " if self.page else ""
        return f"{place}{self.message} {self.remedy}"


@dataclass(frozen=True)
class Expectation:
    """What the file should be; None: unknown, not checked. Sizes in millimetres, width × height.

    ``press`` asks for everything a printer needs; without it the file is for screens and office printers.
    ``accessible`` asks for PDF/UA. ``codes`` are the payloads of the QR codes that the file must show, each at least
    once and no other; None: any readable code will do, or none.
    """

    press: bool = True
    accessible: bool = False
    trim_mm: tuple[float, float] | None = None
    pages: int | None = None
    codes: frozenset[str] | None = None


def error(code: str, page: int, message: str, remedy: str) -> Fault:
    """A fault that the printer would refuse or that readers would suffer from."""
    return Fault(Severity.ERROR, code, page, message, remedy)


def warning(code: str, page: int, message: str, remedy: str) -> Fault:
    """Something to look at before printing."""
    return Fault(Severity.WARNING, code, page, message, remedy)


def millimetres(value: float) -> str:
    """« 148 », « 2,5 »: at most one decimal, French comma."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")

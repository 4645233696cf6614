"""Numbers that the source itself gives as approximate stay approximate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.base import refuse

APPROXIMATIONS = ("environ", "près de", "plus de", "moins de")


@dataclass(frozen=True)
class Quantity:
    """A number of people or things; ``about`` is "" when exact, else the source's word (« environ », « près de »)."""

    value: int
    about: str = ""

    @property
    def exact(self) -> bool:
        """True when the source gives the number as exact."""
        return not self.about


def read_quantity(value: Any) -> Any:
    """The quantity that a typed text means; raises a ``PydanticCustomError`` for anything else."""
    if isinstance(value, int):
        return Quantity(value)
    if not isinstance(value, str):
        return value
    found = re.fullmatch(rf"(?:({'|'.join(APPROXIMATIONS)}) )?([0-9][0-9 \u00a0\u202f]{{0,12}})", value, re.IGNORECASE)
    if not found:
        raise refuse(
            "quantity",
            "« {value} » n’est pas un nombre",
            "Écrivez 80, ou « environ 60 » ou « près de 800 » si la source est approximative.",
            value=value[:40],
        )
    return Quantity(int(re.sub(r"[^0-9]", "", found[2])), (found[1] or "").lower())


Amount = Annotated[
    Quantity,
    BeforeValidator(read_quantity),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "examples": ["environ 60"]}]}),
]
"""An exact or approximate number, as typed: 80, « environ 60 », « près de 800 »."""

"""The reference table of the 101 départements, read once from the repository's data."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from generator.model.places import Place

TABLE = Path(__file__).parent.parent / "data" / "departements" / "departements.json"


@functools.cache
def load_places() -> Mapping[str, Place]:
    """INSEE code → place, for the 96 metropolitan and 5 overseas départements and the Métropole de Lyon, in the order of their codes."""
    entries = json.loads(TABLE.read_text(encoding="utf-8"))
    return MappingProxyType({entry["code"]: Place.model_validate(entry) for entry in entries})

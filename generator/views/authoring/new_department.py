"""What the file of a new département starts from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.places import Place
from generator.model.samples import SAMPLE_DAY, SAMPLE_DOMAIN, SAMPLE_ID, SAMPLE_WORDS, sample_phone


@dataclass(frozen=True)
class NewDepartment:
    """The words of the template ``new/department.yml.j2``; every sample value must be replaced."""

    code: str
    name: str
    of: str
    of_authority: str
    located: str
    region: str
    phone_area: str
    sample: str
    sample_id: str
    sample_day: str
    sample_domain: str
    sample_phone: str
    languages: tuple[tuple[str, str], ...]
    """Code and French name of each language, in the order in which they are offered."""
    flyers: tuple[tuple[str, str], ...]
    """What editors type for each flyer, and its French word."""


def new_department_view(place: Place) -> NewDepartment:
    """The starting point for ``place``."""
    return NewDepartment(
        code=place.code,
        name=place.name,
        of=place.of,
        of_authority=place.of_authority,
        located=place.located,
        region=place.region,
        phone_area=place.phone_area,
        sample=SAMPLE_WORDS,
        sample_id=SAMPLE_ID,
        sample_day=SAMPLE_DAY,
        sample_domain=SAMPLE_DOMAIN,
        sample_phone=sample_phone(place.phone_area),
        languages=tuple((language.value, language.french_name) for language in Language),
        flyers=tuple((kind.value, kind.french) for kind in FlyerKind),
    )

"""Structured data for search engines: schema.org in JSON-LD, from the facts of the page and nothing else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from generator.model.house import House
from generator.model.settings import Settings


@dataclass(frozen=True)
class StudyFacts:
    """What is said of a case study; addresses are absolute, "" means unknown or absent."""

    title: str
    description: str
    url: str
    updated: str
    place: str
    code: str
    launch: str
    end: str
    image: str
    pdf: str
    json: str
    csv: str


def study_json_ld(facts: StudyFacts, house: House) -> str:
    """A schema.org ``Report`` as JSON that is safe inside a ``<script>`` element."""
    files = (("application/pdf", facts.pdf), ("application/json", facts.json), ("text/csv", facts.csv))
    report: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": facts.title,
        "headline": facts.title,
        "description": facts.description,
        "url": facts.url,
        "inLanguage": "fr",
        "author": _publisher(house),
        "publisher": _publisher(house),
        "dateModified": facts.updated,
        "spatialCoverage": {"@type": "AdministrativeArea", "name": facts.place, "identifier": facts.code},
        "temporalCoverage": f"{facts.launch}/{facts.end}" if facts.launch and facts.end else "",
        "image": facts.image,
        "encoding": [
            {"@type": "MediaObject", "encodingFormat": kind, "contentUrl": address}
            for kind, address in files
            if address
        ],
    }
    return safe_json({key: value for key, value in report.items() if value})


def site_json_ld(settings: Settings, description: str) -> str:
    """A schema.org ``WebSite``."""
    return safe_json(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": settings.house.name,
            "description": description,
            "url": settings.site_url,
            "inLanguage": "fr",
            "publisher": _publisher(settings.house),
        }
    )


def _publisher(house: House) -> dict[str, str]:
    return {"@type": "Organization", "name": house.publisher, **({"url": house.web} if house.web else {})}


def safe_json(data: dict[str, Any]) -> str:
    """JSON in which no text can close a ``<script>`` element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")

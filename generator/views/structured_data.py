"""Structured data for search engines: schema.org in JSON-LD, from the facts of the page and nothing else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PUBLISHER = {"@type": "Organization", "name": "Agence Kalía", "url": "https://agence-kalia.fr/"}


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


def study_json_ld(facts: StudyFacts) -> str:
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
        "author": PUBLISHER,
        "publisher": PUBLISHER,
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


def site_json_ld(name: str, description: str, url: str) -> str:
    """A schema.org ``WebSite``."""
    return safe_json(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": name,
            "description": description,
            "url": url,
            "inLanguage": "fr",
            "publisher": PUBLISHER,
        }
    )


def safe_json(data: dict[str, Any]) -> str:
    """JSON in which no text can close a ``<script>`` element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")

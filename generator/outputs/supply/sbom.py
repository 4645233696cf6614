"""What the house is made of as a software bill of materials, CycloneDX 1.6 in JSON: a pure function of the locks and the table."""

from __future__ import annotations

import json
import uuid
from typing import Any

from generator.model.third_parties import Part, Supply

SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def render_sbom(supply: Supply) -> str:
    """The document, indented. It has no time stamp, and its serial number comes from its content: same sources, same bytes."""
    house = f"{supply.name}@{supply.version}"
    content: dict[str, Any] = {
        "metadata": {
            "component": {"type": "application", "bom-ref": house, "name": supply.name, "version": supply.version}
        },
        "components": [_component(part) for part in supply.parts],
        "dependencies": [
            {"ref": house, "dependsOn": [_ref(p) for p in supply.parts if p.name in supply.asked and p.purl]}
        ],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    head = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
    }
    return json.dumps({**head, **content}, ensure_ascii=False, indent=1) + "\n"


def _component(part: Part) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "data" if part.files else "library",
        "bom-ref": _ref(part),
        "name": part.name,
        "version": part.version,
        "scope": part.scope,
        "licenses": _licences(part.licence),
        "purl": part.purl,
        "externalReferences": [_origin(part)],
        "pedigree": {"notes": part.changed} if part.changed else {},
        "properties": [{"name": "python:marker", "value": part.marker}] if part.marker else [],
        "components": [
            {
                "type": "file",
                "bom-ref": f"{_ref(part)}#{path}",
                "name": path,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }
            for path, digest in part.files
        ],
    }
    return {name: value for name, value in component.items() if value}


def _ref(part: Part) -> str:
    return part.purl or f"{part.name}@{part.version or '-'}"


def _licences(licence: str) -> list[dict[str, Any]]:
    if " " in licence or licence.startswith("LicenseRef-"):
        return [{"expression": licence}]
    return [{"license": {"id": licence}}]


def _origin(part: Part) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": digest} for digest in part.digests]
    hashes += [{"alg": "SHA-512", "content": part.integrity}] if part.integrity else []
    origin: dict[str, Any] = {"type": "distribution" if part.purl else "website", "url": part.origin}
    return {**origin, "hashes": hashes} if hashes else origin

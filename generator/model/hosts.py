"""What a testimony can stand beside: the sections that a file has, and each of its results."""

from __future__ import annotations

import re

from generator.model.department import DepartmentFile
from generator.model.story import Testimonial


def testimony_hosts(file: DepartmentFile) -> dict[str, str]:
    """What an editor may write in ``about`` → the anchor beside which the page and paper show it.

    Sections by their keys, results by their ``group`` or ``statement`` (see ``same_words``). Anchors are the sections'
    identifiers, « r2 » for the second result, « groupe-2 » for the group that the second result opens.
    """
    surveys, told, training, results = file.surveys, file.communication, file.training, file.results
    hosts = {
        "programme": "demarche" if file.programme and file.programme.text else "",
        "surveys": "enquete" if surveys and (surveys.text or surveys.audiences or surveys.axes) else "",
        "communication": "supports" if told and (told.text or told.points) else "",
        "training": "formation" if training else "",
        "intervisions": "intervisions" if training and training.intervisions else "",
        "results": "resultats" if results and (results.items or results.text) else "",
        "adoption": "appropriation" if results and results.adoption else "",
        "ariane": "ariane" if file.ariane else "",
    }
    for rank, item in enumerate(results.items if results else (), 1):
        if item.group:
            hosts.setdefault(same_words(item.group), f"groupe-{rank}")
        alone = "resultats" if not item.group else hosts[same_words(item.group)]
        hosts.setdefault(same_words(item.statement), f"r{rank}" if item.valued else alone)
    return {key: anchor for key, anchor in hosts.items() if anchor}


def section_of(said: Testimonial, file: DepartmentFile) -> str:
    """The identifier of the section in which ``said`` is shown."""
    anchor = testimony_hosts(file).get(same_words(said.about), "") if said.about else ""
    if anchor == "intervisions":
        return "formation"
    return "resultats" if re.fullmatch(r"appropriation|r\d+|groupe-\d+", anchor) else anchor or "temoignages"


def same_words(text: str) -> str:
    """``text`` as two writings of it are compared: spaces, case and the kind of apostrophe do not count."""
    return re.sub(r"\s+", " ", text.replace("'", "’").replace("\u00a0", " ")).strip().casefold()

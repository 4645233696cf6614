"""Who publishes, from ``mkdocs.yml`` as it was composed, and the words of the home page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.model.findings import SourceErrors
from generator.model.house import HomeWords, House
from generator.sources.structure import read_model

HOME_FILE = "accueil.yml"
"""In the folder of hand-written pages."""


def read_house(entries: Mapping[str, tuple[yaml.Node, yaml.Node]], root: Path) -> House:
    """The names in the settings' ``entries``; a site without an author publishes itself. Raises like ``read_home``."""
    nodes = {name: value for name, (_, value) in entries.items()}
    extra = nodes.get("extra")
    pairs = extra.value if isinstance(extra, yaml.MappingNode) else []
    name = _text(nodes.get("site_name"))
    return House(
        name=name,
        publisher=_text(nodes.get("site_author")) or name,
        web=_text(next((value for key, value in pairs if key.value == "publisher_url"), None)),
        home=read_home(root / (_text(nodes.get("docs_dir")) or "docs") / HOME_FILE),
    )


def _text(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def read_home(path: Path) -> HomeWords:
    """The words of ``accueil.yml``, none when it is not there. Raises ``SourceErrors`` with everything that is wrong in it."""
    if not path.is_file():
        return HomeWords()
    reading = read_model(path, f"{path.parent.name}/{path.name}", HomeWords)
    if reading.value is None:
        raise SourceErrors(reading.findings)
    return reading.value

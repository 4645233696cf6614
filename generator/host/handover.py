"""What the pipeline made, as the files that MkDocs builds a site from."""

from __future__ import annotations

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.model.output import Output, StockedOutput, ThemedPage

WIDE_TEMPLATE = "wide.html"
"""The theme's template of a page without contents beside it."""


def page_file(config: MkDocsConfig, page: ThemedPage) -> File:
    """A page for the theme to dress; its head goes in the front matter."""
    head: dict[str, object] = {
        "title": page.title,
        "description": page.description,
        "updated": page.updated,
        **dict(page.meta),
    }
    if page.wide:
        head["template"] = WIDE_TEMPLATE
    if page.weight != 1:
        head["search"] = {"boost": page.weight}  # the name that the host documents for hand-written pages
    # JSON is YAML: whatever a title holds stays a title.
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if value)
    file = _file(config, f"{page.path}index.md", f"---\n{front}---\n{page.markdown}".encode())
    file.edit_uri = f"../{page.source}"
    return file


def output_file(config: MkDocsConfig, output: Output | StockedOutput) -> File:
    """A file delivered as it is; one that stands on the disk already is copied from there."""
    if isinstance(output, StockedOutput):
        return File.generated(config, output.path, abs_src_path=str(output.place), inclusion=InclusionLevel.NOT_IN_NAV)
    return _file(config, output.path, output.content)


def _file(config: MkDocsConfig, path: str, content: bytes) -> File:
    return File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)

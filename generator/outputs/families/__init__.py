"""Family pages: complete lean HTML documents, outside the theme, and their calendar files."""

from generator.outputs.families.calendars import render_calendar
from generator.outputs.families.cards import render_card
from generator.outputs.families.pages import (
    render_aliases,
    render_communes,
    render_communes_script,
    render_family,
    render_hub,
)

__all__ = [
    "render_aliases",
    "render_calendar",
    "render_card",
    "render_communes",
    "render_communes_script",
    "render_family",
    "render_hub",
]

"""A workshop's sitting as a calendar file that a phone opens (RFC 5545)."""

from __future__ import annotations

from icalendar import Calendar, Event

from generator.model.output import Output
from generator.views.families.calendar import CalendarView


def render_calendar(view: CalendarView) -> Output:
    """One ``.ics`` file with one event."""
    event = Event()
    event.add("uid", view.uid)
    event.add("dtstamp", view.stamp)
    event.add("dtstart", view.start)
    if view.end:
        event.add("dtend", view.end)
    event.add("summary", view.title)
    for name, value in (("location", view.place), ("description", view.description)):
        if value:
            event.add(name, value)
    event.add("url", view.url)
    calendar = Calendar()
    calendar.add("prodid", view.maker)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return Output(view.path, calendar.to_ical())

"""The print room's own outputs: its page, the job sheet and the kit of each flyer."""

from generator.outputs.print_room.kit import deliver_flyer
from generator.outputs.print_room.page import render_print_room

__all__ = ["deliver_flyer", "render_print_room"]

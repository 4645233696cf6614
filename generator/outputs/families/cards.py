"""The PMI as a contact that a phone saves: a vCard 3.0 (RFC 2426), which every phone reads."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.output import Output
from generator.views.families.calling import ContactCardView

_LONGEST = 75
"""Octets of a line before it is folded (RFC 2426, 2.6)."""


def render_card(view: ContactCardView) -> Output:
    """One ``.vcf`` file, UTF-8, lines folded and ended as the standard asks."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_text(view.name)}", f"N:{_text(view.name)};;;;"]
    lines.append(f"ORG:{';'.join(map(_text, view.organisation))}")
    if view.phone:
        lines.append(f"TEL;TYPE=WORK,VOICE:{view.phone}")
    if view.email:
        lines.append(f"EMAIL;TYPE=WORK,INTERNET:{_text(view.email)}")
    if view.address:
        street, city, postcode = map(_text, view.address)
        lines.append(f"ADR;TYPE=WORK:;;{street};{city};;{postcode};France")
    lines += [f"URL:{view.url}", "END:VCARD"]
    return Output(view.path, "".join(f"{line}\r\n" for line in _folded(lines)).encode())


def _text(value: str) -> str:
    """RFC 2426, 4: backslash, comma, semicolon and line break are escaped."""
    for sign, escaped in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        value = value.replace(sign, escaped)
    return value


def _folded(lines: Iterable[str]) -> Iterable[str]:
    """Long lines go on after a space, never inside a letter."""
    for line in lines:
        rest = line
        while len(rest.encode()) > _LONGEST:
            cut = _LONGEST
            while len(rest[:cut].encode()) > _LONGEST:
                cut -= 1
            yield rest[:cut]
            rest = f" {rest[cut:]}"
        yield rest

"""Addresses that open a message on whoever's phone or computer it is."""

from __future__ import annotations

from urllib.parse import quote


def mail_link(address: str, subject: str = "", body: str = "") -> str:
    """A ``mailto:`` link (RFC 6068): spaces as %20, line breaks as %0D%0A."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")


def sms_link(number: str, body: str) -> str:
    """An ``sms:`` link (RFC 5724) with its text; ``number`` is empty when the sender chooses to whom."""
    return f"sms:{number}?&body={quote(body, safe='')}"

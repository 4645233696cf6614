"""Redirections for the hosts that need them: three files to copy from, never read by the site itself.

The printed address serves its page with no redirection at all; these are for a short domain, or for a host that does
not add the last slash by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.addresses import HOSTING
from generator.model.output import Output
from generator.views.families.addresses import ShortAddress

_NOTE = "Adresses courtes des pages familles, écrites par ppgp ; à copier chez l’hébergeur qui en a besoin."


def render_redirects(addresses: Sequence[ShortAddress]) -> list[Output]:
    """The three files, or none when there is no family page."""
    if not addresses:
        return []
    files = {
        "_redirects": _static_host(addresses),
        "htaccess.txt": _apache(addresses),
        "nginx.conf": _nginx(addresses),
    }
    return [Output(f"{HOSTING}{name}", text.encode()) for name, text in files.items()]


def _static_host(addresses: Sequence[ShortAddress]) -> str:
    """Netlify's and Cloudflare Pages' ``_redirects``: one rule a line, from, to, status."""
    lines = [f"# {_NOTE}"]
    for address in addresses:
        lines.append(f"{address.short} {address.target} 301")
        if not address.bare_only:
            lines.append(f"{address.short}/ {address.target} 301")
    return "\n".join(lines) + "\n"


def _apache(addresses: Sequence[ShortAddress]) -> str:
    """Apache's mod_alias: RedirectMatch compares the whole path."""
    lines = [f"# {_NOTE}", "<IfModule mod_alias.c>"]
    lines += [f'RedirectMatch 301 "^{_pattern(address)}$" "{address.target}"' for address in addresses]
    return "\n".join([*lines, "</IfModule>"]) + "\n"


def _nginx(addresses: Sequence[ShortAddress]) -> str:
    """Exact locations of nginx, to be included in a ``server`` block."""
    lines = [f"# {_NOTE}"]
    for address in addresses:
        lines.append(f"location = {address.short} {{ return 301 {address.target}; }}")
        if not address.bare_only:
            lines.append(f"location = {address.short}/ {{ return 301 {address.target}; }}")
    return "\n".join(lines) + "\n"


def _pattern(address: ShortAddress) -> str:
    return re.escape(address.short).replace("\\-", "-") + ("" if address.bare_only else "/?")

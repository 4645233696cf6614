"""The headers that the host of the site sends with every file, as three files to copy from: one table, three spellings.

Each page already carries its own policy, exact to the block (``generator.host.hardening``, ``templates/families``). The policy in
the header is the wall around all of them: what no page of the site needs is refused everywhere, framing included, which a
page cannot refuse by itself. A browser obeys both. One policy for the whole site, because hosts that read ``_headers``
join the values of all rules that match an address, and two joined policies are both obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.addresses import HOSTING
from generator.model.output import Output

REFUSED = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
]
"""What no page of the site may ask of the device."""

ALWAYS = (
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in REFUSED)),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""With every answer. ``Strict-Transport-Security`` binds a whole domain: its owner decides, not one site on it."""

FRESH = "no-cache"
"""Asked again at each visit, and not sent again when unchanged: a telephone number that was corrected is seen at once."""

KEPT = (
    (r"/assets/(.+/)?[A-Za-z_-]+\.[0-9a-f]{8}\.min\.(css|js)$", "public, max-age=31536000, immutable"),
    (r"/assets/[a-z-]+\.woff2$", "public, max-age=2592000"),
)
"""Files that a browser may keep: their name changes with their content, or they are typefaces."""

LONGEST_LINE = 2000
"""Of a ``_headers`` file: Cloudflare Pages drops longer ones."""

_NOTE = "En-têtes de sécurité et de cache, écrits par la construction du site ; à copier chez l’hébergeur."


def wall(policies: Iterable[str]) -> str:
    """The narrowest policy that allows what one of ``policies`` allows, and no framing.

    Styles are let in by hash as long as the line is short enough for every host; then inline ones are all let in
    here, and stay bound to their hash by the page's own policy.
    """
    sources: dict[str, set[str]] = {}
    for policy in policies:
        for directive in filter(None, (part.split() for part in policy.split(";"))):
            sources.setdefault(directive[0], set()).update(directive[1:])
    for found in sources.values():
        if len(found) > 1:
            found.discard("'none'")
    strict = _policy(sources)
    if len(f"  Content-Security-Policy: {strict}") <= LONGEST_LINE:
        return strict
    hashed = {source for source in sources["style-src"] if source.startswith("'sha256-")}
    return _policy({**sources, "style-src": (sources["style-src"] - hashed) | {"'unsafe-inline'"}})


def _policy(sources: dict[str, set[str]]) -> str:
    return "; ".join(
        [*(f"{name} {' '.join(sorted(found))}" for name, found in sources.items()), "frame-ancestors 'none'"]
    )


def render_headers(policy: str, base: str, kept: Iterable[tuple[str, str]]) -> list[Output]:
    """The three files. ``base`` is the path of the site on its host (``/ppgp/``); ``kept`` are paths of the site whose
    ``Cache-Control`` is not ``FRESH``, with it: ``_headers`` knows no patterns inside a name.
    """
    always = (("Content-Security-Policy", policy), *ALWAYS)
    files = {
        "_headers": _static_host(always, base, kept),
        "htaccess-en-tetes.txt": _apache(always, base),
        "nginx-en-tetes.conf": _nginx(always, base),
    }
    return [Output(f"{HOSTING}{name}", text.encode()) for name, text in files.items()]


def _static_host(always: Iterable[tuple[str, str]], base: str, kept: Iterable[tuple[str, str]]) -> str:
    """Netlify's and Cloudflare Pages' ``_headers``; without a rule both send every file as ``FRESH`` asks."""
    lines = [f"# {_NOTE}", f"{base}*", *(f"  {name}: {value}" for name, value in always)]
    lines += [f"{base}{HOSTING}*", "  X-Robots-Tag: noindex"]
    for path, caching in kept:
        lines += [f"{base}{path}", f"  Cache-Control: {caching}"]
    return "\n".join(lines) + "\n"


def _apache(always: Iterable[tuple[str, str]], base: str) -> str:
    """For the ``.htaccess`` of the site's folder, or a ``<Directory>``: mod_headers, Apache 2.4."""
    lines = [
        f"# {_NOTE}",
        f"ErrorDocument 404 {base}404.html",
        "AddType text/calendar .ics",
        "<IfModule mod_headers.c>",
    ]
    lines += [f'Header always set {name} "{value}"' for name, value in always]
    lines.append(f'Header set Cache-Control "{FRESH}"')
    lines += [
        f'Header set Cache-Control "{caching}" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(base[:-1])}{pattern}#"'
        for pattern, caching in KEPT
    ]
    lines.append(f'Header set X-Robots-Tag "noindex" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(base + HOSTING)}#"')
    return "\n".join([*lines, "</IfModule>"]) + "\n"


def _nginx(always: Iterable[tuple[str, str]], base: str) -> str:
    """To be included in a ``server`` block; nginx leaves a header out whose value is empty."""
    lines = [
        f"# {_NOTE}",
        "# Dans le bloc server ; un bloc location qui contient son propre add_header doit inclure ce fichier à son tour.",
        f"error_page 404 {base}404.html;",
        f'set $cache_du_site "{FRESH}";',
    ]
    lines += [
        f'if ($uri ~ "^{re.escape(base[:-1])}{pattern}") {{ set $cache_du_site "{caching}"; }}'
        for pattern, caching in KEPT
    ]
    lines += [
        'set $robots_du_site "";',
        f'if ($uri ~ "^{re.escape(base + HOSTING)}") {{ set $robots_du_site "noindex"; }}',
    ]
    lines += [f'add_header {name} "{value}" always;' for name, value in always]
    lines += ["add_header Cache-Control $cache_du_site;", "add_header X-Robots-Tag $robots_du_site;"]
    return "\n".join(lines) + "\n"

"""A page of the theme → the same page with its HTML faults mended and a strict Content Security Policy.

Faults of mkdocs-material 9.8, each found by the Nu validator or axe: ``autocomplete`` on checkboxes, ``text-align``
as inline style (Markdown tables), the label of a contents' switch that is not in the page, a skip link past the page's title. The policy lets in our own files and, by their SHA-256
(CSP level 2), exactly the inline blocks that stand in the page: nothing that somebody else adds can run.
"""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE = re.compile(r"<(script|style)\b(?P<attributes>[^>]*)>(?P<body>.*?)</\1>", re.DOTALL)
_DATA_BLOCK = re.compile(r"""type\s*=\s*["']?application/""")
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_ALIGNED = re.compile(r' style="text-align: (right|center|left);"')
_ORPHAN_LABEL = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_MAIN = '<main class="md-main"'
_INDENT = re.compile(r">\s*\n\s*<")
"""Indentation between tags: a space to the reader, five hundred bytes to the phone."""
_CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)


def harden(html: str) -> str:
    """``html`` mended, with the policy as the first thing after its ``<meta charset>``.

    A page without ``<meta charset>``, or that already has a policy, keeps its head as it is.
    """
    html = _TOGGLE.sub(r"\1", html)
    html = _ALIGNED.sub(r' class="ta-\1"', html)
    if 'id="__toc"' not in html:
        html = _ORPHAN_LABEL.sub(r'<div class="md-nav__title">\1</div>', html)
    # The host skips to the first heading of the contents: past the opening of the page, and nowhere when there are none.
    if _MAIN in html:
        html = html.replace(_MAIN, f'{_MAIN} id="contenu" tabindex="-1"', 1)
        html = _SKIP.sub(r'\1<a href="#contenu" class="md-skip">Aller au contenu</a>\2', html, count=1)
    if "<pre" not in html:
        html = _INDENT.sub(">\n<", html)
    if 'http-equiv="Content-Security-Policy"' in html:
        return html
    policy = f'\n<meta http-equiv="Content-Security-Policy" content="{content_security_policy(html)}">'
    return _CHARSET.sub(lambda found: found[0] + policy, html, count=1)


def content_security_policy(html: str) -> str:
    """The policy of one page: no source but itself, inline blocks by hash; no frame, form target, plugin or base."""
    sources = {"script": {"'self'"}, "style": {"'self'"}}
    for found in _INLINE.finditer(html):
        if re.search(r"\bsrc\s*=", found["attributes"]) or _DATA_BLOCK.search(found["attributes"]):
            continue
        digest = base64.b64encode(hashlib.sha256(found["body"].encode()).digest()).decode()
        sources[found[1]].add(f"'sha256-{digest}'")
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(sorted(sources['script']))}",
            f"style-src {' '.join(sorted(sources['style']))}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )

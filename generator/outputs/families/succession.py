"""The files beside the pages of a succession: how to publish them, and redirections for who holds the old address."""

from __future__ import annotations

import re

import nh3
from markdown import Markdown
from markupsafe import Markup

from generator.crafts.templating import environment
from generator.model.output import Output
from generator.outputs.families.pages import render_style, style_hash
from generator.views.families.palette import Palette
from generator.views.families.succession import PlainView, SuccessionView

README = "LISEZMOI.txt"
"""By this file a folder is known as one that this command made."""


def render_plain(view: PlainView, palette: Palette) -> Output:
    """A page of the site in the plain look of the pages for families, UTF-8 HTML; no script, nothing loaded."""
    written = Markdown(extensions=["tables", "attr_list"]).convert(view.body)
    body = Markup(nh3.clean(written))  # noqa: S704 - cleaned
    style = render_style(palette)
    template = environment().get_template("families/plain.html")
    html = template.render(view=view, body=body, style=style, style_hash=style_hash(style))
    return Output(f"{view.path}index.html", html.encode())


def render_succession(view: SuccessionView) -> list[Output]:
    """The readme, and the redirections in three spellings."""
    files = {
        README: environment().get_template("families/succession.txt").render(view=view),
        "redirections/_redirects": "".join(f"{old}* {new}:splat 301\n" for old, new in view.moves),
        "redirections/htaccess.txt": "".join(
            f'RedirectMatch 301 "^{re.escape(old)}(.*)$" "{new}$1"\n' for old, new in view.moves
        ),
        "redirections/nginx.conf": "".join(
            f"location ^~ {old} {{ rewrite ^{re.escape(old)}(.*)$ {new}$1 permanent; }}\n" for old, new in view.moves
        ),
    }
    return [Output(path, text.encode()) for path, text in files.items()]

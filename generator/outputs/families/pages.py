"""A family page: one request, its style inline under a hash, no script, nothing from anywhere else."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

from generator.crafts.templating import environment
from generator.model.house_style import house_style
from generator.model.materials import remembered
from generator.model.output import Output
from generator.views.families.palette import Palette
from generator.views.families.parts import FamilyView, HubView


def render_family(view: FamilyView) -> Output:
    """The page at the view's permanent address, UTF-8 HTML."""
    return Output(f"{view.path}index.html", _document("families/page.html", view))


def render_aliases(view: FamilyView) -> list[Output]:
    """The same page at the addresses of the territories that this one takes over: no redirect hop for who scans."""
    if not view.aliases:
        return []
    page = render_family(view)
    return [Output(f"{path}index.html", page.content) for path in view.aliases]


def render_hub(view: HubView) -> Output:
    """The département's page where a family finds its territory, UTF-8 HTML."""
    return Output(f"{view.path}index.html", _document("families/hub.html", view))


def _document(template: str, view: FamilyView | HubView) -> bytes:
    style = render_style(view.palette)
    html = environment().get_template(template).render(view=view, style=style, style_hash=style_hash(style))
    return html.lstrip().encode()


@remembered(most=256)
def render_style(palette: Palette) -> Markup:
    """The inline style sheet for a palette; it is made of the house's own text and validated #RRGGBB colours only."""
    sheet = environment().get_template("families/family.css")
    return Markup(sheet.render(palette=palette, text=house_style().type.text).strip())  # noqa: S704


def style_hash(style: str) -> str:
    """The style sheet's source expression for a Content-Security-Policy (CSP level 3, 'sha256-…')."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

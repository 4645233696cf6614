"""A family page: one request, its style inline under a hash, no script, nothing from anywhere else."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

from generator.crafts.templating import TEMPLATES, environment
from generator.model.house_style import house_style
from generator.model.materials import read_material, remembered
from generator.model.output import Output
from generator.views.families.communes import SCRIPT, CommunesView
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


def render_communes(view: CommunesView) -> Output:
    """The page where a family finds its territory by its commune, UTF-8 HTML."""
    return Output(f"{view.path}index.html", _document("families/communes.html", view, "families/communes.css"))


def render_communes_script() -> Output:
    """The script that filters the list of communes, the same for every département."""
    return Output(SCRIPT, read_material(TEMPLATES / "families" / "communes.js"))


def _document(template: str, view: FamilyView | HubView, *more_styles: str) -> bytes:
    style = render_style(view.palette, *more_styles)
    html = environment().get_template(template).render(view=view, style=style, style_hash=style_hash(style))
    return html.lstrip().encode()


@remembered(most=256)
def render_style(palette: Palette, *more: str) -> Markup:
    """The inline style sheet for a palette, with ``more`` sheets where a page needs them; it is made of the house's own
    text and validated #RRGGBB colours only.
    """
    sheets = [environment().get_template(name) for name in ("families/family.css", *more)]
    text = house_style().type.phone
    return Markup("\n".join(sheet.render(palette=palette, text=text).strip() for sheet in sheets))  # noqa: S704


def style_hash(style: str) -> str:
    """The style sheet's source expression for a Content-Security-Policy (CSP level 3, 'sha256-…')."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

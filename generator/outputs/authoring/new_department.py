"""View → the commented YAML file that an editor starts from."""

from __future__ import annotations

from generator.crafts.templating import environment
from generator.views.authoring.new_department import NewDepartment


def render_new_department(view: NewDepartment) -> str:
    """The file's text."""
    return environment().get_template("authoring/department.yml.j2").render(view=view)

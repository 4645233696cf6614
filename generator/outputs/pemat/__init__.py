"""The rating sheet of a flyer: a file to fill in, or a page for a workshop with pencils."""

from generator.outputs.pemat.paper import render_paper
from generator.outputs.pemat.session import render_session

__all__ = ["render_paper", "render_session"]

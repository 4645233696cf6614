"""The rating sheet of a flyer: a file to fill in, a page for a workshop with pencils, and what the sessions gave."""

from generator.outputs.pemat.page import render_proofreading
from generator.outputs.pemat.paper import render_paper

__all__ = ["render_paper", "render_proofreading"]

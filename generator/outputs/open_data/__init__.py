"""Open data: a study as JSON and CSV, the schemas that describe both, and the page that tells of them."""

from generator.outputs.open_data.files import open_data_outputs, open_data_site_outputs
from generator.outputs.open_data.page import render_open_data_page

__all__ = ["open_data_outputs", "open_data_site_outputs", "render_open_data_page"]

"""The room of open data: a study as JSON and CSV, and the schemas that describe both."""

from generator.outputs.open_data.files import open_data_outputs, open_data_site_outputs

__all__ = ["open_data_outputs", "open_data_site_outputs"]

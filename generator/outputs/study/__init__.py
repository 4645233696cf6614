"""The room of the A4 edition: a case study's view → a PDF/UA-1 file."""

from generator.outputs.study.paper import render_study_pdf

__all__ = ["render_study_pdf"]

"""Case studies, on the page and in A4: a case study's view → a PDF/UA-1 file."""

from generator.outputs.study.paper import render_study_pdf

__all__ = ["render_study_pdf"]

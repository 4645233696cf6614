"""Preflight: what a printer would find wrong in a PDF, ours or anybody's, said in French before he does.

``preflight(pdf, expectation)`` gives the faults; that is all of it. It stands on ``generator.pdf`` alone and knows
nothing of the house, which says what it expects of its own files (``outputs.flyers.expectations``).
"""

from generator.preflight.faults import Expectation, Fault, Severity
from generator.preflight.flight import preflight

__all__ = ["Expectation", "Fault", "Severity", "preflight"]

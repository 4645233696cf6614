"""Preflight: what a printer would find wrong in a PDF, ours or anybody's, said in French before he does.

``preflight(pdf, expectation)`` gives the faults; that is all of it (``preflight_apart`` for a stranger's file). It stands on ``generator.pdf`` alone and knows
nothing of the house, which says what it expects of its own files (``outputs.flyers.expectations``).
"""

from generator.preflight.apart import preflight_apart
from generator.preflight.faults import Expectation, Fault, Severity
from generator.preflight.flight import preflight

__all__ = ["Expectation", "Fault", "Severity", "preflight", "preflight_apart"]

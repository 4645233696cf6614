"""Preflight: what a printer would find wrong in a PDF, ours or anybody's, said in French before he does."""

from generator.preflight.editions import expected_of
from generator.preflight.faults import Expected, Fault
from generator.preflight.flight import guess_expected, preflight

__all__ = ["Expected", "Fault", "expected_of", "guess_expected", "preflight"]

"""The publishing house: one YAML file per département becomes pages, PDFs, flyers and QR codes.

The way through the house is told in ARCHITECTURE.md; the floors are guarded by import-linter.
"""

__version__ = "0.1.0"

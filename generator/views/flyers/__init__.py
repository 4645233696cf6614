"""Flyers: two sides, and where their values were typed."""

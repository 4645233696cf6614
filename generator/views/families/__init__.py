"""Family pages and the counts of their openings."""

"""Floor 1: how words, numbers, dates and colours are written; checks and views both stand on it."""

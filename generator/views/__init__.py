"""Floor 3: model → print-ready strings. Every phone, date, plural and French space is set here, never in a template."""

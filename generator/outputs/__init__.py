"""Floor 5: one product a package, blind to each other; each makes bytes or a themed page of one view."""

"""Floor 3: rooms, blind to each other; each makes bytes or a themed page of one view."""

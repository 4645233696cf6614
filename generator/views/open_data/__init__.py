"""Open data: the record of a study, its table and the page about them."""

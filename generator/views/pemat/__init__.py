"""Rating sessions and the page that shows them."""

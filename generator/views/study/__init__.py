"""Case studies, on the page and on paper."""

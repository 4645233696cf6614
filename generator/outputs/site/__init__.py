"""The room of themed pages: case studies, home, comparison. One view → one page that the theme dresses."""

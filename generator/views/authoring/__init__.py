"""What helps to write: the first file of a département."""

"""What the house is made of, for who answers for it."""

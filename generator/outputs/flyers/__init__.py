"""Flyers: a ``FlyerView`` → laid-out sides → the four editions."""

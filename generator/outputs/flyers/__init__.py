"""The flyers' room: a ``FlyerView`` → laid-out sides → the four editions."""

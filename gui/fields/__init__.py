"""Fields of the window: they read what a clerk types, and keep what they cannot read."""

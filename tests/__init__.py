"""Tests, arranged like the packages; each runs the real thing."""

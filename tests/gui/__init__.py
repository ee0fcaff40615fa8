"""Tests of the window: real widgets on a real library."""

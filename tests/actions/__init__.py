"""Tests of the actions: what a user can do with a report."""

"""Scores against their marks, grades and ranks."""

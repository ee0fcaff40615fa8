"""Dates in their order, and the days, months and years between them."""

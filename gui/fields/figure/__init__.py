"""A field that holds one value, and the totals that it takes part in."""

"""A field that holds the rows of a table."""

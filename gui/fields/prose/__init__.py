"""A field that holds running text with linked figures."""

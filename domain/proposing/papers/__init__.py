"""Forms made of tables: which cells of a paper table are labels, which are filled in, which follow from others."""

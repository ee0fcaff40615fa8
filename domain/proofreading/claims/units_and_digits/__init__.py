"""Units that cannot be meant, and numbers mistyped by a digit, a place or a power of ten."""

"""What a text tells more than once: the same quantity, list or name of an amount with another number."""

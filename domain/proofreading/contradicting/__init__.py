"""Sentences of one text that cannot both be true, and measures that do not answer their problem."""
